import Terminal
import Testing

@testable import Dashboard

/// A long text in a field, and keys that come while the board is busy.
struct LongTextTests {
    @Test func `a line of four thousand letters shows its end`() throws {
        let long = String(repeating: "äbc", count: 1_300)
        var editor = LineEditor(long)
        let window = LineWindow(editor, columns: 10)
        #expect(window.text.description == "äbcäbcäbc")
        #expect(window.cursor == 9)
        editor.moveToStart()
        #expect(LineWindow(editor, columns: 9).text.description == "äbcäbcäbc")
    }

    @Test func `escape and a key that came with it are two keys`() {
        var board = TestBoard()
        board.press("4a")
        board.press(.alternate("2"))
        #expect(board.state.mode == .browsing)
        #expect(board.state.screen == .timeline)
    }
}
