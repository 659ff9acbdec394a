import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct ChecklistTests {
    @Test(arguments: [("s", "BY DUE DAY"), ("ss", "BY OWNER"), ("sss", "BY STATE")])
    func `a checklist that is sorted counts what stands below its heading`(
        keys: String, label: String
    ) throws {
        var board = TestBoard()
        board.press("4" + keys)
        let open = board.state.incident?.checklist.count { !$0.state.isSettled } ?? 0
        #expect(board.shows("\(label)  \(open) open"))
    }

    @Test func `header, heading and footer count the same`() throws {
        var board = TestBoard()
        board.press("4G")
        #expect(board.shows("checklist 12/32"))
        #expect(board.shows("DONE 12   1 not applicable"))
        #expect(board.screen.last?.hasPrefix(" 32 items   12 done   2 overdue   2 blocked") == true)
        #expect(board.screen.last?.contains("1 not applicable") == true)
    }
}
