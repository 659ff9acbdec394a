import IncidentModel
import NotificationRules
import Samples
import Terminal
import Testing

@testable import Dashboard

/// One clock for all views: what it has not come to is planned on every one of them.
struct ReplayTests {
    @Test(arguments: [
        ("2019-03-28T10:00:00-04:00", ["planned", "planned", "planned"], 7),
        ("2019-04-05T10:00:00-04:00", ["done", "done", "planned"], 9),
        ("2019-04-08T10:00:00-04:00", ["done", "done", "done"], 10),
        ("2026-11-25T10:00:00-05:00", ["done", "done", "done"], 10),
    ])
    func `all views tell the same of what is done by a day`(
        now: String, words: [String], done: Int
    ) throws {
        var board = try Self.board(at: now)
        let isTold = words.map { $0 == "done" }
        let (letters, filing, media) = (
            board.item("letters"), board.item("hhs-filing"), board.item("media-notice")
        )
        #expect([letters, filing, media].map { $0?.state == .done } == isTold)
        let tally = try #require(board.state.incident).tally(on: board.state.today)
        for screen in [Screen.incidents, .overview, .checklist] {
            board.state.screen = screen
            #expect(board.shows("\(tally.done)/\(tally.total)"))
        }
        #expect(tally.done == done)
        board.state.screen = .notices
        let sent = board.state.incident?.notices.count { $0.state == .sent } ?? 0
        #expect(sent == (isTold[0] ? 2 : 0) + (isTold[2] ? 2 : 0))
        #expect(board.shows("4 notices, \(sent) sent"))
        let duties = board.state.file.duties.filter {
            $0.sent != nil && $0.jurisdiction.code == "US"
        }.count
        #expect(duties == isTold.count { $0 })
    }

    @Test func `a plan becomes a fact when the clock comes to it`() throws {
        var board = try Self.board(at: "2019-04-04T23:59:59-04:00")
        #expect(board.item("letters")?.state == .open)
        board.take(.ticked(try Instant(rfc3339: "2019-04-05T00:00:00-04:00")))
        #expect(board.item("letters")?.state == .done)
        #expect(board.state.incident?.milestones[.individualsNotified]?.isPlanned == false)
    }

    @Test func `an item that was planned is done when it is ticked`() throws {
        var board = try Self.board(at: "2019-03-28T10:00:00-04:00")
        board.select("letters")
        board.press("<space><space>")
        #expect(board.item("letters")?.state == .done)
        #expect(board.item("letters")?.doneOn?.text == "2019-03-28")
        board.press("uu")
        #expect(board.item("letters")?.planned?.text == "2019-04-05")
    }

    private static func board(at now: String) throws -> TestBoard {
        var board = TestBoard(.modelCase)
        let now = try Instant(rfc3339: now)
        board.state.now = now
        board.state.file = CaseFile(changes: board.log, now: now)
        return board
    }
}

extension Incident {
    fileprivate func tally(on today: Day) -> ChecklistTally { ChecklistTally(checklist, on: today) }
}
