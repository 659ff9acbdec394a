import Dashboard
import IncidentModel
import Samples
import Terminal
import Testing

/// What is said in the footer, and for how long.
@Suite struct MessageTests {
    @Test func `a warning goes at the next key that does something`() {
        var board = TestBoard()
        board.press(":zzzz<enter>")
        #expect(board.shows("no command is called zzzz"))
        board.press("4")
        #expect(!board.shows("no command is called"))
    }

    @Test func `a message goes while a form is typed`() {
        var board = TestBoard()
        board.press("4%")
        #expect(board.shows("% does nothing here"))
        board.press("ax")
        #expect(!board.shows("does nothing here"))
    }

    @Test func `what could not be saved is not typed away at once`() throws {
        var board = TestBoard()
        board.take(.unanswered([], "the disk is full"))
        board.press("j")
        #expect(board.shows("the disk is full"))
        board.take(.ticked(try #require(board.state.now.adding(.seconds(3)))))
        board.press("j")
        #expect(!board.shows("the disk is full"))
    }

    @Test func `a message goes after its time, whatever the clock of the board shows`() {
        var board = TestBoard()
        board.press(":zzzz<enter>")
        board.take(.toastPassed)
        #expect(!board.shows("no command is called"))
    }
}
