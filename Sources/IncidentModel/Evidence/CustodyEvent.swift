/// One link of a chain of custody: what was done with a piece of evidence, when, and who had it before and after.
public struct CustodyEvent: Hashable, Sendable {
    public enum Kind: String, Vocabulary {
        case collected, received, copied, examined, sealed
        case handedOver = "handed-over"
        case stored, returned, destroyed
    }

    public let id: ItemID
    /// The piece: a disk, a mailbox, an export.
    public let title: String
    public let kind: Kind
    public let when: Moment
    public let from: String?
    public let to: String?
    /// The batch of the evidence log that was made of it.
    public let batch: ItemID?
    /// The hash that the piece had then.
    public let digest: String?
    public let detail: String?
    public let added: Stamp

    init?(_ item: Item) {
        guard let when = item.moment(.when) else { return nil }
        id = item.id
        title = item.text(.title) ?? ""
        kind = item.word(.kind, as: Kind.self) ?? .received
        self.when = when
        from = item.text(.from)
        to = item.text(.to)
        batch = item.text(.batch).flatMap { ItemID($0) }
        digest = item.text(.digest)
        detail = item.text(.detail)
        added = item.added
    }

    static func sorted(_ items: [Item], in zone: Zone) -> [CustodyEvent] {
        items.compactMap(CustodyEvent.init)
            .map { (key: $0.when.bounds(in: zone).earliest ?? .earliest, event: $0) }
            .sorted { ($0.key, $0.event.added.seq) < ($1.key, $1.event.added.seq) }
            .map(\.event)
    }
}
