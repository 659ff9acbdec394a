import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct MarksTests {
    /// A board with these items marked.
    private func board(marking ids: String...) -> TestBoard {
        var board = TestBoard(.modelCase)
        for id in ids {
            board.select(id)
            board.press("m")
        }
        return board
    }

    @Test func `marks are counted, drawn, and dropped by Esc`() {
        var board = board(marking: "letters", "media-notice")
        #expect(board.state.markedItems.map(\.id.text) == ["letters", "media-notice"])
        #expect(board.shows("2 marked"))
        board.select("letters")
        board.press("m")
        #expect(board.state.markedItems.map(\.id.text) == ["media-notice"])
        board.press("<esc>")
        #expect(board.state.markedItems.isEmpty)
    }

    @Test func `the space bar advances all that is marked, and one undo takes it back`() {
        var board = board(marking: "letters", "media-notice", "password-change")
        board.press("<space>")
        #expect(board.item("letters")?.state == .inProgress)
        #expect(board.item("media-notice")?.state == .inProgress)
        #expect(board.item("password-change")?.state == .done)
        board.press("u")
        #expect(board.item("letters")?.state == .open)
        #expect(board.item("media-notice")?.state == .open)
    }

    @Test func `owner and due day are set for all that is marked`() {
        var board = board(marking: "letters", "media-notice")
        board.press("o")
        #expect(board.shows("2 marked items"))
        board.press("mary<enter>")
        board.press("d<c-u>2019-04-07<enter>")
        for id in ["letters", "media-notice"] {
            #expect(board.item(id)?.owner == "mary")
            #expect(board.item(id)?.due?.text == "2019-04-07")
        }
        #expect(board.item("hhs-filing")?.owner == nil)
    }

    @Test func `who was faster on one of them is asked about that one`() throws {
        var board = board(marking: "letters", "media-notice")
        board.press("o")
        let letters = Target(.check, try #require(ItemID("letters")))
        board.somebody("alice", sets: .owner, of: letters, to: .text("bob"))
        board.catchUp()
        board.press("mary<enter>")
        #expect(board.shows("Somebody was faster"))
        #expect(board.item("media-notice")?.owner == "mary")
        #expect(board.item("letters")?.owner == "bob")
    }

    @Test func `a marked item that waits for another is left and told`() throws {
        var board = board(marking: "letters", "training")
        let training = Target(.check, try #require(ItemID("training")))
        board.somebody("alice", sets: .needs, of: training, to: .list(["letters"]))
        board.catchUp()
        board.press("<space>")
        #expect(board.item("letters")?.state == .inProgress)
        #expect(board.item("training")?.state == .inProgress)
        #expect(board.shows("1 not yet: they wait for something"))
    }
}
