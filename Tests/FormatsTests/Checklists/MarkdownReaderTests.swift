import Formats
import IncidentModel
import Testing

@Suite struct MarkdownReaderTests {
    private func read(_ text: String) -> ChecklistReading { MarkdownReader.read(Array(text.utf8)) }

    /// `section/state title` of each step.
    private func steps(_ text: String) -> [String] {
        read(text).drafts.map { "\($0.section.word)/\($0.state.rawValue) \($0.title)" }
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let steps: [String]

        init(_ name: String, _ text: String, _ steps: String...) {
            (self.name, self.text, self.steps) = (name, text, steps)
        }

        var testDescription: String { name }
    }

    static let rows = [
        Row(
            "boxes of a task list", "# Contain\n- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [/] e\n",
            "contain/open a", "contain/done b", "contain/done c", "contain/not-applicable d",
            "contain/in-progress e"),
        Row(
            "numbers, bullets and plus signs",
            "## Recovery\n1. a\n2) b\n\n* c\n+ d\n", "recover/open a", "recover/open b",
            "recover/open c", "recover/open d"),
        Row(
            "lines that end with CR LF and with CR", "# Notify\r\n- a\r\n- b\r# Learn\r- c",
            "notify/open a", "notify/open b", "learn/open c"),
        Row("a byte order mark", "\u{FEFF}# Assess\n- a\n", "assess/open a"),
        Row(
            "a title over two lines", "# Assess\n- a\n  b\n- c\nd\n", "assess/open a b",
            "assess/open c d"),
        Row(
            "headings with numbers and more words",
            "## 2. Containment, Eradication\n- a\n### Phase 3: Lessons Learned\n- b\n# E-mail\n- c\n",
            "contain/open a", "learn/open b", "e-mail/open c"),
        Row(
            "a heading under one that means a section", "# Preparation\n## Laptops\n- a\n",
            "prepare/open a"),
        Row(
            "headings that are underlined", "Recovery\n===\n- a\n\nLearn\n-----\n- b\n",
            "recover/open a", "learn/open b"),
        Row("a bold line for a heading", "**Containment**\n\n- a\n", "contain/open a"),
        Row(
            "front matter, comments and code",
            "---\ntitle: x\n- y: z\n---\n<!--\n- no\n-->\n```\n- no\n```\n# Assess\n- a\n",
            "assess/open a"),
        Row(
            "lines across are no steps", "# Assess\n- a\n\n- - -\n***\n- b\n", "assess/open a",
            "assess/open b"),
        Row("no heading at all", "- a\n- b\n", "imported/open a", "imported/open b"),
        Row("backslashes before marks", "# Assess\n- \\[x\\] \\*a\\*\n", "assess/open [x] *a*"),
        Row(
            "links are kept as they are", "# Assess\n- [x](https://a.example)\n",
            "assess/open [x](https://a.example)"),
        Row("tabs for blanks", "# Assess\n-\ta\n\t-\tb\n", "assess/open a", "assess/open b"),
    ]

    @Test(arguments: rows) func `lists are steps`(row: Row) {
        #expect(steps(row.text) == row.steps)
        #expect(read(row.text).report.rejected.isEmpty)
    }

    @Test func `a step is needed by the one that it stands in`() throws {
        let drafts = read("# Contain\n- a\n  - b\n    1. c\n  - d\n- e\n").drafts
        #expect(drafts.map(\.title) == ["a", "b", "c", "d", "e"])
        #expect(drafts.map(\.needs) == [["b", "d"], ["c"], [], [], []])
    }

    @Test func `text within a step is its detail, text outside is counted`() {
        let read = read("Intro.\n\n# Contain\n- a\n\n  More.\n\n  ```\n  run it\n  ```\n\nOutro.\n")
        #expect(read.drafts.first?[.detail].text == "More.\n\n```\nrun it\n```")
        #expect(read.report.notCarried == ["text outside of lists": 2])
    }

    @Test func `an entry of a table of contents and an empty box are no steps`() {
        let report = read("# Contain\n- [Contain](#contain)\n- [ ]\n- a\n").report
        #expect(report.read == 3)
        #expect(report.rejected.map(\.kind) == [.linkToHeading, .noTitle])
        #expect(report.rejected.map(\.line) == [2, 3])
    }

    @Test func `the source says what the section does not`() {
        let text = "# Handbook\n## Containment (mail)\n- a\n"
        let draft = MarkdownReader.read(Array(text.utf8), file: "ir.md").drafts.first
        #expect(draft?[.source].text == "ir.md / Handbook / Containment (mail)")
    }

    @Test func `what is no text and what has no list are rejected with their place`() {
        #expect(MarkdownReader.read([0x41, 0x0A, 0x00]).report.rejected.first?.kind == .binary)
        #expect(MarkdownReader.read([0x41, 0x0A, 0x00]).report.rejected.first?.line == 2)
        #expect(read("Nothing here.").report.rejected.first?.kind == .noItems)
    }

    @Test func `a file of another encoding is put right, and says so`() {
        let units = Array("\u{FEFF}- a\n- b\n".utf16)
        let wide = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(MarkdownReader.read(wide).drafts.map(\.title) == ["a", "b"])
        let latin = Array("- Pr\u{00FC}fung\n".unicodeScalars.map { UInt8($0.value) })
        let read = MarkdownReader.read(latin)
        #expect(read.drafts.map(\.title) == ["Pr\u{FFFD}fung"])
        #expect(read.report.repaired.map(\.kind) == [.notUTF8])
    }

    @Test func `a detail without end is cut, a file of empty boxes is told by number`() {
        let read = read("- a\n\n" + String(repeating: "  more\n", count: 100_000))
        #expect((read.drafts.first?[.detail].text?.utf8.count ?? 0) <= 65_536)
        #expect(read.report.repaired.map(\.kind) == [.tooLong])
        let empty = self.read(String(repeating: "-\n", count: 30_000)).report
        #expect(empty.read == 30_000 && empty.rejected.count == 10_000)
        #expect(empty.warnings.first { $0.kind == .tooMany }?.count == 20_000)
    }

    @Test func `a title of a megabyte is cut, and nothing of it is lost that a detail can hold`() {
        let long = String(repeating: "word ", count: 2_000)
        let read = read("- \(long)\n")
        #expect((read.drafts.first?.title.utf8.count ?? 0) <= 4_096)
        #expect(read.drafts.first?[.detail].text?.hasPrefix("word word") == true)
        #expect(read.report.repaired.first?.kind == .tooLong)
    }
}
