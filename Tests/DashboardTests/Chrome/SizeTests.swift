import Dashboard
import IncidentModel
import Samples
import Terminal
import Testing

/// Every view has to be drawn at every size, whatever is on it.
@Suite struct SizeTests {
    static let sizes = [
        Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 1, columns: 200),
        Size(rows: 100, columns: 1), Size(rows: 14, columns: 59), Size(rows: 15, columns: 60),
        Size(rows: 24, columns: 80), Size(rows: 30, columns: 110), Size(rows: 36, columns: 120),
        Size(rows: 200, columns: 500), Size(rows: 65_535, columns: 65_535),
    ]

    /// What can lie over a view, by the keys that bring it.
    static let panels = ["", "?", ":", "a", "e", "<enter>", "y", "/x", "\\x"]

    @Test(arguments: Screen.allCases, sizes)
    func `a view fills the screen exactly and holds nothing that acts on a terminal`(
        screen: Screen, size: Size
    ) {
        for glyphs in GlyphSet.allCases {
            for panel in Self.panels {
                var board = TestBoard(.exercise, size: size, glyphs: glyphs)
                board.state.screen = screen
                board.press(panel)
                check(board.state.frame(), size, glyphs)
            }
        }
    }

    @Test(arguments: Screen.allCases, sizes)
    func `a view without an incident is drawn too`(screen: Screen, size: Size) throws {
        var state = TestBoard.blank(size: size, now: SampleIncident.exercise.clock)
        state.screen = screen
        check(state.frame(), size, .ascii)
    }

    @Test(arguments: ColourDepth.allCases)
    func `every cell of every view has a style at every depth of colour`(depth: ColourDepth) {
        let sheet = Theme.fallback.styleSheet(depth: depth)
        var board = TestBoard(.exercise)
        for screen in Screen.allCases {
            board.state.screen = screen
            let grid = board.state.frame().grid
            for row in 0..<grid.size.rows {
                for cell in grid.cells(row: row) where depth == .mono {
                    #expect(sheet.style(of: cell).foreground == nil)
                }
            }
        }
    }

    private func check(_ frame: Frame, _ size: Size, _ glyphs: GlyphSet) {
        let grid = frame.grid
        #expect(grid.size.rows == min(size.rows, Grid.largest.rows))
        #expect(grid.size.columns == min(size.columns, Grid.largest.columns))
        for row in 0..<grid.size.rows {
            let cells = grid.cells(row: row)
            #expect(cells.reduce(0) { $0 + Int($1.width) } == grid.size.columns)
            let scalars = cells.flatMap { grid.scalars(of: $0) }
            let controls = scalars.filter { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
            #expect(controls.isEmpty)
            let foreign = scalars.filter { !$0.isASCII }
            #expect(glyphs == .unicode || foreign.isEmpty)
        }
        if let cursor = frame.cursor {
            #expect(grid.contains(row: cursor.row, column: cursor.column))
        }
    }
}
