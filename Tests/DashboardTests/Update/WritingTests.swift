import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct WritingTests {
    /// The draft that the last effect asks an editor for.
    private func draft(_ board: TestBoard) throws -> Draft {
        guard case .openEditor(let draft)? = board.effects.last else {
            throw NoEditor()
        }
        return draft
    }

    private struct NoEditor: Error {}

    @Test func `E opens the long text of the row, and what comes back is saved`() throws {
        var board = TestBoard(.modelCase)
        board.select("letters")
        board.press("E")
        let draft = try draft(board)
        #expect(draft.text.hasPrefix("Begun on 5 April"))
        #expect(draft.name == "detail")
        board.take(.written(draft, "Begun.\nTwo lines.\n"))
        #expect(board.item("letters")?.detail == "Begun.\nTwo lines.")
        board.press("u")
        #expect(board.item("letters")?.detail == draft.original)
    }

    @Test func `a text that comes back as it was changes nothing`() throws {
        var board = TestBoard(.modelCase)
        board.select("letters")
        board.press("E")
        let (draft, before) = (try draft(board), board.log.count)
        board.take(.written(draft, draft.text + "\n"))
        #expect(board.log.count == before)
        #expect(board.shows("nothing changed"))
    }

    @Test func `a text that somebody else changed meanwhile is a conflict`() throws {
        var board = TestBoard(.modelCase)
        board.select("letters")
        board.press("E")
        let draft = try draft(board)
        board.somebody("alice", sets: .detail, of: draft.target, to: .text("All sent."))
        board.catchUp()
        board.take(.written(draft, "Mine."))
        #expect(board.shows("Somebody was faster"))
        board.press("m")
        #expect(board.item("letters")?.detail == "Mine.")
    }

    @Test func `a text that is too long is not lost`() throws {
        var board = TestBoard(.modelCase)
        board.select("letters")
        board.press("E")
        let long = String(repeating: "x", count: 70_000)
        board.take(.written(try draft(board), long))
        #expect(board.shows("not saved"))
        board.press("E")
        #expect(try draft(board).text == long)
    }

    @Test func `a note can be written in the editor`() throws {
        var board = TestBoard(.modelCase)
        board.select("letters")
        board.press(":write note<enter>")
        let draft = try draft(board)
        #expect(draft.field == nil)
        board.take(.written(draft, "Called the\nmail house.\n"))
        #expect(board.item("letters")?.notes.last?.text == "Called the\nmail house.")
        board.take(.written(draft, "\n"))
        #expect(board.item("letters")?.notes.count == 1)
    }

    @Test func `a row without a long text says so`() {
        var board = TestBoard(.modelCase)
        board.press("3E")
        #expect(board.shows("no long text"))
        #expect(board.effects.isEmpty)
    }

    @Test func `nothing is written on a board that is read only`() {
        var board = TestBoard(.modelCase)
        board.state.viewer.readOnly = "asked for"
        board.select("letters")
        board.press("E")
        #expect(board.effects.isEmpty)
    }
}
