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
        case .waiting: .notApplicable
        }
    }

    var statusWord: SafeText {
        switch status {
        case .open: "open"
        case .met: "met"
        case .metLate: "met late"
        case .overdue: "overdue"
        case .possible: "possible"
        case .waiting: "waiting"
        }
    }

    func role(on today: Day) -> Role {
        switch status {
        case .met: .deadlineMet
        case .metLate, .overdue: .deadlineOverdue
        case .open: (daysLeft(from: today) ?? 0) <= 7 ? .deadlineNear : .deadlineRunning
        case .possible: .uncertain
        case .waiting: .unknown
        }
    }

    /// `11 d left`, `3 d late`, `told on day 57`, `the clock has not started`.
    func timeWords(on today: Day) -> SafeText {
        if let sent, let day = clockDay(on: sent) { return "told on day \(day)" }
        guard let left = daysLeft(from: today) else { return "the clock has not started" }
        return SafeText(TimeWords.left(left))
    }
}
