import Terminal
import Testing

@testable import TerminalNcurses

/// The same numbers for the same seed (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct `What terminals answer` {
    static let answers = [
        "\u{1B}[24;80R", "\u{1B}]l evil\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
        "\u{1B}]11;rgb:00/00/00\u{7}",
        "\u{1B}[?1;2c", "\u{1B}[>0;95;0c", "\u{1B}[8;24;80t", "\u{1B}_Gi=1;OK\u{1B}\\",
        "\u{1B}^private\u{1B}\\", "\u{1B}Xstart\u{1B}\\", "\u{1B}[?2026;2$y", "\u{1B}[I",
        "\u{1B}[24;80A", "\u{1B}[97;5u", "\u{1B}]52;c;cm0gLXJmCg==\u{7}", "\u{9D}l evil\u{9C}",
        "\u{1B}P\u{7}p\u{7}\u{1B}\\", "\u{1B}OR\u{1B}[99999999999999999999~",
    ]

    @Test func `answers in one piece cause nothing`() {
        for answer in Self.answers where !answer.contains("OR") {
            var decoder = KeyDecoder()
            let keys = decoder.decode(answer.utf8) + decoder.flush()
            #expect(keys.allSatisfy { $0 == .unknown }, "\(answer.debugDescription): \(keys)")
        }
    }

    @Test func `answers that arrive byte by byte cause nothing`() {
        var decoder = KeyDecoder()
        let evil = "\u{1B}[24;80R\u{1B}]l evil\u{1B}\\\u{1B}P1$r0m\u{1B}\\"
        let keys = evil.utf8.flatMap { decoder.decode([$0]) }
        #expect(keys == [.unknown, .unknown, .unknown])
        #expect(decoder.decode("q".utf8) == [.character("q")])
    }

    @Test(arguments: [UInt64(1), 2026, 0xB0A2D])
    func `random answers cause nothing wherever they are cut`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<2_000 {
            let bytes = Self.randomAnswer(&random)
            let cut = Int.random(in: 0...bytes.count, using: &random)
            var decoder = KeyDecoder(takesMouse: false)
            let keys = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
            #expect(keys == [.unknown], "seed \(seed): \(bytes)")
        }
    }

    /// A CSI with a final byte that no key has, or a string of any kind, with any printable text.
    private static func randomAnswer(_ random: inout SeededGenerator) -> [UInt8] {
        let length = Int.random(in: 0...100, using: &random)
        if Bool.random(using: &random) {
            let final = "RcntymhlrxSTu".utf8.randomElement(using: &random) ?? 0x52
            let text = (0..<length).map { _ in UInt8.random(in: 0x20...0x3F, using: &random) }
            return [0x1B, 0x5B] + text + [final]
        }
        let introducer = "]PX^_".utf8.randomElement(using: &random) ?? 0x5D
        let text = (0..<length).map { _ in UInt8.random(in: 0x20...0x7E, using: &random) }
        return [0x1B, introducer] + text + [0x1B, 0x5C]
    }

    @Test(arguments: [UInt64(7), 99])
    func `any bytes at all are taken and leave nothing pending`(seed: UInt64) {
        var random = SeededGenerator(state: seed)
        let likely: [UInt8] = [
            0x1B, 0x5B, 0x4F, 0x5D, 0x50, 0x3B, 0x7E, 0x0D, 0x9B, 0xC2, 0x32, 0x30,
        ]
        var decoder = KeyDecoder(takesMouse: true)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? likely.randomElement(using: &random) ?? 0
                    : UInt8.random(in: 0...255, using: &random)
            }
            _ = decoder.decode(bytes)
            guard Int.random(in: 0..<8, using: &random) == 0 else { continue }
            _ = decoder.flush()
            #expect(decoder.patience == .none)
        }
    }
}
