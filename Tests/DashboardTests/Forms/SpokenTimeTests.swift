import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

@Suite struct SpokenTimeTests {
    @Test func `a form writes the day for today, on the incident's calendar`() throws {
        var board = TestBoard(.exercise)
        let item = try #require(board.state.incident?.checklist.first { $0.state == .open })
        board.select(item.id.text)
        board.press("d<c-u>today")
        #expect(board.shows("2026-03-19"))
        board.press("<enter>")
        #expect(board.item(item.id.text)?.due?.text == "2026-03-19")
    }

    @Test func `a form takes now as the minute, and a pasted word as well`() throws {
        var board = TestBoard(.exercise)
        board.press("2a<c-u>now<tab><tab><tab>Call<c-s>")
        let entry = try #require(board.state.incident?.entries.first { $0.id.text == "call" })
        #expect(entry.when.text == "2026-03-19T10:00-04:00")
        board.press("2a<c-u>")
        board.press(.paste("~yesterday"))
        #expect(board.shows("~2026-03-18"))
    }
}
