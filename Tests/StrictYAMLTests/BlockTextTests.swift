import StrictYAML
import Testing

/// Texts of many lines, where the limits have them.
@Suite struct BlockTextTests {
    private static let limits = YAMLLimits(bytes: 1 << 20, depth: 8, blockTexts: true)

    private func read(_ text: String) -> Result<YAMLNode, YAMLProblem> {
        do throws(YAMLProblem) {
            return .success(try YAMLReader.read(text, limits: Self.limits))
        } catch {
            return .failure(error)
        }
    }

    private func value(_ text: String) throws -> String? {
        try read(text).get().entries?.first?.value.text
    }

    @Test(arguments: [
        ("a: |\n  one\n  two\nb: c", "one\ntwo\n"), ("a: >\n  one\n  two\nb: c", "one two\n"),
        ("a: |-\n  one\n\n  two\n", "one\n\ntwo"), ("a: >-\n  &x *y !z\n", "&x *y !z"),
        ("a: |\r\n  'one\r\n  \"two\r\nb: c", "'one\n\"two\n"),
        ("a: |\n   # no comment\n", "# no comment\n"),
        ("a: |\n  b: |\n    &c\nd: e", "b: |\n  &c\n"),
    ])
    func `a block text is read to the line that is no further in than its key`(
        text: String, value: String
    ) throws {
        #expect(try self.value(text) == value)
    }

    @Test(arguments: [
        "a: |\n  one\nb: &x c", "a: |\nb: &x c", "- a: |\n    one\n  b: &x c", "- |\n  one\n- &x c",
        "a: |\n    one\n  &x b: c", "a: |\n      \n  &x one: 1", "a: |2\n    &x",
        "a: | # why\n  one",
        "a: [|\n  &x b\n]", "a: !t |\n  one", "a: |\n \n\n&x b: c", "? |\n  one\n: &x c",
    ])
    func `an anchor beside it is seen, whatever its lines look like`(text: String) {
        #expect(throws: YAMLProblem.self) { try self.read(text).get() }
    }

    @Test func `without leave there are none`() {
        let plain = YAMLLimits(bytes: 1 << 20, depth: 8)
        #expect(throws: YAMLProblem(.unsupportedSyntax, at: YAMLPlace(line: 1, column: 4))) {
            try YAMLReader.read("a: |\n  one", limits: plain)
        }
    }
}
