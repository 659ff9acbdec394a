import IncidentModel
import NotificationRules
import Terminal

/// How a duty's state is told: sign, word and colour.
extension Duty {
    var symbol: Symbol {
        switch status {
        case .open: .open
        case .met: .done
        case .metLate, .overdue: .overdue
        case .possible: .placeholder
        case .waiting, .satisfiedBy, .noLongerTriggered, .pendingLaw, .decidedAgainst:
            .notApplicable
        }
    }

    var statusWord: SafeText { status.word }

    func role(on today: Day) -> Role {
        switch status {
        case .met, .satisfiedBy: .deadlineMet
        case .metLate, .overdue: .deadlineOverdue
        case .open:
            daysLeft(from: today).map {
                ClockLine.isNear(daysLeft: $0) ? .deadlineNear : .deadlineRunning
            }
                ?? .deadlineTarget
        case .possible: .uncertain
        case .waiting: .unknown
        case .noLongerTriggered, .pendingLaw, .decidedAgainst: .muted
        }
    }

    /// `11 d left`, `3 d late`, `06 h 42 m left`, `told on day 57`.
    func timeWords(at now: Instant, on today: Day) -> SafeText {
        if let sent, let day = clockDay(on: sent.day), day >= 0, due?.isOfHours == false {
            return "told on day \(day)"
        }
        guard !isSettled, let due, let left = daysLeft(from: today) else { return timelessWords }
        return due.isOfHours
            ? Self.hours(from: now, to: due.instant) : SafeText(TimeWords.left(left))
    }

    private static func hours(from now: Instant, to end: Instant) -> SafeText {
        let minutes = abs(end.milliseconds(since: now)) / 60_000
        let word = end < now ? "late" : "left"
        let (days, rest) = (minutes / 1440, minutes % 1440)
        return days > 1
            ? "\(days) d \(rest / 60) h \(word)" : "\(minutes / 60) h \(minutes % 60) m \(word)"
    }

    /// How much of the clock has run, from 0 on; nil where it has no end.
    func elapsed(at now: Instant, on today: Day) -> Double? {
        guard let due, let start else { return nil }
        if let begin = start.instant, due.isOfHours {
            let length = due.instant.milliseconds(since: begin)
            let stop = sent?.instant ?? now
            let gone = max(0, stop.milliseconds(since: begin))
            return length > 0 ? Double(gone) / Double(length) : nil
        }
        guard days > 0, let day = clockDay(on: sent?.day ?? today), day >= 0 else { return nil }
        return Double(max(0, day)) / Double(days)
    }

    /// `day 49/60`, `h 12/72`.
    func clockWords(at now: Instant, on today: Day) -> SafeText {
        guard let start, let due else { return "" }
        if due.isOfHours, let begin = start.instant {
            let whole = due.instant.milliseconds(since: begin) / 3_600_000
            let gone = max(0, now.milliseconds(since: begin)) / 3_600_000
            return "h \(gone)/\(whole)"
        }
        guard days > 0, let day = clockDay(on: sent?.day ?? today), day >= 0 else { return "" }
        return "day \(day)/\(days)"
    }

    /// What is said in the place of a time where there is none.
    private var timelessWords: SafeText {
        switch status {
        case .met, .metLate: sent.map { "told \($0.day.text)" } ?? "told"
        case .satisfiedBy: "by federal notice"
        case .noLongerTriggered: "count revised"
        case .pendingLaw: "never due"
        case .decidedAgainst: "no notice"
        case .waiting: waitsFor.map { "waits: \($0)" } ?? "not started"
        case .open, .possible, .overdue: "no fixed date"
        }
    }
}

extension Duty.Status {
    /// The word for lists.
    var word: SafeText {
        switch self {
        case .open: "open"
        case .met: "met"
        case .metLate: "met late"
        case .overdue: "overdue"
        case .possible: "possible"
        case .waiting: "waiting"
        case .satisfiedBy: "covered"
        case .noLongerTriggered: "moot"
        case .pendingLaw: "not law"
        case .decidedAgainst: "decided"
        }
    }
}
