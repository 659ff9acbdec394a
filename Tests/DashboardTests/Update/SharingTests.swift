import Dashboard
import IncidentModel
import Samples
import Terminal
import Testing

@Suite struct SharingTests {
    private func openItem(_ board: TestBoard) throws -> ChecklistItem {
        try #require(board.state.incident?.checklist.first { $0.state == .open })
    }

    @Test func `another's change is on the screen with a mark until it is seen`() throws {
        var board = TestBoard()
        let item = try openItem(board)
        board.press("4")
        board.somebody("jv", sets: .owner, of: item.target, to: .text("nobody-else"))
        board.catchUp()
        #expect(board.item(item.id.text)?.owner == "nobody-else")
        #expect(board.state.file.fresh[item.target] != nil)
        #expect(board.shows("jv"))
        board.select(item.id.text)
        board.press("j")
        #expect(board.state.file.fresh[item.target] == nil)
    }

    @Test func `two people on one field get the conflict panel and nothing is lost`() throws {
        var board = TestBoard()
        let item = try openItem(board)
        board.select(item.id.text)
        board.press("o")
        board.somebody("jv", sets: .owner, of: item.target, to: .text("theirs"))
        board.press("<c-u>mine<enter>")
        #expect(board.shows("Somebody was faster"))
        #expect(board.shows("jv set"))
        #expect(board.item(item.id.text)?.owner == "theirs")
        board.press("m")
        #expect(board.item(item.id.text)?.owner == "mine")
        #expect(board.log.contains { $0.isRejected })
    }

    @Test func `keeping the other's value leaves it`() throws {
        var board = TestBoard()
        let item = try openItem(board)
        board.select(item.id.text)
        board.press("o")
        board.somebody("jv", sets: .owner, of: item.target, to: .text("theirs"))
        board.press("<c-u>mine<enter>k")
        #expect(board.item(item.id.text)?.owner == "theirs")
        #expect(board.state.mode == .browsing)
    }

    @Test func `different fields of one item do not get in each other's way`() throws {
        var board = TestBoard()
        let item = try openItem(board)
        board.select(item.id.text)
        board.press("o")
        board.somebody("jv", sets: .due, of: item.target, to: .text("2026-05-01"))
        board.press("<c-u>mine<enter>")
        #expect(board.item(item.id.text)?.owner == "mine")
        #expect(board.item(item.id.text)?.due?.text == "2026-05-01")
    }

    @Test func `a tick on what somebody ticked says so and is no conflict`() throws {
        var board = TestBoard(.modelCase)
        let item = try #require(
            board.state.incident?.checklist.first {
                $0.state == .inProgress && $0.recurrence == nil
            })
        board.select(item.id.text)
        board.somebody("jv", sets: .state, of: item.target, to: .text("done"))
        board.press("<space>")
        #expect(board.shows("already so, by jv"))
        #expect(board.state.mode == .browsing)
    }

    @Test func `undo asks when somebody has changed the field since`() throws {
        var board = TestBoard()
        let item = try openItem(board)
        board.select(item.id.text)
        board.press("o<c-u>mine<enter>")
        board.somebody("jv", sets: .owner, of: item.target, to: .text("theirs"))
        board.catchUp()
        board.press("u")
        #expect(board.shows("Somebody was faster"))
        #expect(board.item(item.id.text)?.owner == "theirs")
    }

    @Test func `the selection follows the item when the list changes above it`() throws {
        var board = TestBoard()
        let items = try #require(board.state.incident?.checklist.filter { $0.state == .open })
        let first = try #require(items.first)
        let last = try #require(items.last)
        board.select(last.id.text)
        board.somebody("jv", sets: .state, of: first.target, to: .text("done"))
        board.catchUp()
        #expect(board.state.cursor.selected == .item(last.target))
    }
}
