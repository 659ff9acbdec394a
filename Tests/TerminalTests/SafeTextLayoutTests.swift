import Terminal
import Testing

@Suite struct SafeTextLayoutTests {
    @Test(arguments: [
        ("deadline", 20, "deadline"), ("deadline", 8, "deadline"), ("deadline", 5, "dead…"),
        ("deadline", 1, "…"), ("deadline", 0, ""), ("deadline", -3, ""), ("漢字漢字", 4, "漢…"),
        ("漢字", 3, "漢…"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
    ])
    func `a text is truncated with an ellipsis`(raw: String, columns: Int, shown: String) {
        let text = SafeText(raw).truncated(to: columns)
        #expect(text.description == shown)
        #expect(text.width <= max(0, columns))
    }

    @Test(arguments: [0, 1, 2, 3, 7, 40])
    func `a fitted text has exactly the columns asked for`(columns: Int) {
        for raw in ["", "a", "漢字漢字", "e\u{301}bc", "a longer line of text"] {
            #expect(SafeText(raw).fitted(to: columns).width == columns)
            #expect(SafeText(raw).fitted(to: columns, alignment: .right).width == columns)
        }
    }

    @Test func `a number is padded on the left`() {
        #expect(SafeText("42").padded(to: 5, alignment: .right).description == "   42")
        #expect(SafeText("42").padded(to: 1).description == "42")
        #expect(SafeText("42").padded(to: .max).width == SafeText.columnLimit)
    }

    @Test(arguments: [
        ("notify the authority", 10, ["notify the", "authority"]),
        ("notify the authority", 6, ["notify", "the", "author", "ity"]),
        ("", 6, [""]), ("abc", 0, []), ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字", 1, ["\u{FFFD}", "\u{FFFD}"]),
        ("a bb ccc", 1, ["a", "b", "b", "c", "c", "c"]),
    ])
    func `a text is wrapped between words`(raw: String, columns: Int, lines: [String]) {
        #expect(SafeText(raw).wrapped(to: columns).map(\.description) == lines)
    }

    @Test(arguments: 1...30)
    func `no wrapped line is too wide`(columns: Int) {
        let text = SafeText("Bulk read on 漢字漢字-db by svc-report,  1.9M rowse\u{301}  \u{202E} end ")
        #expect(text.wrapped(to: columns).allSatisfy { $0.width <= columns })
    }

    @Test func `only line ends break lines in block mode`() {
        let lines = SafeText.lines(of: "one\r\ntwo\nth\rree\u{2028}four\n")
        #expect(lines.map(\.description) == ["one", "two", "th␍ree␤four", ""])
    }

    @Test func `a block of too many lines ends in an ellipsis`() {
        let lines = SafeText.lines(of: String(repeating: "\n", count: 10_000))
        #expect(lines.count == SafeText.lineLimit)
        #expect(lines.last == "…")
    }

    @Test(arguments: ["Zürich – “Łódź” ‹RLO›", "漢字 👍", "\u{1B}[2J", "e\u{301}", "▌▌░ ◆ →", "ĲŒ÷€"])
    func `the ASCII twin takes the same columns`(raw: String) {
        let text = SafeText(raw)
        #expect(text.asciiTwin.width == text.width)
        #expect(text.asciiTwin.isASCII)
    }

    @Test func `the ASCII twin stays readable`() {
        #expect(SafeText("Zürich – “Łódź” ‹RLO› …").asciiTwin == "Zurich - \"Lodz\" <RLO> .")
        #expect(SafeText("\u{1B}[2J 漢").asciiTwin == "^[2J ??")
    }

    @Test func `texts are joined with a separator`() {
        #expect(["a", "b", "c"].joined(separator: ", " as SafeText) == "a, b, c" as SafeText)
        #expect([SafeText]().joined().isEmpty)
    }

    @Test(arguments: 1...24)
    func `plain text is wrapped like text with marks`(columns: Int) {
        let plain = "a bb  ccc dddddddddddddddd eeeeeee f gg hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh i"
        // A wide glyph at the end leads through the general way; it takes the last line or one more.
        let marked = SafeText(plain + " \u{5831}").wrapped(to: columns).map(\.description)
        let lines = SafeText(plain).wrapped(to: columns).map(\.description)
        #expect(Array(marked.prefix(lines.count - 1)) == Array(lines.dropLast()))
        #expect(lines.allSatisfy { $0.utf8.count <= columns })
    }
}
