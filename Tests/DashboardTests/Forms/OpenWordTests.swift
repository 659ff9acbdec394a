import IncidentModel
import Testing

@testable import Dashboard

@Suite struct OpenWordTests {
    @Test(arguments: ["2a", "4a"])
    func `a field that takes words of one's own says which, before and after a slip`(_ keys: String)
    {
        let rule = "a word of a-z 0-9 . _ - such as "
        var board = TestBoard()
        board.press(keys + "<tab>")
        #expect(board.shows(rule))
        board.press("<c-u>in/out")
        #expect(board.shows(rule))
        #expect(board.shows("!"))
        board.press("<c-u>Third Party")
        #expect(!board.shows("is a word"))
    }
}
