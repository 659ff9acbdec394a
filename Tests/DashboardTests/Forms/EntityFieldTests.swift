import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

@Suite struct EntityFieldTests {
    @Test func `the form of a new incident asks what the organisation is in law`() throws {
        var board = TestBoard()
        board.press("0a")
        guard case .form(let form) = board.state.mode else {
            Issue.record("no form")
            return
        }
        let place = try #require(form.fields.firstIndex { $0.name == .field(.entities) })
        board.press(String(repeating: "<tab>", count: place))
        #expect(board.shows("hipaa_covered_entity"))
        board.press("hippa covered entity")
        #expect(board.shows("like it: hipaa_covered_entity"))
    }

    @Test func `a word that an older program let in does not lock the form`() {
        let field = FormField(.field(.entities), "Entities", .entities, text: "business")
        #expect(field.problem == nil)
        var changed = field
        _ = changed.take(.character("x"))
        #expect(changed.problem != nil)
    }
}
