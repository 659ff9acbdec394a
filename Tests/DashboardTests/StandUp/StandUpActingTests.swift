import Briefing
import IncidentModel
import Samples
import Testing

@testable import Dashboard

/// What is done from a slide, and what is not.
@Suite struct StandUpActingTests {
    @Test func `a stand-up over a day of the past says so, and is neither acted in nor recorded`() {
        var board = TestBoard(.exercise)
        let log = board.log.count
        board.press("@2026-02-13<enter>P")
        #expect(board.shows("AS OF 13 Feb 2026"))
        board.press("i")
        #expect(board.shows("as of 13 Feb 2026, when nothing can be changed"))
        board.press("q")
        #expect(board.state.presentation == nil)
        #expect(board.log.count == log)
    }

    @Test func `a step that leaves its slide takes the selection with it`() throws {
        var board = TestBoard(.exercise)
        board.press("P5i")
        let lines = try #require(board.state.presentation).current.lines
        let done = board.state.incident?.checklist.filter { $0.state == .done }.map(\.target) ?? []
        let place = try #require(lines.firstIndex { $0.target.map(done.contains) ?? false })
        let target = try #require(lines[place].target)
        board.press(String(repeating: "j", count: place) + "<space>")
        #expect(board.state.incident?.checklist.first { $0.target == target }?.state == .open)
        // The next key is for the same step, or for none.
        let chosen = board.state.presentation?.chosen
        #expect(chosen == target || chosen == nil)
        let title = try #require(board.state.incident?.item(target)?[.title].text)
        #expect(board.shows("\(title.prefix(20))") && board.shows(": open"))
    }

    @Test func `help comes up while a line is selected, too`() {
        var board = TestBoard(.exercise)
        board.press("Pi?")
        #expect(board.shows("Stand-up: any key goes back"))
    }

    @Test(arguments: [
        ("tomorrow", "2026-03-20"), ("tomorrow 09:00", "2026-03-20T09:00-04:00"),
        ("17:00", "2026-03-19T17:00-04:00"), ("2026-03-20 09:00", "2026-03-20T09:00-04:00"),
        ("2026-12-01T09:00", "2026-12-01T09:00-05:00"), ("2026-03-21", "2026-03-21"),
    ])
    func `the next update is a day or a time of the incident's own clock`(
        typed: String, next: String
    ) throws {
        let board = TestBoard(.exercise)
        #expect(board.state.standpoint.completing(typed) == next)
    }
}
