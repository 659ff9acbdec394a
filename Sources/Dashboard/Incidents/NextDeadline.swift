public import IncidentModel
public import NotificationRules
import Terminal

/// The clock of an incident that ends next, as the list of incidents shows it.
///
/// It is reckoned again when the list is read; meanwhile it grows late by itself.
public struct NextDeadline: Hashable, Sendable {
    public let title: String
    public let due: Deadline
    /// Over whatever the time is: what the notice had to go before is already told.
    private let isBroken: Bool
    /// In which its days are counted.
    private let zone: Zone

    init(title: String, due: Deadline, isBroken: Bool = false, in zone: Zone = .utc) {
        self.title = title
        self.due = due
        self.isBroken = isBroken
        self.zone = zone
    }

    /// Nil of a duty without a date.
    public init?(_ duty: Duty, in zone: Zone) {
        guard let due = duty.due else { return nil }
        self.init(title: duty.title, due: due, isBroken: duty.status == .overdue, in: zone)
    }

    func daysLeft(at now: Instant) -> Int { zone.day(of: now).days(until: due.day) }

    /// As that of the duty itself.
    func role(at now: Instant) -> Role {
        if isBroken || now > due.instant { return .deadlineOverdue }
        return ClockLine.isNear(daysLeft: daysLeft(at: now)) ? .deadlineNear : .deadlineRunning
    }

    /// `11 d left`, `today`, `3 d late`.
    func words(at now: Instant) -> SafeText { SafeText(TimeWords.left(daysLeft(at: now))) }
}

/// The next deadlines by incident; that of the one on the board is always the present one.
struct NextDeadlines {
    private let board: IncidentID?
    private let own: NextDeadline?
    private let others: [IncidentID: NextDeadline]

    init(_ state: BoardState) {
        let file = state.liveFile
        board = file.incident?.id
        own = file.duties.first(where: \.isRunning).flatMap { duty in
            NextDeadline(duty, in: file.incident?.zone ?? .utc)
        }
        others = state.deadlines
    }

    subscript(id: IncidentID) -> NextDeadline? { id == board ? own : others[id] }
}
