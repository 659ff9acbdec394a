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
                guard let link = EventLink(text), let number = numbers[link.batch] else { continue }
                entries[EvidenceID(batch: number, row: link.row)] = entry.id
            }
        }
    }

    /// The entry that was made of an event; nil for none.
    subscript(id: EvidenceID) -> ItemID? { entries[id] }
}

/// How an entry of the timeline cites an event: `evidence:BATCH#ROW`.
struct EventLink: Hashable, Sendable {
    let batch: ItemID
    /// From 1.
    let row: Int

    init(batch: ItemID, row: Int) {
        self.batch = batch
        self.row = row
    }

    init?(_ text: String) {
        guard text.hasPrefix(Self.scheme), let sign = text.lastIndex(of: "#"),
            let batch = ItemID(String(text[..<sign].dropFirst(Self.scheme.count))),
            let row = Int(text[text.index(after: sign)...]), row > 0, row < 1 << 32
        else { return nil }
        self.init(batch: batch, row: row)
    }

    var text: String { "\(Self.scheme)\(batch.text)#\(row)" }

    private static let scheme = "evidence:"
}
