import StrictYAML
import Testing

@Suite struct PlainYAMLReaderTests {
    private static let limits = YAMLLimits(bytes: 1_000, depth: 8)

    private func read(_ text: String, firstLine: Int = 1) throws(YAMLProblem) -> YAMLNode {
        let bytes = Array(text.utf8)
        let result = bytes.withUnsafeBytes { bytes -> Result<YAMLNode, YAMLProblem> in
            do throws(YAMLProblem) {
                return .success(
                    try YAMLReader.read(plain: bytes, firstLine: firstLine, limits: Self.limits))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    @Test(arguments: [
        "a: b", "a: b\n", "# c\n\na: b\n\n# c\n", "a:\n  b: c\n  d:\n    e: f\ng: h\n",
        "- a: b\n  c: d\n- e: f\n", "a:\n  - b\n  - c: d\n    e: [f, g]\n", "[a, {b: c}]",
        "a: one\n  two\n  three\nb: c", "a:\n  one\n  two", "a: \"one\n  two \\\"x\\\" \\\\\"\n",
        "a:\n  [b, c,\n   d]\nb: {c: d,\n  e: \"f, g\"}\n", "a: Año {é}\nb: [ü, ß]",
        "a: it's 12:30, [x] {y}\n", "a: b:05\nb: {c: 1:05}", "a: x#y", "a: true\nb: ~\nc: =",
    ])
    func `what is read is what the parser of all YAML reads`(text: String) throws {
        #expect(try YAMLReader.read(text, limits: Self.limits) == read(text))
    }

    @Test(arguments: [
        "a: &x b", "a: *x", "a: !x b", "a: |\n  b", "a: >\n  b", "%YAML 1.2\n---\na: b",
        "---\na: b",
        "a: b\n...\n", "? a\n: b", "a: 'b'", "\"a\": b", "a:\tb", "\ta: b", "a: b\r\n", "a: b # c",
        "a:", "a:\nb: c", "- ", "-", "a: b ", "a: b: c", "a: - b", "a:\n- b", "a: b\n c: d",
        "a:\n    b: c\n  d: e", "- a\n  b: c", "a:\n  b\n\n  c", "a: \"b\n\n  c\"", "a: \"\\n\"",
        "a: \"b\nc\"", "a: \"b", "a: [", "a: [b", "a: []", "a: [b, ]", "a: [b\n]", "a: {b}",
        "a: {b: }", "- - b", "é: b", "a:\n  b\n  c # d", "a: [b: c]", "a: [b # c\n ]", "a: [b]]",
        "a: [b] c", "a: {\"b\": c}",
        "a: x\n  \"y", "a: x\n  &y", "a: b\u{85}", "a: b\u{2028}", "a: \u{7F}", "a: \u{0}",
        "a: \u{FEFF}", "\u{FEFF}a: b", "a: \u{1F600}", "# \u{85}\na: b", "plain", "\"quoted\"",
        "a: `b", "a: @b", "a: -b", "a: ,b", "a: ]", "a: [a:]", "a b: c",
    ])
    func `whatever else there may be in YAML is refused`(text: String) {
        #expect { try read(text) } throws: {
            ($0 as? YAMLProblem)?.kind == .unsupportedSyntax
        }
    }

    @Test(arguments: [
        ("", YAMLProblem.Kind.empty), ("# nothing\n", .empty),
        (String(repeating: "a", count: 1_001), .tooLarge(limit: 1_000)),
        ("a: 1\nb: 2\na: 3\n", .duplicateKey), ("a: {b: c, b: d}", .duplicateKey),
        ("a: " + String(repeating: "[", count: 12), .tooDeep(limit: 8)),
        ((0..<12).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), .tooDeep(limit: 8)),
    ])
    func `a text that is too much, or says a thing twice, says so`(
        text: String, kind: YAMLProblem.Kind
    ) {
        #expect { try read(text) } throws: { ($0 as? YAMLProblem)?.kind == kind }
    }

    @Test func `a piece of a file keeps the places of the file`() throws {
        let file = "a: b\nrules:\n  - id: X\n    c: [é, d]\n"
        let piece = "  - id: X\n    c: [é, d]\n"
        let whole = try YAMLReader.read(file, limits: Self.limits)
        #expect(try read(piece, firstLine: 3).list == whole.entries?[1].value.list)
    }

    @Test func `random texts are read as by the parser, or refused`() throws {
        let pieces = [
            "a", "b1", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", " ", "\"", "\\\"", "\\", "[",
            "]", "{", "}", ", ", "#", " # c", "'", "&", "!", "|", "é", "\u{85}", "~", "1", "---",
            "\t", "x y", "a: b", "\n- a: 1", "\n  - b", "\nk: v", "[a, b]", "{a: b, c: d}", "\"q\"",
        ]
        var state: UInt64 = 7
        var readByBoth = 0
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        for _ in 0..<20_000 {
            let start = ["", "k: ", "k:\n  ", "- ", "k: [", "k: {a: ", "k: \""][next(7)]
            let text = (0...next(8)).reduce(start) { text, _ in text + pieces[next(pieces.count)] }
            guard let plain = try? read(text) else { continue }
            readByBoth += 1
            let full = try? YAMLReader.read(text, limits: Self.limits)
            #expect(full == plain, "\(text.debugDescription)")
        }
        #expect(readByBoth > 1_000)
    }
}
