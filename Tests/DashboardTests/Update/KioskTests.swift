import Dashboard
import Terminal
import Testing

/// A login that is there for the board alone, and a board that is not to lie open.
@Suite struct KioskTests {
    @Test(arguments: [Key.control("z"), .character("E"), .character("y")])
    func `nothing leads out of a kiosk`(key: Key) {
        var board = TestBoard()
        board.press("4")
        board.state.viewer.isKiosk = true
        board.press(key)
        #expect(board.effects.isEmpty)
        #expect(board.state.toast?.text == "not here: this login is for the board alone")
    }

    @Test func `a kiosk can do everything else`() {
        var board = TestBoard()
        board.state.viewer.isKiosk = true
        board.press("4<space>")
        #expect(board.state.toast?.text != "not here: this login is for the board alone")
        board.press("Q")
        #expect(board.effects == [.quit])
    }

    @Test(arguments: [
        Size(rows: 36, columns: 120), Size(rows: 5, columns: 20), Size(rows: 1, columns: 1),
    ])
    func `a locked board shows nothing of the incident`(size: Size) {
        var board = TestBoard(size: size)
        board.take(.idled)
        board.catchUp()
        let frame = board.state.frame()
        let shown = (0..<size.rows).flatMap { row in
            frame.grid.cells(row: row).compactMap { cell -> Character? in
                if case .scalar(let scalar) = cell.glyph { Character(scalar) } else { nil }
            }
        }
        let words = String(shown).split(separator: " ").joined(separator: " ")
        #expect("locked: any key ends this session".hasPrefix(words))
        #expect(frame.title == nil)
    }

    @Test func `the next key ends a locked board, and does nothing else`() {
        var board = TestBoard()
        board.press("4")
        let before = board.state.file
        board.take(.idled)
        board.press(" ")
        #expect(board.effects == [.quit])
        #expect(board.state.file == before)
    }

    @Test func `a locked board goes once what was on its way is saved`() {
        var board = TestBoard()
        board.isOffline = true
        board.press("4<space><space>u")
        board.take(.idled)
        board.press("x")
        #expect(board.effects.isEmpty)
        #expect(board.shows("locked: changes wait to be saved; one more key ends this session"))
        board.goOnline()
        #expect(board.effects == [.quit])
    }
}
