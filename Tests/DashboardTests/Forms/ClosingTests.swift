import IncidentModel
import Samples
import Testing

@testable import Dashboard

@Suite struct ClosingTests {
    @Test func `a board that closes an incident with open ends says what is open`() throws {
        var board = TestBoard(.exercise)
        board.press("I")
        try close(&board)
        #expect(board.state.incident?.profile.phase == .closed)
        let text = try #require(board.state.toast).text
        #expect("\(text)".hasPrefix("closed with ") && "\(text)".hasSuffix("open mandatory items"))
    }

    @Test func `another phase is set without a word`() throws {
        var board = TestBoard(.exercise)
        board.press("I")
        try choose("recover", on: &board)
        #expect(board.state.incident?.profile.phase == .recover)
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
