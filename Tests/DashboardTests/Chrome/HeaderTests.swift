import Dashboard
import IncidentModel
import Samples
import Terminal
import Testing

@Suite struct HeaderTests {
    static let sizes = [
        Size(rows: 36, columns: 120), Size(rows: 24, columns: 80), Size(rows: 15, columns: 60),
    ]

    @Test(arguments: sizes)
    func `duties that hang on a count are announced before there is one`(size: Size) {
        var board = TestBoard(size: size)
        let all = board.state.file.changes
        // People without an address, as the mail house says, are a count as well.
        board.state.file = CaseFile(
            changes: all.filter { $0.target.kind != .count && $0.action.field != .addressless },
            now: board.state.now)
        // The letters are owed whatever the count; once they are out, the others hang on it.
        board.somebody(
            "ops", sets: .when, of: .milestone(.individualsNotified), to: .text("2026-03-18"))
        board.catchUp()
        #expect(!board.shows("no deadline is running"))
        #expect(board.shows("3 duties possible, the first due Mon 30 Mar: count people"))
    }

    @Test(arguments: Screen.allCases)
    func `a small screen names the view that it shows`(screen: Screen) {
        var board = TestBoard(size: Size(rows: 15, columns: 60))
        board.press("\(screen.rawValue)")
        #expect(board.screen[0].contains("ASSESS "))
        #expect(board.screen[0].contains("[\(screen.rawValue) \(screen.name)]"))
    }
}
