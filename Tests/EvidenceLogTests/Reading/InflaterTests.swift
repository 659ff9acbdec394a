import EvidenceLog
import Testing

struct InflaterTests {
    private static func unpack(
        _ bytes: [UInt8], piece: Int = 1 << 20, ratio: Int = Inflater.defaultRatio,
        size: Int = Inflater.defaultSize
    ) throws -> [UInt8] {
        var inflater = try Inflater(ratio: ratio, size: size)
        var out: [UInt8] = []
        try bytes.withUnsafeBytes { all in
            for start in stride(from: 0, to: all.count, by: piece) {
                let end = min(all.count, start + piece)
                try inflater.take(UnsafeRawBufferPointer(rebasing: all[start..<end])) {
                    out.append(contentsOf: $0)
                }
            }
        }
        try inflater.finish()
        return out
    }

    @Test(arguments: [1, 5, 1 << 20]) func `members after one another are one text`(piece: Int)
        throws
    {
        let bytes = Gzip.stored(Array("hello, ".utf8)) + Gzip.stored(Array("world".utf8))
        #expect(
            try String(decoding: Self.unpack(bytes, piece: piece), as: UTF8.self) == "hello, world")
        // Tapes and block devices pad with zeros.
        #expect(try Self.unpack(bytes + [0, 0, 0], piece: piece).count == 12)
    }

    @Test func `what is packed well comes out whole`() throws {
        let zeros = try Self.unpack(Gzip.zeros(pairs: 20_000))
        #expect(zeros.count == 1 + 258 * 20_000)
        #expect(zeros.allSatisfy { $0 == 0 })
    }

    @Test func `more than the ratio allows is a bomb`() {
        #expect(throws: Inflater.Problem.ratio) {
            try Self.unpack(Gzip.zeros(pairs: 20_000), ratio: 100)
        }
    }

    @Test func `more than the size allows is too large`() {
        #expect(throws: Inflater.Problem.tooLarge) {
            try Self.unpack(Gzip.zeros(pairs: 20_000), size: 1 << 20)
        }
    }

    @Test func `a file that ends early says so`() {
        let bytes = Gzip.stored(Array("hello".utf8))
        for count in 0..<bytes.count {
            #expect(throws: Inflater.Problem.truncated) { try Self.unpack(Array(bytes[..<count])) }
        }
    }

    @Test func `a damaged file says so`() {
        var bytes = Gzip.stored(Array("hello".utf8))
        bytes[bytes.count - 8] ^= 1
        #expect(throws: Inflater.Problem.damaged) { try Self.unpack(bytes) }
        #expect(throws: Inflater.Problem.damaged) { try Self.unpack(Array("time,a\n".utf8)) }
        #expect(throws: Inflater.Problem.damaged) {
            try Self.unpack(Gzip.stored([1]) + Array("junk".utf8))
        }
    }

    @Test func `gzip is known by its first bytes`() {
        #expect(Inflater.isGzip(Gzip.stored([])))
        #expect(!Inflater.isGzip([0x1F]))
        #expect(!Inflater.isGzip(Array("PK".utf8)))
    }
}

/// Packs by hand, for tests (RFC 1951 and 1952).
enum Gzip {
    /// Without packing anything.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt16(bytes.count)
        return header + [1] + little(UInt32(count), 2) + little(UInt32(~count), 2) + bytes
            + tail(crc(bytes), UInt32(count))
    }

    /// One zero and so many copies of 258 zeros, by the fixed code.
    static func zeros(pairs: Int) -> [UInt8] {
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
