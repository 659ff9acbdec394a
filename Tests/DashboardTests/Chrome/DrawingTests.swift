import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Small faults of the picture that people stumbled over.
@Suite struct DrawingTests {
    @Test func `a long title ends before what stands at the right of it`() throws {
        var picture = try ScreenPicture()
        let title = String(repeating: "x", count: 300)
        try picture.add("check/a", [.title: title, .section: "contain"])
        picture.with { $0.screen = .checklist }
        let line = picture.grid(.checklist).text.first { $0.contains("contain, seq 2") } ?? ""
        #expect(line.contains("x…   contain, seq 2"))
    }

    @Test(
        arguments: [(120, "-424 to -394 d attacker"), (80, "-424..-394 d attacker")])
    func `the time from T0 is never cut`(columns: Int, words: String) throws {
        var picture = try ScreenPicture(columns: columns, rows: columns == 120 ? 36 : 24)
        try picture.add("milestone/detection", [.when: "2026-03-01"])
        try picture.add(
            "entry/a",
            [.title: "First", .when: "2025-01", .lane: "attacker", .kind: "happened"])
        #expect(picture.text(.timeline).contains(words))
    }

    @Test func `a screen that is too small says so in whole words`() {
        let board = TestBoard(size: Size(rows: 8, columns: 30))
        #expect(board.screen[1].hasPrefix("! US-VT notice to individuals"))
        #expect(board.shows("due Sun 15 Mar  4 d late"))
        #expect(board.screen[3].hasPrefix("60x15 or more shows the board;"))
        #expect(board.screen[4].hasPrefix("q quits"))
    }

    @Test(arguments: HeaderTests.sizes)
    func `the menu shows everything that can be added`(size: Size) {
        var board = TestBoard(size: size)
        board.press("a")
        for word in ["e  timeline entry", "p  count of people", "o  monitoring offer"] {
            #expect(board.shows(word))
        }
        #expect(board.shows("r  risk factor"))
        board.press("r")
        #expect(board.shows("New risk factor"))
    }

    @Test func `the path of the database gives way to what is overdue`() {
        var board = TestBoard(size: Size(rows: 24, columns: 80))
        board.state.viewer = Viewer(
            actor: board.state.viewer.actor, glyphs: .ascii,
            database: "/home/somebody/.local/share/breachboard/breachboard.db")
        board.press("4")
        #expect(board.screen.last?.contains("2 overdue") == true)
        #expect(board.screen.last?.contains("#") == true)
    }

    @Test func `the threshold that comes next is shown at 80x24`() {
        var board = TestBoard(size: Size(rows: 24, columns: 80))
        board.press("3")
        #expect(board.screen.contains { $0.hasPrefix("   5,001 ") })
    }

    @Test func `one of a kind is told in the singular`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "5 estimate")
        try picture.add("check/a", [.title: "A", .section: "contain", .recurrence: "weekly"])
        try picture.add(
            "entry/a", [.title: "E", .when: "2026-03-01", .lane: "detect", .kind: "found"])
        try picture.add("risk/a", [.title: "R", .level: "low"])
        try picture.add("notice/a", [.title: "N", .audience: "media", .state: "draft"])
        try picture.add("milestone/detection", [.when: "2026-03-01"])
        func summary(_ screen: Screen) -> String {
            screen.code.summary(of: picture.state).description
        }
        #expect(summary(.checklist).hasPrefix("1 item   "))
        #expect(summary(.timeline).hasPrefix("1 entry, 1 milestone"))
        #expect(summary(.affected).hasPrefix("1 count, 1 revision of all people"))
        #expect(summary(.notices).hasPrefix("1 notice, "))
        #expect(picture.text(.overview).contains("1 factor: "))
        let first = CaseFile(changes: [picture.state.file.changes[0]], now: picture.state.now)
        picture.with { $0.file = first }
        #expect(summary(.overview).hasPrefix("1 change since"))
        #expect(summary(.log).hasPrefix("1 entry   "))
    }

    @Test func `nothing in the table of keys offers to add a people`() {
        #expect(!KeyTable.standard.bindings.contains { $0.help.contains("a people") })
    }

    @Test func `an empty view says what to do in one wording`() throws {
        var picture = try ScreenPicture()
        for screen in [Screen.timeline, .affected, .checklist] {
            #expect(picture.text(screen).contains(" yet: a adds one"), "\(screen)")
        }
        picture.with { $0.file = CaseFile() }
        for screen in [Screen.overview, .timeline, .affected, .checklist, .notices, .log] {
            #expect(picture.text(screen).contains("no incident is open: 0 lists them"), "\(screen)")
        }
    }

    @Test func `what is done has the same sign in ASCII as in the checklist on paper`() {
        #expect(Symbol.done.ascii == "v")
    }
}
