import StrictYAML
import Testing

@Suite struct YAMLGuardTests {
    private static let limits = YAMLLimits(bytes: 1 << 20, depth: 8)

    private func problem(_ text: String) -> YAMLProblem? {
        do throws(YAMLProblem) {
            _ = try YAMLReader.read(text, limits: Self.limits)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        // The quote belongs to a plain text that began on a line before, so that the anchor is one.
        "a:\n  x\n  \"b\nc: &x d", "a:\n  x\n  ]\n  \"b\nc: &x d", "a:\n  x\n  ,\n  \"b\nc: &x d",
        "a:\n  - b: x\n      'y\n    c: &x d", "[a]: x\n \"b\nc: &x d", "x\n\"b\n&x d",
        "? a\n  x\n  \"b\n: &x d", "[a,\n x\n \"b,\n &x c]", "a: [x\n \"b\n]\nc: &x d",
    ])
    func `a quote within a plain text hides no anchor`(text: String) {
        #expect(problem(text)?.kind == .unsupportedSyntax)
    }

    @Test(arguments: [
        "a:\n  one\n  two\n\"b\": c", "- a: x\n  \"b\": y\n  'c': z",
        "- id: x\n  words:\n    \"a: b,\n    c\"\n  more: d", "a: [x,\n  \"y\"]\nb: 'z'",
        "a: x\nb: [\"y\", 'z']", "a: x\nb: {c: \"y\"}", "- a: x\n  b: [\"y\"]\n  c: z",
        "a:\n  one # two\n\"b\": c", "a:\r\n  - x\r\n  - \"y\"\r\n", "é: \"ü\"\n'ö': [ä, \"ß\"]",
    ])
    func `what people write passes`(text: String) throws {
        #expect(problem(text) == nil)
    }

    @Test func `a place counts characters, and a CR with its LF as one line end`() {
        #expect(problem("ü: ä\r\nö: &x 1")?.place == YAMLPlace(line: 2, column: 4))
        #expect(problem("ü: 1\nä: \u{2028}")?.place == YAMLPlace(line: 2, column: 4))
    }

    enum Nest: CaseIterable {
        case brackets, braces, dashes, questions, indents, deepIndents

        var text: String {
            switch self {
            case .brackets: String(repeating: "[", count: 100_000)
            case .braces: String(repeating: "{a: ", count: 100_000)
            case .dashes: String(repeating: "- ", count: 100_000)
            case .questions: String(repeating: "? ", count: 100_000)
            case .indents: Self.indented(100)
            case .deepIndents: Self.indented(1_400)
            }
        }

        private static func indented(_ levels: Int) -> String {
            (0..<levels).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        }
    }

    @Test(arguments: Nest.allCases)
    func `deep nesting is refused with its place`(nest: Nest) {
        let found = problem(nest.text)
        #expect(found?.kind == .tooDeep(limit: 8))
        #expect(found?.place != nil)
    }
}
