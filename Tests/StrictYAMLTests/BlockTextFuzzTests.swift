import Testing

@testable import StrictYAML

/// Whatever the guard lets pass holds nothing that the parser takes for an anchor, an alias or a tag.
@Suite struct BlockTextFuzzTests {
    private static let limits = YAMLLimits(bytes: 1 << 20, depth: 8, blockTexts: true)

    private static let pieces = [
        "a: ", "b: ", "- ", "? ", ": ", "|", ">", "|-", ">+", "\n", "\n", "\n", "\n ", "\n  ",
        "\n    ",
        "\n      ", "\n\n", " \n", "\r\n", "x", "&c ", "*c", "&c x", "'", "\"", "[", "]", "{", "}",
        ", ",
        "# r", "  ", "\t", "---", "...", "y z",
    ]

    /// A small generator of its own, as the target stands alone: splitmix64.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    @Test(arguments: UInt64(0)..<8)
    func `no anchor passes the guard that the parser would see`(seed: UInt64) {
        var (dice, passed) = (Dice(state: seed), 0)
        for _ in 0..<5_000 {
            let count = Int.random(in: 1...14, using: &dice)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }
                .joined()
            guard YAMLGuard.problem(in: text, limits: Self.limits) == nil else { continue }
            do throws(YAMLProblem) {
                _ = try YAMLReader.read(text, limits: Self.limits)
                passed += 1
            } catch {
                #expect(error.kind != .unsupportedSyntax, "seed \(seed): \(text.debugDescription)")
            }
        }
        #expect(passed > 50, "hardly a text is YAML")
    }
}
