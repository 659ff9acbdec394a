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

    @Test(
        arguments: [
            (120, "open", "overdue, open"), (120, "in-progress", "overdue, in progress"),
            (80, "in-progress", "! in progress"), (80, "open", "! open"),
        ])
    func `an item that is late says its state as well`(
        columns: Int, state: String, words: String
    ) throws {
        var picture = try ScreenPicture(columns: columns, rows: 30)
        try picture.add(
            "check/a", [.title: "A", .section: "contain", .due: "2026-03-01", .state: state])
        #expect(picture.text(.checklist).contains(words))
    }

    @Test func `an item that is done before all of it is says so`() {
        var board = TestBoard()
        board.press("4aCount boxes<tab><tab><tab><tab><tab>3/9<c-s>")
        #expect(board.item("count-boxes")?.progress?.text == "3/9")
        board.press("<space><space>")
        #expect(board.shows("done at 3 of 9; u undoes"))
    }

    @Test func `the selection stays with an item that is done until the user moves`() throws {
        var board = TestBoard(.modelCase)
        board.press("4")
        let target = try #require(board.state.selectedRow?.target)
        let row = try #require(board.state.rows.firstIndex(of: .item(target)))
        let before = board.log.count
        for _ in 0..<4 {
            board.press("<space>")
            #expect(board.state.selectedRow?.target == target)
            #expect(board.state.rows.firstIndex(of: .item(target)) == row)
        }
        #expect(board.log.dropFirst(before).allSatisfy { $0.target == target })
    }

    @Test func `an item that is done goes to the others when the user moves on`() {
        var board = TestBoard()
        board.press("4aCall<c-s><space><space>")
        #expect(board.shows("Call"))
        board.press("j")
        #expect(!board.shows(" Call "))
        board.press("u")
        #expect(board.item("call")?.state == .inProgress)
    }

    @Test func `what somebody else took away from the cursor is not replaced by its neighbour`()
        throws
    {
        var board = TestBoard()
        board.press("4aCall<c-s>")
        board.somebody(
            "jv", sets: .state, of: try #require(Target("check/call")), to: .text("done"))
        board.catchUp()
        let grid = board.state.frame().grid
        let selected = (0..<grid.size.rows).filter { grid.selection(row: $0).contains(true) }
        #expect(selected.count == 1)
        #expect(selected.allSatisfy { board.screen[$0].contains("Call") })
    }

    @Test func `g goes to the first item, not to its heading`() throws {
        var board = TestBoard()
        board.press("4Gg")
        #expect(board.state.selectedRow?.target?.kind == .check)
    }
}
