import StrictYAML
import Testing

@Suite struct YAMLReaderTests {
    private static let limits = YAMLLimits(bytes: 1_000, depth: 8)

    private func read(_ text: String) throws -> YAMLNode {
        try YAMLReader.read(text, limits: Self.limits)
    }

    @Test func `every value is a text, and keeps its place`() throws {
        let root = try read("a: true\nb: [1, 2019-02-07]\n")
        let entries = try #require(root.entries)
        #expect(entries.map(\.key.text) == ["a", "b"])
        #expect(entries.map(\.value.text) == ["true", nil])
        #expect(entries[1].value.list?.map(\.text) == ["1", "2019-02-07"])
        #expect(entries[1].value.list?[1].place == YAMLPlace(line: 2, column: 8))
    }

    @Test func `a text over several lines is one line`() throws {
        let plain = try read("a:\n  one\n  two\n")
        #expect(plain.entries?.first?.value.text == "one two")
        let quoted = try read("a:\n  \"one: \n  \\\"two\\\"\"\n")
        #expect(quoted.entries?.first?.value.text == "one: \"two\"")
    }

    @Test func `a key with nothing behind it is an empty mapping and an empty text`() throws {
        let value = try #require(try read("a:\n").entries?.first?.value)
        #expect(value.entries == [])
        #expect(value.text == "")
        #expect(value.list == nil)
    }

    @Test(arguments: [
        ("", YAMLProblem.Kind.empty, nil), ("# nothing\n", .empty, nil),
        ("a: [", .notYAML, YAMLPlace(line: 2, column: 1)),
        ("a: 1\nb: 2\na: 3\n", .duplicateKey, YAMLPlace(line: 1, column: 1)),
        (String(repeating: "a", count: 1_001), .tooLarge(limit: 1_000), nil),
        ("a: *b", .unsupportedSyntax, YAMLPlace(line: 1, column: 4)),
    ])
    func `a file that is refused says why and where`(
        text: String, kind: YAMLProblem.Kind, place: YAMLPlace?
    ) {
        #expect(throws: YAMLProblem(kind, at: place)) { try read(text) }
    }
}
