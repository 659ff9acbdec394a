/// What a record of the unified audit log says of itself: when, and under which Id.
struct AuditHead {
    private(set) var id = Bytes(start: nil, count: 0)
    private(set) var time = Bytes(start: nil, count: 0)
    /// Whether it ends before its end, or is no record.
    private(set) var isBroken = false

    private static let idName = Array("Id".utf8)
    private static let timeName = Array("CreationTime".utf8)

    init(_ record: Bytes) {
        var scan = JSONScan(record)
        do throws(JSONScan.Fault) {
            try scan.members { (name, value) throws(JSONScan.Fault) in
                guard value.kind == .string else { return }
                let key = record.piece(name)
                if key.isEqual(to: Self.idName) { id = record.piece(value.range) }
                if key.isEqual(to: Self.timeName) { time = record.piece(value.range) }
            }
            isBroken = !scan.isAtEnd()
        } catch {
            isBroken = true
        }
    }

    var identity: UInt64 { Self.identity(of: id) }

    /// All 128 bits of an Id, or whatever stands in its place, mixed.
    static func identity(of id: Bytes) -> UInt64 {
        var (high, low, digits) = (UInt64(0), UInt64(0), 0)
        for byte in id where byte != UInt8(ascii: "-") {
            guard let digit = byte.hexDigit, digits < 32 else {
                return RecordHash(id, seed: 0x4964).value
            }
            high = high << 4 | low >> 60
            low = low << 4 | UInt64(digit)
            digits += 1
        }
        return digits == 32 ? RecordHash.mix(high, low) : RecordHash(id, seed: 0x4964).value
    }
}
