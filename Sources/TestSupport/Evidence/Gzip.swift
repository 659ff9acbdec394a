/// Packs by hand, for tests (RFC 1951 and 1952).
public enum Gzip {
    /// Without packing anything.
    public static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt16(bytes.count)
        return header + [1] + little(UInt32(count), 2) + little(UInt32(~count), 2) + bytes
            + tail(crc(bytes), UInt32(count))
    }

    /// One zero and so many copies of 258 zeros, by the fixed code.
    public static func zeros(pairs: Int) -> [UInt8] {
        var bits = Bits()
        bits.append(1, 1)
        bits.append(1, 2)
        bits.appendCode(0x30, 8)
        for _ in 0..<pairs {
            bits.appendCode(0xC5, 8)
            bits.appendCode(0, 5)
        }
        bits.appendCode(0, 7)
        let count = 1 + 258 * pairs
        return header + bits.bytes
            + tail(crc([UInt8](repeating: 0, count: count)), UInt32(count))
    }

    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

    private static func tail(_ crc: UInt32, _ count: UInt32) -> [UInt8] {
        little(crc, 4) + little(count, 4)
    }

    private static func little(_ value: UInt32, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in
            value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
        }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }

    private struct Bits {
        var bytes: [UInt8] = []
        private var used = 8

        mutating func append(_ value: Int, _ count: Int) {
            for place in 0..<count {
                if used == 8 {
                    bytes.append(0)
                    used = 0
                }
                bytes[bytes.count - 1] |= UInt8(value >> place & 1) << used
                used += 1
            }
        }

        /// Codes stand with their highest bit first.
        mutating func appendCode(_ value: Int, _ count: Int) {
            for place in (0..<count).reversed() { append(value >> place & 1, 1) }
        }
    }
}
