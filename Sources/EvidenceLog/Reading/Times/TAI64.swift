/// TAI64N, as the log programs of daemontools and runit write it: `@40000000433225833b6e1a8c`.
///
/// They write the clock of the system plus ten seconds, and no leap second since. Source: daemontools 0.76,
/// `tai_now.c` and `tai64nlocal.c`, read 2026-11.
enum TAI64 {
    static let length = 25

    static func read(_ bytes: Bytes) -> TimeReading? {
        guard bytes.count == length, bytes[0] == UInt8(ascii: "@"),
            let label = hex(bytes.piece(1..<17)), let nanos = hex(bytes.piece(17..<25)),
            nanos < 1_000_000_000, label >= epoch, label - epoch < 1 << 40
        else { return nil }
        let micros = Int64(label - epoch) * TimeReading.perSecond + Int64(nanos / 1_000)
        return TimeReading(microseconds: micros, isZoned: true, digits: 9)
    }

    private static let epoch: UInt64 = (1 << 62) + 10

    private static func hex(_ bytes: Bytes) -> UInt64? {
        var value: UInt64 = 0
        for byte in bytes {
            guard let digit = byte.hexDigit else { return nil }
            value = value << 4 | UInt64(digit)
        }
        return value
    }
}
