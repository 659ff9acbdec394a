import Dashboard
import IncidentModel
import Samples
import Terminal
import Testing

@Suite struct EditingTests {
    @Test func `the space bar advances an item from open to in progress to done`() throws {
        var board = TestBoard(.modelCase)
        let open = try #require(
            board.state.incident?.checklist.first {
                $0.needs.isEmpty && $0.state == .inProgress && $0.recurrence == nil
            })
        board.select(open.id.text)
        board.press("<space>")
        #expect(board.item(open.id.text)?.state == .done)
        board.press("<space>")
        #expect(board.item(open.id.text)?.state == .open)
    }

    @Test func `undo takes the last change back and redo brings it again`() throws {
        var board = TestBoard(.modelCase)
        let item = try #require(
            board.state.incident?.checklist.first {
                $0.state == .inProgress && $0.recurrence == nil
            })
        board.select(item.id.text)
        board.press("<space>")
        board.press("u")
        #expect(board.item(item.id.text)?.state == .inProgress)
        board.press("U")
        #expect(board.item(item.id.text)?.state == .done)
        board.press("uu")
        #expect(board.shows("nothing to undo"))
    }

    @Test func `a form names what is wrong while it is typed and is not sent`() throws {
        var board = TestBoard()
        let item = try #require(board.state.incident?.checklist.first { $0.state == .open })
        board.select(item.id.text)
        board.press("d<c-u>2026-02-31")
        #expect(board.shows("is a day such as"))
        let before = board.log.count
        board.press("<enter>")
        #expect(board.log.count == before)
        board.press("<c-u>2026-04-01<enter>")
        #expect(board.item(item.id.text)?.due?.text == "2026-04-01")
    }

    @Test func `an item that is added is on the checklist and can be taken back`() {
        var board = TestBoard()
        board.press("4aCall the mail house<c-s>")
        #expect(board.item("call-the-mail-house")?.state == .open)
        #expect(board.shows("Call the mail house"))
        board.press("u")
        #expect(board.item("call-the-mail-house") == nil)
    }

    @Test func `a word that the form does not know is named with the words that it knows`() {
        var board = TestBoard()
        board.press("4aX<tab><tab><c-u>finished<c-s>")
        #expect(board.shows("is one of: open, in-progress, blocked, done, not-applicable"))
    }

    @Test func `a blocked item says what blocks it`() throws {
        var board = TestBoard()
        let item = try #require(board.state.incident?.checklist.first { $0.state == .open })
        board.select(item.id.text)
        board.press("bmail house closed<c-s>")
        #expect(board.item(item.id.text)?.state == .blocked)
        #expect(board.item(item.id.text)?.blockedBy == "mail house closed")
    }

    @Test func `an item that needs another is not done before it`() throws {
        var board = TestBoard()
        let checklist = try #require(board.state.incident?.checklist)
        let item = try #require(
            checklist.first { item in
                item.state == .open && !item.needs.isEmpty
                    && checklist.contains { item.needs.contains($0.id) && !$0.state.isSettled }
            })
        board.select(item.id.text)
        board.press("<space><space>")
        #expect(board.item(item.id.text)?.state == .inProgress)
        #expect(board.shows("not yet: it needs"))
    }

    @Test func `an own edit is shown as not saved until the store answers`() throws {
        var board = TestBoard(.modelCase)
        board.isOffline = true
        let item = try #require(
            board.state.incident?.checklist.first {
                $0.state == .inProgress && $0.recurrence == nil
            })
        board.select(item.id.text)
        board.press("<space>")
        #expect(board.item(item.id.text)?.state == .done)
        #expect(board.shows("(saving)"))
        let pending = board.state.file.pending
        board.take(.unanswered(pending, "the disk is full"))
        #expect(board.item(item.id.text)?.state == .inProgress)
        #expect(board.shows("not saved: the disk is full"))
    }

    @Test func `a form that could not be saved is there again`() throws {
        var board = TestBoard(.modelCase)
        board.isOffline = true
        board.press("4aCall the vendor<c-s>")
        #expect(board.state.mode == .browsing)
        board.take(.unanswered(board.state.file.pending, "the disk is full"))
        #expect(board.shows("Call the vendor"))
        #expect(board.shows("the disk is full"))
        board.press("<c-s>")
        board.goOnline()
        #expect(board.item("call-the-vendor") != nil)
    }

    @Test func `quitting waits for what is not saved, and says so`() throws {
        var board = TestBoard(.modelCase)
        board.isOffline = true
        board.press("4aCall<c-s>Q")
        #expect(board.effects.isEmpty)
        #expect(board.shows("1 change waits to be saved, then quits; once more quits without"))
        board.press("Q")
        #expect(board.effects == [.quit])
    }

    @Test func `a read-only board refuses before typing`() throws {
        var board = TestBoard()
        board.state.viewer.readOnly = "asked for"
        let before = board.log.count
        board.press("4a")
        #expect(board.state.mode == .browsing)
        #expect(board.shows("read only: asked for"))
        #expect(board.log.count == before)
    }

    @Test func `a pasted text is never keys`() {
        var board = TestBoard()
        let before = board.log.count
        board.press(.paste("4aX\nq"))
        #expect(board.log.count == before)
        #expect(board.effects.isEmpty)
    }
}
