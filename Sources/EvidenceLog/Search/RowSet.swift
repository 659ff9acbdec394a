internal import IncidentStore

/// Rows of a batch, each a bit.
struct RowSet: Hashable, Sendable {
    private var bits: [UInt64]

    /// - Parameter rows: how many rows the batch has.
    init(rows: Int) { bits = Array(repeating: 0, count: max(0, rows) / 64 + 1) }

    /// As a store gives them.
    init(bits: [UInt64]) { self.bits = bits }

    var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ row: Int) -> Bool {
        let word = row >> 6
        return bits.indices.contains(word) && bits[word] & (1 << UInt64(row & 63)) != 0
    }

    mutating func insert(_ row: Int) {
        let word = row >> 6
        if bits.indices.contains(word) { bits[word] |= 1 << UInt64(row & 63) }
    }

    mutating func formIntersection(_ other: RowSet) {
        for word in bits.indices { bits[word] &= word < other.bits.count ? other.bits[word] : 0 }
    }
}
