import IncidentModel
import IncidentStore
import NotificationRules

/// Looks at the duties before and after orders, and writes what became of them into the log.
struct DutyWatch {
    private let session: Session
    private let id: IncidentID
    private let before: Reckoning

    /// Nil where the orders are about nothing that duties follow from.
    init?(_ orders: [Order], of id: IncidentID, in session: Session) throws {
        guard orders.contains(where: \.target.kind.isFactOfDuties),
            let incident = Incident(folding: try session.store.changes(of: id, after: .start))
        else { return nil }
        self.session = session
        self.id = id
        before = incident.seen(at: session.now).reckoning(by: ActiveRules.book, at: session.now)
    }

    /// Notes beside each duty what the orders did to it.
    func note(_ outcomes: [Outcome]) throws {
        let saved = outcomes.compactMap { if case .saved(let seq) = $0 { seq } else { nil } }
        guard let seq = saved.first,
            let incident = Incident(folding: try session.store.changes(of: id, after: .start))
        else { return }
        let after = incident.seen(at: session.now).reckoning(by: ActiveRules.book, at: session.now)
        let today = incident.zone.day(of: session.now)
        let orders = DutyShift.shifts(from: before, to: after).flatMap { shift -> [Order] in
            guard let item = ItemID(shift.duty.id.text) else { return [] }
            let target = Target(.duty, item)
            let note = Order(
                target: target, action: .note("\(shift.words(on: today)), by entry \(seq)"))
            return incident.item(target) == nil
                ? [Order(target: target, action: .add([:])), note] : [note]
        }
        if !orders.isEmpty { _ = try session.send(orders, to: id) }
    }
}

extension ItemKind {
    /// Whether duties to notify follow from items of the kind.
    fileprivate var isFactOfDuties: Bool {
        switch self {
        case .incident, .milestone, .count, .notice, .hold, .duty: true
        case .entry, .check, .party, .asset, .statement, .hotline, .monitoring, .risk, .list,
            .standup, .evidence, .custody, .search:
            false
        }
    }
}
