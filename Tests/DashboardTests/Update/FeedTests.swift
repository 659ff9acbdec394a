import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct FeedTests {
    private func owner(of id: String, becomes name: String, on board: inout TestBoard) throws {
        let target = Target(.check, try #require(ItemID(id)))
        board.somebody("alice", sets: .owner, of: target, to: .text(name))
        board.catchUp()
    }

    @Test func `a paused board holds back what others change, and says how much`() throws {
        var board = TestBoard(.modelCase)
        board.press("4=<esc>")
        try owner(of: "letters", becomes: "mary", on: &board)
        try owner(of: "training", becomes: "bob", on: &board)
        board.take(.ticked(try #require(board.state.now.adding(.seconds(9)))))
        #expect(board.item("letters")?.owner == nil)
        #expect(board.shows("paused, 2 waiting: = goes on"))
        board.press("=")
        #expect(board.item("letters")?.owner == "mary")
        #expect(board.item("training")?.owner == "bob")
        #expect(!board.state.feed.isPaused)
    }

    @Test func `a value that somebody redacts is gone from the board and from its log`() throws {
        var board = TestBoard(.modelCase)
        try owner(of: "letters", becomes: "mary", on: &board)
        let last = try #require(board.log.last)
        let redaction = Command(
            id: CommandID(high: 9, low: 9), actor: last.actor, at: last.at,
            incident: last.incident, target: last.target, action: .redact("a name"),
            base: last.seq)
        board.take(.changesArrived([Change(seq: last.seq.next, command: redaction)]))
        #expect(board.item("letters")?.owner == "[redacted]")
        board.press("7")
        #expect(!board.shows("mary"))
        #expect(board.shows("entry \(last.seq) redacted: a name"))
    }

    @Test func `a change that comes twice while the board is paused counts once`() throws {
        var board = TestBoard(.modelCase)
        board.press("=")
        try owner(of: "letters", becomes: "mary", on: &board)
        board.catchUp()
        #expect(board.state.feed.held?.count == 1)
    }

    @Test func `an own edit ends the pause`() throws {
        var board = TestBoard(.modelCase)
        board.press("=")
        try owner(of: "letters", becomes: "mary", on: &board)
        board.select("training")
        board.press("<space>")
        #expect(board.item("training")?.state == .done)
        #expect(board.item("letters")?.owner == "mary")
        #expect(!board.state.feed.isPaused)
    }

    @Test func `the header says that the server is away, and what waits for it`() {
        var board = TestBoard(.modelCase)
        #expect(board.screen[0].contains("kh  live"))
        board.isOffline = true
        board.take(.serverWentAway)
        #expect(board.screen[0].contains("kh  offline  "))
        board.select("training")
        board.press("<space>")
        #expect(board.screen[0].contains("kh  offline, 1 waiting  "))
        board.take(.serverCameBack)
        #expect(board.screen[0].contains("kh  saving 1"))
        board.goOnline()
        #expect(board.screen[0].contains("kh  live"))
    }

    @Test(arguments: [Screen.overview, .timeline, .checklist, .log])
    func `following selects what others change`(screen: Screen) throws {
        var board = TestBoard(.modelCase)
        board.state.screen = screen
        board.press("F")
        try owner(of: "letters", becomes: "mary", on: &board)
        let selected = board.state.selectedRow
        let letters = Target(.check, try #require(ItemID("letters")))
        let last = try #require(board.log.last?.seq)
        switch screen {
        case .checklist: #expect(selected == .item(letters))
        case .log: #expect(selected == .change(last))
        case .overview:
            #expect(selected == .item(letters) || selected == .change(last))
        default: #expect(board.state.feed.isFollowing)
        }
    }

    @Test func `moving by hand ends the following`() {
        var board = TestBoard(.modelCase)
        board.press("7F")
        #expect(board.shows("following"))
        board.press("j")
        #expect(!board.state.feed.isFollowing)
    }
}
