import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Playbooks on the board: chosen, looked at, added, taken back.
struct PlaybookKeysTests {
    private func playbook(_ name: String, _ steps: [ChecklistDraft]) -> Playbook {
        Playbook(
            name: name, title: "Title of \(name)", summary: "When it is right.", sources: [],
            steps: steps)
    }

    private func step(
        _ name: String, _ title: String, _ more: [Field: Value] = [:]
    ) throws -> ChecklistDraft {
        ChecklistDraft(
            try #require(ItemID(name)), title: title, section: "contain", fields: more)
    }

    /// A board whose playbooks were read.
    private func board(size: Size = Size(rows: 36, columns: 120)) throws -> TestBoard {
        var board = TestBoard(.exercise, size: size)
        board.press("4T")
        #expect(board.effects == [.readPlaybooks])
        #expect(board.shows("they are being read"))
        let steps = [
            try step(
                "seal", "Seal the room", [.due: .text("discovery + 2 d"), .owner: .text("counsel")]),
            try step("call", "Call everybody", [.due: .text("closed + 1 d")]),
        ]
        board.take(
            .playbooksArrived([playbook("fire", steps), playbook("flood", [])], unreadable: 1))
        return board
    }

    private func present(_ board: TestBoard) -> [String] {
        (board.state.incident?.checklist ?? []).map(\.id.text)
    }

    @Test func `T lists the playbooks, and says which files are none`() throws {
        var board = try board()
        #expect(board.shows("Title of fire") && board.shows("2 steps"))
        #expect(board.shows("When it is right."))
        #expect(board.shows("1 file of yours cannot be used"))
        board.press("<esc>")
        #expect(board.state.mode == .browsing)
    }

    @Test func `Enter shows what it would add, with days and names, and adds nothing`() throws {
        var board = try board()
        let log = board.log.count
        board.press("<enter>")
        #expect(board.shows("+ 2 to add"))
        #expect(board.shows("Seal the room") && board.shows("Outside counsel"))
        #expect(board.shows("closed + 1 d"), "what it hangs on has no day yet")
        board.press("<enter>")
        #expect(board.log.count == log)
        #expect(board.shows("+ 2 to add"))
    }

    @Test func `y adds all of it in one go, and one undo takes it back`() throws {
        var board = try board()
        let before = present(board)
        board.press("<enter>y")
        #expect(Set(present(board)).subtracting(before) == ["seal", "call"])
        #expect(board.shows("2 steps of fire added; u takes them back"))
        #expect(board.item("seal")?.owner == "Outside counsel")
        board.press("u")
        #expect(present(board) == before)
        board.press("U")
        #expect(Set(present(board)).subtracting(before) == ["seal", "call"])
    }

    @Test func `what is there is not added again`() throws {
        var board = try board()
        board.press("<enter>y")
        let log = board.log.count
        board.press("T")
        board.take(
            .playbooksArrived(
                [playbook("fire", [try step("seal", "Seal the room")])], unreadable: 0))
        board.press("<enter>")
        #expect(board.shows("= 1 there already"))
        board.press("y")
        #expect(board.log.count == log)
        #expect(board.shows("all of fire is there already"))
    }

    @Test func `playbooks that arrive when nobody waits for them open nothing`() throws {
        var board = TestBoard(.exercise)
        board.press("T<esc>")
        board.take(.playbooksArrived([playbook("fire", [])], unreadable: 0))
        #expect(board.state.mode == .browsing)
    }

    @Test func `whoever may only read is told so`() {
        var board = TestBoard(.exercise)
        board.state.viewer.readOnly = "a kiosk"
        board.press("T")
        #expect(board.shows("read only") && board.effects.isEmpty)
    }

    @Test(arguments: [
        Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 15, columns: 60),
        Size(rows: 24, columns: 80), Size(rows: 60, columns: 300), Size(rows: 200, columns: 500),
    ])
    func `it is drawn at every size, with texts that are wide or hide`(size: Size) throws {
        let steps = [
            try step("wide", "日本語 שלום e\u{301} \u{1B}[2J\u{202E}", [.owner: .text("👩‍👩‍👧")]),
            try step("long", String(repeating: "long ", count: 400)),
        ]
        for keys in ["T", "T<enter>", "T<enter>jjjj", "T<enter>G"] {
            var board = TestBoard(.exercise, size: size)
            board.state.mode = .browsing
            board.press(String(keys.prefix(1)))
            board.take(.playbooksArrived([playbook("odd", steps)], unreadable: 3))
            board.press(String(keys.dropFirst()))
            #expect(board.state.frame().grid.size == size)
        }
    }
}
