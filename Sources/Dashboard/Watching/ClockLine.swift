import IncidentModel
import NotificationRules

/// The lines that a clock crosses on its way to its end, and behind it; what the board colours it by.
enum ClockLine: Int, Hashable, Comparable {
    case week = 7
    case threeDays = 3
    case day = 1
    case overdue = -1

    /// Less is nearer to the end.
    static func < (one: ClockLine, other: ClockLine) -> Bool { one.rawValue < other.rawValue }

    /// Whether a deadline in so many days is near.
    static func isNear(daysLeft: Int) -> Bool { daysLeft <= week.rawValue }

    /// The line that a duty has crossed last; nil before the first one, and where no clock runs.
    static func last(of duty: Duty, at now: Instant, on today: Day) -> ClockLine? {
        guard duty.isRunning, let due = duty.due, let left = duty.daysLeft(from: today) else {
            return nil
        }
        if duty.status == .overdue || now > due.instant { return .overdue }
        if due.isOfHours { return last(hoursLeft: due.instant.milliseconds(since: now)) }
        return last(daysLeft: left)
    }

    private static func last(daysLeft: Int) -> ClockLine? {
        [.day, .threeDays, .week].first { daysLeft <= $0.rawValue }
    }

    private static func last(hoursLeft milliseconds: Int64) -> ClockLine? {
        [.day, .threeDays, .week].first { milliseconds <= Int64($0.rawValue) * 86_400_000 }
    }

    /// `due in 24 h`.
    var words: String {
        switch self {
        case .week: "due in 7 days"
        case .threeDays: "due in 3 days"
        case .day: "due in 24 h"
        case .overdue: "overdue"
        }
    }
}
