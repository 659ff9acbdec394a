public import IncidentModel

/// One obligation to notify somebody, with its clock and how its date came about.
public struct Duty: Hashable, Sendable {
    /// Where a duty stands.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// Goes to `met`, `met_late` or `overdue`.
        case open
        case met
        case metLate = "met_late"
        /// Goes to `met_late`.
        case overdue
        /// It depends on a count, a judgement or a version of the law that is not settled.
        case possible
        /// The event that starts the clock is not there yet.
        case waiting
        /// The notice under another law fulfils it.
        case satisfiedBy = "satisfied_by"
        /// A count revision took its ground away.
        case noLongerTriggered = "no_longer_triggered"
        /// The law is not in force: never due.
        case pendingLaw = "pending_law"
        /// Somebody decided, with a reason, that no notice is given.
        case decidedAgainst = "decided_against"
    }

    public let rule: Rule
    public internal(set) var status: Status
    /// The event that started the clock; nil while waiting.
    public let start: FactMoment?
    /// The last moment in time; nil while waiting, for soft clocks, and for law that is not in force.
    public internal(set) var due: Deadline?
    /// A planning target, never a deadline; for soft clocks, and notices that go out with others.
    public internal(set) var target: Day?
    /// What the clock waits for; nil once it runs.
    public let waitsFor: String?
    /// When a clock that waits would end at the latest.
    public let projected: Deadline?
    /// When the notice went out, where it did.
    public let sent: FactMoment?
    /// When it is planned to go out, where that lies ahead.
    public let planned: FactMoment?
    /// The States or jurisdictions that the duty is owed in, where the law looks at each by itself.
    public let instances: [Jurisdiction]
    /// How the date came about and what it hangs on, one step a line.
    public internal(set) var trail: [String]
    /// The facts that were used.
    public let evidence: [String]

    /// Whether no count, judgement or version of the law could still take it away.
    public let isSure: Bool
}

extension Duty {
    public var id: RuleID { rule.id }
    public var jurisdiction: Jurisdiction { rule.jurisdiction }
    public var recipient: Recipient.Kind { rule.recipient.kind }
    public var kind: RuleClock.Kind { rule.clock.kind }
    public var citation: String { rule.citation }

    /// The first day of the clock, day 0; nil while waiting.
    public var opensOn: Day? { start?.day }

    /// A name for lists and headers.
    public var title: String { rule.name }

    /// What find and filter look through.
    public var searchText: String {
        "\(id) \(title) \(rule.title) \(rule.recipient.name) \(citation) \(status.rawValue)"
    }

    /// How many days the clock runs in all; 0 where it does not count days.
    public var days: Int {
        guard let opensOn, let due, !due.isOfHours else { return 0 }
        return max(0, opensOn.days(until: due.day))
    }

    /// The day of the clock that a day is: 0 on the first; nil while waiting.
    public func clockDay(on day: Day) -> Int? { opensOn?.days(until: day) }

    /// Days from `today` to the due day; negative when it has passed.
    public func daysLeft(from today: Day) -> Int? { due.map { today.days(until: $0.day) } }

    /// Not yet fulfilled, sure, and with a date.
    public var isRunning: Bool {
        due != nil && kind != .modifier && (status == .open || status == .overdue)
    }

    /// Whether nothing has to be done any more.
    public var isSettled: Bool {
        switch status {
        case .met, .metLate, .satisfiedBy, .noLongerTriggered, .decidedAgainst: true
        case .open, .overdue, .possible, .waiting, .pendingLaw: false
        }
    }
}

/// A rule that was looked at and asks for nothing.
public struct NotTriggered: Hashable, Sendable {
    public let rule: Rule
    public let reason: WhyNot
}
