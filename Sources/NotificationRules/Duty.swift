public import IncidentModel

/// One obligation to notify somebody, with its clock and how its date came about.
public struct Duty: Hashable, Sendable {
    /// Where a duty stands.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case open
        case met
        case metLate = "met_late"
        case overdue
        /// It depends on a count that is not sure enough.
        case possible
        /// The moment that starts the clock is not there yet.
        case waiting
    }

    /// The id of the rule, such as `US-HIPAA-IND`.
    public let rule: String
    public let title: String
    /// Who has to be told: `individuals`, `hhs`, `media`, `regulator`.
    public let recipient: String
    public let jurisdiction: String
    public let status: Status
    /// The first day of the clock, day 0; nil while waiting.
    public let opensOn: Day?
    /// The last day on which the notice is in time.
    public let due: Day?
    /// How many days the clock runs.
    public let days: Int
    /// When the notice went out, where it did.
    public let sent: Day?
    /// When it is planned to go out, where that lies ahead.
    public let planned: Day?
    /// The arithmetic, one step a line.
    public let trail: [String]
    public let citation: String

    /// The day of the clock that a day is: 0 on the first; nil while waiting.
    public func clockDay(on day: Day) -> Int? { opensOn?.days(until: day) }

    /// Days from `today` to the due day; negative when it has passed.
    public func daysLeft(from today: Day) -> Int? { due.map { today.days(until: $0) } }

    /// Not yet fulfilled, and with a date.
    public var isRunning: Bool { status == .open || status == .overdue }
}
