import EvidenceLog
import IncidentStore

/// The records around the selected event: read ahead, so that scrolling does not wait for them.
struct EvidencePages: Hashable, Sendable {
    private(set) var rows: [EvidenceID: EvidenceRow] = [:]
    /// Asked for, and not there yet.
    private var asked: Set<EvidenceID> = []
    /// Not in the store, although the index has them.
    private(set) var missing: Set<EvidenceID> = []

    /// Beyond these, rows that are far away are forgotten.
    private static let limit = 1_200

    subscript(id: EvidenceID) -> EvidenceRow? { rows[id] }

    func isKnown(_ id: EvidenceID) -> Bool {
        // A look at the key alone: a row would be copied.
        rows.index(forKey: id) != nil || asked.contains(id) || missing.contains(id)
    }

    mutating func take(_ arrived: [EvidenceRow], missing gone: [EvidenceID]) {
        for row in arrived {
            rows[row.id] = row
            asked.remove(row.id)
        }
        for id in gone {
            missing.insert(id)
            asked.remove(id)
        }
    }

    /// Those of some events that have to be read, which are then on their way.
    mutating func ask(for ids: [EvidenceID]) -> [EvidenceID] {
        let wanted = ids.filter { !isKnown($0) }
        asked.formUnion(wanted)
        return wanted
    }

    /// Forgets what is neither near nor marked, once there is much of it.
    mutating func keep(_ near: some Collection<EvidenceID>, _ marked: [EvidenceID]) {
        guard rows.count > max(Self.limit, 2 * near.count) + marked.count else { return }
        let kept = Set(near).union(marked)
        rows = rows.filter { kept.contains($0.key) }
        missing.formIntersection(kept)
    }
}
