import Dashboard
import IncidentModel
import Terminal
import Testing

@Suite struct GhostTests {
    private var board = TestBoard()
    private let item: ChecklistItem

    init() throws {
        item = try #require(
            board.state.incident?.checklist.first { $0.state == .open && $0.needs.isEmpty })
        board.select(item.id.text)
        board.state.cursor.folded = []
    }

    private var place: Int? { board.screen.firstIndex { $0.contains(item.title.prefix(12)) } }

    @Test mutating func `an item that another settles stays in its place until the user moves`() {
        let before = place
        board.somebody("jv", sets: .state, of: item.target, to: .text("done"))
        board.catchUp()
        #expect(place == before)
        #expect(board.item(item.id.text)?.state == .done)
        board.press("j")
        #expect(place == nil)
    }

    @Test mutating func `an item that another withdraws leaves a ghost until the user moves`() {
        let before = place
        board.somebody("jv", withdraws: item.target)
        board.catchUp()
        #expect(place == before)
        #expect(board.screen.contains { $0.contains(item.title) && $0.contains("withdrawn by jv") })
        board.press("<space>")
        #expect(board.shows("this row has gone"))
        board.press("j")
        #expect(!board.shows("withdrawn by jv"))
        #expect(place == nil)
    }
}
