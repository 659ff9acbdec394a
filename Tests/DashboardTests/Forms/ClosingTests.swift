import IncidentModel
import Samples
import Testing

@testable import Dashboard

@Suite struct ClosingTests {
    @Test func `an incident with open mandatory items is not closed, and the board names them`()
        throws
    {
        var board = TestBoard(.exercise)
        board.press("I")
        try close(&board)
        #expect(board.state.incident?.profile.phase == .assess)
        let text = try #require(board.state.toast).text
        #expect("\(text)".contains("not before mandatory items are settled: letter-text"))
    }

    @Test func `a phase whose predecessors have no mandatory item left is set without a word`()
        throws
    {
        var board = TestBoard(.exercise)
        board.press("I")
        try choose("notify", on: &board)
        #expect(board.state.incident?.profile.phase == .notify)
        #expect(board.state.toast == nil)
    }

    private func close(_ board: inout TestBoard) throws { try choose("closed", on: &board) }

    private func choose(_ phase: String, on board: inout TestBoard) throws {
        guard case .form(let form) = board.state.mode else {
            Issue.record("no form")
            return
        }
        let place = try #require(form.fields.firstIndex { $0.name == .field(.phase) })
        board.press(String(repeating: "<tab>", count: place) + "<c-u>\(phase)<c-s>")
    }
}
