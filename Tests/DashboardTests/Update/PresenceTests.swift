import Dashboard
import IncidentModel
import IncidentStore
import Terminal
import Testing

@Suite struct PresenceTests {
    private func somebody(
        _ name: String, at view: String, on target: Target? = nil, incident: String? = nil
    ) throws -> Presence {
        let board = TestBoard()
        return Presence(
            try #require(Actor(name)),
            incident: incident.flatMap { IncidentID($0) } ?? board.state.incident?.id, view: view,
            target: target)
    }

    @Test func `the header names who else is at the incident`() throws {
        var board = TestBoard()
        board.take(
            .othersArrived([
                try somebody("jv", at: "log"),
                try somebody("far", at: "log", incident: "XX-1"),
            ]))
        #expect(board.screen[0].contains("kh with jv  "))
        board.take(.resized(Size(rows: 24, columns: 80)))
        #expect(board.screen[0].contains("kh +1  "))
        board.take(.othersArrived([]))
        #expect(board.screen[0].contains("kh  "))
    }

    @Test func `somebody with two terminals is no company to himself`() throws {
        var board = TestBoard()
        board.take(.othersArrived([try somebody("kh", at: "log")]))
        #expect(!board.screen[0].contains("with"))
        board.press("w")
        #expect(board.shows("kh"))
    }

    @Test func `the item that another has selected says so`() throws {
        var board = TestBoard()
        let item = try #require(board.state.incident?.checklist.first { $0.state == .open })
        board.press("4")
        board.take(.othersArrived([try somebody("jv", at: "checklist", on: item.target)]))
        #expect(board.screen.contains { $0.contains(item.title) && $0.contains("jv is here") })
    }

    @Test(arguments: HeaderTests.sizes)
    func `w shows who is online and where`(_ size: Size) throws {
        var board = TestBoard(size: size)
        let item = try #require(board.state.incident?.checklist.first { $0.state == .open })
        let others =
            [
                try somebody("far", at: "log", incident: "XX-1"),
                try somebody("jv", at: "checklist", on: item.target),
            ]
        board.take(.othersArrived(others))
        board.press("w")
        #expect(board.shows("XX-1, log"))
        #expect(board.shows("checklist: \(item.title.prefix(12))"))
        board.press("w")
        #expect(!board.shows("XX-1, log"))
    }

    @Test func `a crowd is counted where it has no room`() throws {
        var board = TestBoard(size: Size(rows: 15, columns: 60))
        board.take(.othersArrived(try (1...40).map { try somebody("p\($0)", at: "log") }))
        board.press("w")
        #expect(board.shows("p1"))
        #expect(board.screen.contains { $0.contains("and 3") && $0.contains("more") })
    }

    @Test func `the others are told the view and the selected item`() throws {
        var board = TestBoard()
        let item = try #require(board.state.incident?.checklist.first { $0.state == .open })
        board.select(item.id.text)
        #expect(board.state.presence?.view == "checklist")
        #expect(board.state.presence?.target == item.target)
        board.press("0")
        #expect(board.state.presence?.incident == nil)
        board.take(.idled)
        #expect(board.state.presence == nil)
    }
}
