import Terminal
import Testing

@Suite struct ThemeReaderTests {
    private func kinds(_ text: String) -> [ThemeProblem.Kind] {
        ThemeReader.read(text, name: "mine").problems.map(\.kind)
    }

    @Test func `a wrong entry is reported with its place and the rest is used`() throws {
        let text = """
            name: mine
            appearance: dusk
            palette:
              alarm: "#ff0000"
              warm: "#ff00"
            roles:
              heading: alarm, bold blinking
              headline: alarm
            colour: red
            """
        let (theme, problems) = ThemeReader.read(text, name: "mine")
        let expected: [(Int, Int, ThemeProblem.Kind)] = [
            (2, 13, .badValue), (5, 9, .unknownColour), (7, 12, .unknownAttribute),
            (8, 3, .unknownRole), (9, 1, .unknownKey),
        ]
        #expect(problems.map(\.line) == expected.map(\.0))
        #expect(problems.map(\.column) == expected.map(\.1))
        #expect(problems.map(\.kind) == expected.map(\.2))
        #expect(problems.allSatisfy { $0.level == .warning })
        let sheet = try #require(theme).styleSheet(depth: .truecolor)
        let style = sheet.style(of: Cell(role: .heading))
        #expect(style == Style(foreground: .truecolor(255, 0, 0), attributes: .bold))
    }

    @Test(arguments: [
        "palette: &p {a: red}", "roles: *p", "name: !!str mine", "roles: {text: !x red}",
        "a: |\n  text", "a: >\n  text", "%YAML 1.2\n---\nname: mine", "--- &a\nname: mine",
        "a: x\n  \"b\nc: &x d", "--- \"a\\\"\" : &x b", "- \"a\"#:\"\n- &x b", "a: 1\u{2028}",
        "\"a\":&x 1",
        "- &a 1", "{\"a\":*b}", "? &a b\n: c",
    ])
    func `YAML that themes do not need is refused`(text: String) {
        #expect(kinds(text) == [.unsupportedSyntax])
    }

    @Test func `an alias bomb is refused at its first anchor`() {
        var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for letter in ["b", "c", "d", "e", "f", "g", "h", "i"] {
            text += "\(letter): &\(letter) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        }
        let problems = ThemeReader.read(text, name: "mine").problems
        #expect(problems.map(\.kind) == [.unsupportedSyntax])
        #expect(problems.first?.line == 1)
        #expect(problems.first?.column == 4)
    }

    @Test(arguments: [
        String(repeating: "[", count: 60_000), String(repeating: "{a: ", count: 16_000),
        String(repeating: "- ", count: 30_000), String(repeating: "? ", count: 30_000),
        (0..<300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    ])
    func `deep nesting is refused without recursion`(text: String) {
        #expect(kinds(text) == [.tooDeep(limit: 8)])
    }

    @Test func `a large file is refused unread`() {
        #expect(kinds(String(repeating: "#", count: 65_537)) == [.tooLarge(limit: 65_536)])
    }

    @Test func `a duplicate key is refused with its place`() {
        let problems = ThemeReader.read(
            "palette:\n  a: red\n  b: blue\n  a: green\n", name: "mine"
        ).problems
        #expect(problems.map(\.kind) == [.duplicateKey])
        #expect(problems.first?.line != nil)
    }

    @Test(arguments: ["- a", "text", "", "a: b: c", "\"open", "a: [", "\u{0}", "a: 1\n---\nb: 2"])
    func `a file that is no mapping gives no theme`(text: String) {
        let (theme, problems) = ThemeReader.read(text, name: "mine")
        #expect(theme == nil)
        #expect(problems.count == 1)
        #expect(problems.first?.level == .error)
    }

    @Test(arguments: [
        "", "../x", "a/b", "..", "a b", "é", String(repeating: "a", count: 65), "a\u{0}",
    ])
    func `a name that could be a path is refused`(name: String) {
        #expect(!Theme.isValid(name: name))
        #expect(ThemeReader.read("name: x", name: name).problems.map(\.kind) == [.badName])
    }

    @Test func `comments, quotes and brackets in their places are read`() {
        let text = """
            # it's *fine* & "well"
            name: mine   # don't !panic
            palette: {alarm: "#ff0000 | 203 | bright-red", calm: 'green'}
            roles:
              "*.selected": ", reverse"
              text: "default"
            """
        #expect(kinds(text).isEmpty)
    }

    @Test func `a list where a mapping belongs is an error`() {
        #expect(kinds("roles: [a, b]") == [.notAMapping])
        #expect(kinds("roles:\n  text: [a]") == [.notAScalar])
    }

    @Test func `random bytes never trap the reader`() {
        var generator = SeededGenerator(seed: 72)
        let alphabet = Array("a:-?[]{}\"'#&*!|> \n\t,%@\\name roles".unicodeScalars)
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...60, using: &generator) {
                text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
            }
            _ = ThemeReader.read(String(text), name: "mine")
        }
    }
}
