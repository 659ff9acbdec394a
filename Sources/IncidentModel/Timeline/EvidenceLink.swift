/// A reference to one event of the evidence log: `evidence:m365#17`.
///
/// The batch is the id of an import, the row the number of the event in it, from 1.
public struct EvidenceLink: Hashable, Sendable, CustomStringConvertible {
    public let batch: ItemID
    public let row: Int

    /// Nil for a row below 1.
    public init?(batch: ItemID, row: Int) {
        guard row >= 1 else { return nil }
        self.batch = batch
        self.row = row
    }

    /// Reads `text`; nil for anything else, such as the free text of other evidence.
    public init?(_ text: String) {
        guard text.hasPrefix(Self.scheme) else { return nil }
        let parts = text.dropFirst(Self.scheme.count)
            .split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let batch = ItemID(String(parts[0])),
            parts[1].first != "0", parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let row = Int(parts[1])
        else { return nil }
        self.init(batch: batch, row: row)
    }

    public var text: String { "\(Self.scheme)\(batch)#\(row)" }

    public var description: String { text }

    private static let scheme = "evidence:"
}
