import StrictJSON
import Testing

struct JSONPropertyTests {
    @Test func `what is written is read back the same`() throws {
        var generator = SeededGenerator(seed: 20_190_405)
        for _ in 0..<3000 {
            let value = Self.value(depth: 0, using: &generator)
            #expect(try JSONValue.parse(value.compactBytes) == value)
            #expect(try JSONValue.parse(value.indentedText) == value)
        }
    }

    @Test func `no change of a byte makes the reader trap`() {
        var generator = SeededGenerator(seed: 8)
        let line = #"{"seq":412,"who":"kh","facts":["né\u00e9\ud83d\ude00",-1.5e3,true,null,{}]}"#
        for _ in 0..<50_000 {
            var bytes = Array(line.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                    .random(in: 0...255, using: &generator)
            }
            bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator) / 8)
            guard let value = try? JSONValue.parse(bytes) else { continue }
            #expect((try? JSONValue.parse(value.compactBytes)) == value)
        }
    }

    private static func value(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0...(depth < 5 ? 6 : 4), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .number(Int64.random(in: .min ... .max, using: &generator))
        case 3, 4: return .string(text(using: &generator))
        case 5:
            let count = Int.random(in: 0...5, using: &generator)
            return .array((0..<count).map { _ in value(depth: depth + 1, using: &generator) })
        default:
            var object: JSONValue = [:]
            for _ in 0..<Int.random(in: 0...20, using: &generator) {
                object.set(text(using: &generator), to: value(depth: depth + 3, using: &generator))
            }
            return object
        }
    }

    private static func text(using generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let upper: UInt32 = Bool.random(using: &generator) ? 0x7F : 0x10FFFF
            let scalar = Unicode.Scalar(UInt32.random(in: 0...upper, using: &generator))
            text.unicodeScalars.append(scalar ?? "x")
        }
        return text
    }
}

/// SplitMix64: the same seed gives the same cases on every machine.
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
