import IncidentModel
import Samples
import Testing

@testable import Dashboard

@Suite struct OverviewFilterTests {
    @Test
    func `a filter of the overview is seen, and nothing that matches is not nothing that is due`() {
        var board = TestBoard(.exercise)
        board.press("1\\nosuchword<enter>")
        #expect(board.shows("filter: nosuchword"))
        #expect(board.shows("nothing matches nosuchword") && !board.shows("nothing is due"))
    }

    @Test func `what is withdrawn is named, with the way back`() {
        var board = TestBoard(.exercise)
        board.select("print-run")
        board.press("X")
        #expect(board.shows("withdrawn: Print run to the mail house; u brings it back"))
    }
}
