/// SHA-256 over the events of a batch, in the order of their rows.
///
/// Of each: time (i64le, the smallest number for none), line (u32le), layout (u16le), length of the record (u32le),
/// record.
package struct EvidenceDigest {
    private var hash = RunningDigest()
    private var waiting: [UInt8] = []

    package init() { waiting.reserveCapacity(Self.piece + 4096) }

    package mutating func take(
        time: Int64?, line: Int, layout: Int, raw: UnsafeRawBufferPointer
    ) {
        append(time ?? .min)
        append(UInt32(truncatingIfNeeded: line))
        append(UInt16(truncatingIfNeeded: layout))
        append(UInt32(truncatingIfNeeded: raw.count))
        waiting.append(contentsOf: raw)
        if waiting.count >= Self.piece { flush() }
    }

    package mutating func take(_ event: KeptEvent) {
        event.raw.withUnsafeBytes {
            take(time: event.time, line: event.line, layout: event.layout, raw: $0)
        }
    }

    package mutating func finish() -> Digest32 {
        flush()
        return hash.finish()
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { waiting.append(contentsOf: $0) }
    }

    private mutating func flush() {
        waiting.withUnsafeBytes { hash.update($0) }
        waiting.removeAll(keepingCapacity: true)
    }

    private static let piece = 64 << 10
}
