/// One event of the evidence log: the number of its batch in this store, and its row in the batch, from 1.
public struct EvidenceID: Hashable, Sendable, Comparable {
    /// The number of the batch above, the row below.
    public let number: Int64

    public init(_ number: Int64) { self.number = number }

    public init(batch: Int, row: Int) { number = Int64(batch) << 32 | Int64(row) }

    public var batch: Int { Int(number >> 32) }
    public var row: Int { Int(number & 0xFFFF_FFFF) }

    public static func < (one: EvidenceID, other: EvidenceID) -> Bool {
        one.number < other.number
    }
}
