import Testing

@testable import StrictYAML

/// Whatever the guard lets pass holds nothing that the parser takes for an anchor, an alias or a tag.
@Suite struct BlockTextFuzzTests {
    private static let limits = YAMLLimits(bytes: 1 << 20, depth: 8, blockTexts: true)

    /// Lines without their indent: owners of block texts, what could be a text or not, anchors.
    private static let lines = [
        "a: |", "b: >-", "- |", "- >", "- a: |", "- - |+", "? |", ": |", "|", "'q': |", "[k]: |",
        "a:",
        "- b:", "text", "# r", "", "\t", "c: d", "- x", "&e f: g", "h: &i j", "- &k l", "*m",
        "a: *n",
        "\"o", "p\"", "'r", "[", "]", "{s: t", "}", "---", "...", "--- |",
    ]

    private static func text(_ dice: inout Dice) -> String {
        (0..<Int.random(in: 2...6, using: &dice)).map { _ in
            String(repeating: " ", count: Int.random(in: 0...4, using: &dice))
                + (lines.randomElement(using: &dice) ?? "")
        }.joined(separator: Bool.random(using: &dice) ? "\n" : "\r\n")
    }

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
            let text = Self.text(&dice)
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
