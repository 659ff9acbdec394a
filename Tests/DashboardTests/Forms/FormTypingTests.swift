import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// What the keys do in the fields of a form.
struct FormTypingTests {
    private func form(_ board: TestBoard) throws -> Form {
        guard case .form(let form) = board.state.mode else {
            Issue.record("no form is open")
            throw CancellationError()
        }
        return form
    }

    private func text(_ board: TestBoard) throws -> String {
        try #require(form(board).focused).editor.text
    }

    @Test func `the first letter takes the place of a text that was there`() throws {
        var board = TestBoard()
        board.press("2a2026-03-02")
        #expect(try text(board) == "2026-03-02")
        board.press("<esc>y4aCall<tab>NOTIFY<c-s>")
        #expect(board.item("call")?.section.word == "notify")
        board.select("call")
        board.press("eRing<enter>")
        #expect(try form(board).fields[0].editor.text == "Ring")
    }

    @Test func `a key that moves the cursor keeps the text`() throws {
        var board = TestBoard()
        board.press("2a<end>T10:00Z")
        #expect(try text(board) == "2026-03-19T10:00Z")
        board.press("<backspace>")
        #expect(try text(board) == "2026-03-19T10:00")
    }

    @Test func `rubbing out takes a whole text that was there`() throws {
        var board = TestBoard()
        board.press("2a<backspace>")
        #expect(try text(board) == "")
        board.press("<backtab><tab>")
        #expect(try text(board) == "")
    }

    @Test func `the text that the next letter replaces is shown as selected`() {
        var board = TestBoard()
        board.press("2a")
        let grid = board.state.frame().grid
        let row = grid.text.firstIndex { $0.contains("2026-03-19") && $0.contains("When") } ?? 0
        let columns = Array(grid.text(row: row))
        let start = columns.indices.first { String(columns[$0...]).hasPrefix("2026-03-19") } ?? 0
        let place = start..<(start + 10)
        #expect(grid.selection(row: row)[place].allSatisfy { $0 })
        #expect(!grid.selection(row: row)[start + 10])
        board.press("<end>")
        #expect(!board.state.frame().grid.selection(row: row)[place].contains(true))
    }

    @Test func `a word is chosen by its first letters`() throws {
        var board = TestBoard()
        board.press("4aX<tab><tab>d")
        #expect(try text(board) == "done")
        board.press("<tab><backtab>i")
        #expect(try text(board) == "in-progress")
        board.press("<space>")
        #expect(try text(board) == "blocked")
        board.press("<left><left>")
        #expect(try text(board) == "open")
        board.press("n")
        #expect(try text(board) == "not-applicable")
    }

    @Test func `letters narrow a word down until only one is meant`() throws {
        var board = TestBoard()
        board.press("1am")
        board.press("di")
        #expect(try text(board) == "discovery")
        board.press("<tab><backtab>dete")
        #expect(try text(board) == "detection")
        board.press("r")
        #expect(try text(board) == "determination")
        board.press("<backspace>")
        #expect(try text(board) == "detection")
        board.press("x")
        #expect(board.shows("is one of: first-malicious-activity"))
    }

    @Test func `an open word is typed freely, and right completes it`() throws {
        var board = TestBoard()
        board.press("4aX<tab>no<right>")
        #expect(try text(board) == "notify")
        board.press("<right>")
        #expect(try text(board) == "recover")
        board.press("law suit")
        #expect(try text(board) == "law suit")
    }

    @Test func `the milestone that is asked for first is the next one that is missing`() throws {
        var blank = try ScreenPicture()
        try blank.add("milestone/detection", [.when: "2026-03-01"])
        let next = Form.settingMilestone(in: blank.state.incident)
        #expect(next.focused?.editor.text == "discovery")
    }

    @Test func `that an incident is closed is never proposed`() throws {
        var late = try ScreenPicture()
        try late.add("milestone/media-notified", [.when: "2026-03-01"])
        #expect(
            Form.settingMilestone(in: late.state.incident).focused?.editor.text
                == "first-malicious-activity")
        for name in Milestone.Name.common where name != .closed {
            try late.add("milestone/\(name.rawValue)", [.when: "2026-03-01"])
        }
        #expect(
            Form.settingMilestone(in: late.state.incident).focused?.editor.text == "suspicion")
    }

    @Test(arguments: HeaderTests.sizes)
    func `a long list of words goes along with the choice`(size: Size) throws {
        var board = TestBoard(size: size)
        board.press("1am")
        board.press("ra")
        #expect(board.shows("[ransom-paid]"))
        board.press("<right>")
        #expect(board.shows("[first-malicious-activity]"))
    }

    @Test func `a form with something typed is not given up by one key`() throws {
        var board = TestBoard()
        board.press("4aCall the mail house<esc>")
        #expect(board.shows("y gives up what was typed"))
        board.press(", now")
        #expect(try text(board) == "Call the mail house, now")
        board.press("<esc><esc>")
        #expect(try text(board) == "Call the mail house, now")
        board.press("<esc>y")
        #expect(board.state.mode == .browsing)
        board.press("a<esc>")
        #expect(board.state.mode == .browsing)
    }

    @Test func `an entry is taken for a response until somebody says otherwise`() throws {
        var board = TestBoard()
        board.press("2a")
        #expect(try form(board).text(of: .field(.lane)) == "respond")
    }

    @Test func `an incident that exists keeps the form and says so`() throws {
        var board = TestBoard()
        board.press("0aEX-2026-02<tab>Again<c-s>")
        #expect(board.shows("there is an incident EX-2026-02 already"))
        #expect(try form(board).fields[1].editor.text == "Again")
    }
}
