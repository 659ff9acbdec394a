import EvidenceLog
import TestSupport
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
    }

    @Test(arguments: [1, 3, 1 << 20]) func `what is behind the last member is told from damage`(
        piece: Int
    ) throws {
        let member = Gzip.stored(Array("hello".utf8))
        for rest in ["junk", "\0\0junk"] {
            #expect(throws: Inflater.Problem.trailing) {
                try Self.unpack(member + Array(rest.utf8), piece: piece)
            }
        }
        // It says that it is packed, and is not.
        #expect(throws: Inflater.Problem.damaged) {
            try Self.unpack(member + [0x1F, 0x8B, 9, 9, 9], piece: piece)
        }
        #expect(throws: Inflater.Problem.truncated) {
            try Self.unpack(member + member.dropLast(9), piece: piece)
        }
        #expect(throws: Inflater.Problem.truncated) {
            try Self.unpack(member + [0x1F], piece: piece)
        }
    }

    @Test(arguments: [1, 7, 1 << 20]) func `a member may be empty, the first, the last or all`(
        piece: Int
    ) throws {
        let (none, some) = (Gzip.stored([]), Gzip.stored(Array("hello".utf8)))
        #expect(try Self.unpack(none, piece: piece).isEmpty)
        for bytes in [none + some, some + none, none + some + none] {
            let text = try String(decoding: Self.unpack(bytes, piece: piece), as: UTF8.self)
            #expect(text == "hello")
        }
    }

    @Test func `a bomb in a later member is one, too, and so is one of many empty members`() {
        #expect(throws: Inflater.Problem.ratio) {
            try Self.unpack(
                Gzip.stored(Array("hello".utf8)) + Gzip.zeros(pairs: 20_000), ratio: 100)
        }
        #expect(throws: Inflater.Problem.ratio) {
            let many = (0..<40).flatMap { _ in Gzip.zeros(pairs: 500) }
            return try Self.unpack(many, ratio: 100)
        }
    }

    @Test func `gzip is known by its first bytes`() {
        #expect(Inflater.isGzip(Gzip.stored([])))
        #expect(!Inflater.isGzip([0x1F]))
        #expect(!Inflater.isGzip(Array("PK".utf8)))
    }
}
