import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct AffectedTests {
    @Test
    func `the revisions are a step line with basis, day and source`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "501 placeholder 2026-02-03 not counted yet")
        try picture.count("people", "9400 upper 2026-02-24 log review")
        try picture.count("people", "200..700 estimate 2026-03-09 list 1")
        #expect(
            picture.lines(.affected, from: "REVISIONS", count: 4) == [
                " REVISIONS",
                "                            ≈────────  9 Mar           200-700 ≈ estimate     stands  ir1: list 1",
                "                  ≤─────────┘          24 Feb            9,400 ≤ upper bound  ir1: log review",
                "   ?──────────────┘                    3 Feb               501 ? placeholder  ir1: not counted yet",
            ])
    }

    @Test
    func `the table has a total, says what nobody counted, and does not sum`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "1000 confirmed")
        try picture.count("people||US-MA", "700 estimate")
        try picture.count("people|ssn", "some placeholder")
        #expect(
            picture.lines(.affected, from: "TOTAL", count: 4) == [
                "   h l: column            TOTAL      US-MA    of TOTAL",
                " ▸ ANY                    1,000 =      700 ≈  ████████████████████┃███████████████████     100 %",
                "   SSN                     some          ·",
                "   people, not the sum: one person stands in several rows   · not counted",
            ])
    }

    @Test
    func `a threshold is reached only by a count that says at least so many`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "501 placeholder 2026-02-03")
        #expect(picture.text(.affected).contains("not sure: the count may reach it"))
        try picture.count("people", "200..700 estimate 2026-03-01")
        #expect(picture.text(.affected).contains("not sure: the count may reach it"))
        try picture.count("people", "700 estimate 2026-03-02")
        try picture.count("people||US-NY", "700 estimate 2026-03-02")
        let text = picture.text(.affected)
        #expect(text.contains("500  ██████████"))
        #expect(text.contains("┃"))
        #expect(text.contains("reached 2 Mar with 700, estimate"))
        #expect(text.contains("5,001  ██░░░░░░░░░░░░░┃░░░░░░░░  not reached"))
    }

    @Test
    func `a new revision starts from the count that stands and builds on the last one`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "11658 confirmed 2026-03-05 HHS filing")
        try picture.count("people", "12000 estimate 2026-03-18 the press")
        let counts = try #require(picture.state.incident?.counts)
        let form = Form.revising(.people, in: counts)
        let fields = Dictionary(uniqueKeysWithValues: form.fields.map { ($0.name, $0) })
        #expect(fields[.count]?.editor.text == "11658")
        #expect(fields[.basis]?.editor.text == "confirmed")
        #expect(fields[.field(.source)]?.editor.text == "HHS filing")
        #expect(fields[.count]?.base == counts.revisions(of: .people).last?.stamp.seq)
    }

    @Test
    func `a later estimate is listed as later than the confirmed count that stands`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "11658 confirmed 2026-03-05 HHS filing")
        try picture.count("people", "12000 estimate 2026-03-18 the press")
        let details = picture.lines(.affected, from: "── people", count: 4)
        #expect(details[0].contains("≠ 1 contradiction ─ 2 revisions"))
        #expect(details[1].contains("≠ sources disagree"))
        #expect(details[2] == "        12,000  ≈ estimate     later    18 Mar, ir1: the press")
        #expect(details[3] == "        11,658  = confirmed    stands   5 Mar, ir1: HHS filing")
    }

    @Test
    func `left and right choose the jurisdiction and keep the data element`() {
        var board = TestBoard(.exercise)
        board.press("3jjl")
        guard case .scope(let scope)? = board.state.cursor.selected else {
            Issue.record("no scope is selected")
            return
        }
        #expect(scope.text == "people|date_of_birth|US-CT")
        board.press("h")
        #expect(board.state.cursor.selected == .scope(CountScope(element: .dateOfBirth)))
        board.press("h")
        #expect(board.state.cursor.selected == .scope(CountScope(element: .dateOfBirth)))
    }

    @Test
    func `c confirms the number of the selected cell and asks for its source`() throws {
        var board = TestBoard(.exercise)
        board.press("3jjlc")
        guard case .form(let form) = board.state.mode else {
            Issue.record("no form is open")
            return
        }
        let scope = try #require(CountScope("people|date_of_birth|US-CT"))
        let standing = try #require(board.state.incident?.counts.standing(of: scope)?.revision)
        #expect(form.startingScope == scope)
        #expect(form.text(of: .count) == standing.count.text)
        #expect(form.text(of: .basis) == "confirmed")
        #expect(form.focused?.name == .field(.source))
        board.press("<c-s>")
        #expect(board.shows("Source has to be given"))
        board.press("vendor list 4<c-s>")
        let after = try #require(board.state.incident?.counts.standing(of: scope)?.revision)
        #expect(after.basis == .confirmed)
        #expect(after.count == standing.count)
        #expect(after.source == "vendor list 4")
        board.press("c")
        #expect(board.shows("confirmed already"))
    }

    @Test
    func `what nobody counted cannot be confirmed, and that is said`() throws {
        var board = TestBoard(.exercise)
        board.press("3")
        let scope = try #require(CountScope("people|medical_record_number"))
        board.state.cursor.selected = .scope(scope)
        board.press("c")
        #expect(board.state.mode == .browsing)
        #expect(board.shows("nothing to confirm"))
    }

    @Test func `freezing the counts takes the reference, and is not taken back`() throws {
        var board = TestBoard()
        let id = try #require(board.state.incident?.id.text)
        board.press("3:freeze<enter>")
        #expect(board.shows("Freeze the counts"))
        board.press("<tab>wrong<c-s>")
        #expect(board.state.incident?.countsFrozenOn == nil)
        board.press("<c-u>\(id)<c-s>")
        #expect(board.state.incident?.countsFrozenOn != nil)
        #expect(board.shows("frozen"))
        board.press("u")
        #expect(board.state.incident?.countsFrozenOn != nil)
        board.press(":freeze<enter>")
        #expect(board.shows("for good"))
    }

    @Test(arguments: HeaderTests.sizes)
    func `a screen without Unicode tells contradictions without it`(_ size: Size) {
        var board = TestBoard(size: size)
        board.press("3")
        #expect(board.shows("contradiction"))
        #expect(board.screen.joined().utf8.count { $0 >= 0x80 } == 0)
        board.press("<enter>")
        #expect(board.shows("cannot be"))
        #expect(board.screen.joined().utf8.count { $0 >= 0x80 } == 0)
    }
}
