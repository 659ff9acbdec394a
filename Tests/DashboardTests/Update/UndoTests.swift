import Dashboard
import IncidentModel
import Samples
import Terminal
import Testing

@Suite struct UndoTests {
    /// A board with an item of its own that is selected.
    private func boardWithItem() -> (board: TestBoard, id: String) {
        var board = TestBoard()
        board.press("4aCall the mail house<c-s>")
        return (board, "call-the-mail-house")
    }

    @Test func `each undo takes one more own change back and is no conflict with oneself`() {
        var (board, id) = boardWithItem()
        board.press("<space><space>")
        #expect(board.item(id)?.state == .done)
        board.press("u")
        #expect(board.item(id)?.state == .inProgress)
        board.press("u")
        #expect(board.item(id)?.state == .open)
        board.press("u")
        #expect(board.item(id) == nil)
        #expect(!board.log.contains { $0.isRejected })
        #expect(board.state.mode == .browsing)
    }

    @Test func `each redo brings one more change again, and undo takes that back`() {
        var (board, id) = boardWithItem()
        board.press("<space><space>uuuUUU")
        #expect(board.item(id)?.state == .done)
        board.press("u")
        #expect(board.item(id)?.state == .inProgress)
        board.press("UuuU")
        #expect(board.item(id)?.state == .inProgress)
        #expect(!board.log.contains { $0.isRejected })
    }

    @Test func `a round of a recurring item is taken back as a whole`() throws {
        var board = TestBoard()
        let item = try #require(board.state.incident?.checklist.first { $0.recurrence != nil })
        board.select(item.id.text)
        board.press("<space><space>")
        #expect(board.item(item.id.text)?.due != item.due)
        board.press("uu")
        let again = board.item(item.id.text)
        #expect(again?.due == item.due)
        #expect(again?.progress == item.progress)
        #expect(again?.state == item.state)
        #expect(!board.log.contains { $0.isRejected })
    }

    @Test func `keys that are faster than the store change one thing after the other`() {
        var (board, id) = boardWithItem()
        board.isOffline = true
        board.press("<space><space>uu")
        #expect(board.item(id)?.state == .open)
        board.goOnline()
        #expect(board.item(id)?.state == .open)
        #expect(!board.log.contains { $0.isRejected })
        board.press("U")
        #expect(board.item(id)?.state == .inProgress)
        #expect(board.state.file.pending.isEmpty)
    }

    @Test func `an own change that waits is no conflict when others write before it`() {
        var (board, id) = boardWithItem()
        board.isOffline = true
        board.press("<space>")
        board.somebody("jv", sets: .summary, of: .incident, to: .text("theirs"))
        board.press("o")
        board.press("kh<enter>")
        board.press("<space>")
        board.goOnline()
        #expect(board.item(id)?.state == .done)
        #expect(board.item(id)?.owner == "kh")
        #expect(!board.log.contains { $0.isRejected })
    }

    @Test func `a form over a value that is being saved goes by what it became`() {
        var (board, id) = boardWithItem()
        board.isOffline = true
        board.press("okh<enter>o")
        board.somebody("jv", sets: .summary, of: .incident, to: .text("theirs"))
        board.goOnline()
        board.press("<c-u>ops<enter>")
        #expect(board.item(id)?.owner == "ops")
        #expect(!board.log.contains { $0.isRejected })
    }

    @Test func `the board is not left before everything is on its way to the store`() {
        var (board, _) = boardWithItem()
        board.isOffline = true
        board.press("<space><space>Q")
        #expect(!board.effects.contains(.quit))
        board.goOnline()
        #expect(board.effects.last == .quit)
    }
}
