import Testing

@testable import Dashboard

struct ThemePickerTests {
    @Test func `themes that come while the board runs can be chosen`() {
        var board = TestBoard()
        board.take(.themesFound(["base", "mine"]))
        board.press(":theme<enter>j")
        #expect(board.effects == [.previewTheme("mine")])
    }

    @Test func `the list of an open picker stays as it is`() {
        var board = TestBoard()
        board.press(":theme<enter>")
        board.take(.themesFound([]))
        #expect(board.state.viewer.themes == ["base"])
    }
}
