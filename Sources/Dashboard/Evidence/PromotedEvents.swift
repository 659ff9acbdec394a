import IncidentModel
import IncidentStore

/// Which events the timeline has entries for: those whose evidence is a link to them.
struct PromotedEvents: Hashable, Sendable {
    /// The number of changes that it was made of: made anew when there are more.
    private(set) var changes = -1
    private var entries: [EvidenceID: ItemID] = [:]

    init() {}

    init(_ incident: Incident?, numbers: [ItemID: Int], changes: Int) {
        self.changes = changes
        for entry in incident?.entries ?? [] {
            for text in entry.evidence {
                guard let link = EvidenceLink(text), let number = numbers[link.batch] else {
                    continue
                }
                entries[EvidenceID(batch: number, row: link.row)] = entry.id
            }
        }
    }

    /// The entry that was made of an event; nil for none.
    subscript(id: EvidenceID) -> ItemID? { entries[id] }
}
