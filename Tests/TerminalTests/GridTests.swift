import Terminal
import Testing

@Suite struct GridTests {
    private func canvas(_ rows: Int = 1, _ columns: Int = 6) -> Canvas {
        Canvas(size: Size(rows: rows, columns: columns))
    }

    @Test func `a grid is never larger than its limit`() {
        let grid = Grid(size: Size(rows: .max, columns: .max))
        #expect(grid.size == Grid.largest)
        #expect(grid.cells.count == 150_000)
    }

    @Test(arguments: [(-1, 0), (0, -1), (1, 0), (0, 6), (.max, .max), (.min, .min)])
    func `a cell outside the grid reads as blank`(row: Int, column: Int) {
        #expect(canvas().grid[row, column] == .blank)
        #expect(canvas().grid.text(row: 9).isEmpty)
    }

    @Test func `a wide glyph owns two cells`() {
        var canvas = canvas()
        canvas.write("漢字", row: 0)
        #expect(canvas.grid.cells.map(\.width) == [2, 0, 2, 0, 1, 1])
        #expect(canvas.grid.text(row: 0) == "漢字  ")
    }

    @Test(arguments: [(0, "x 字  "), (1, " x字  "), (2, "漢x   "), (3, "漢 x  ")])
    func `writing over one half of a wide glyph blanks the other`(column: Int, row: String) {
        var canvas = canvas()
        canvas.write("漢字", row: 0)
        canvas.write("x", row: 0, column: column)
        #expect(canvas.grid.text(row: 0) == row)
    }

    @Test func `a wide glyph over two halves blanks both others`() {
        var canvas = canvas()
        canvas.write("漢字", row: 0)
        canvas.write("火", row: 0, column: 1)
        #expect(canvas.grid.text(row: 0) == " 火   ")
    }

    @Test func `a wide glyph that does not fit the row is blank`() {
        var canvas = canvas()
        canvas.write("漢字", row: 0, column: 3)
        #expect(canvas.grid.text(row: 0) == "   漢 ")
    }

    @Test func `grids that look the same are equal`() {
        var one = canvas()
        one.write("a\u{301}", row: 0)
        one.write("e\u{301}", row: 0)
        var other = canvas()
        other.write("e\u{301}", row: 0)
        #expect(one.grid == other.grid)
        #expect(one.grid.hashValue == other.grid.hashValue)
        other.write("o\u{301}", row: 0)
        #expect(one.grid != other.grid)
    }

    @Test func `a row tells its roles and selection`() {
        var canvas = canvas()
        canvas.write([Span("ab", .strong), Span("c", .muted)], row: 0, column: 1)
        canvas.select(row: 0, columns: 2..<4)
        #expect(canvas.grid.roles(row: 0) == [.text, .strong, .strong, .muted, .text, .text])
        #expect(canvas.grid.selection(row: 0) == [false, false, true, true, false, false])
        #expect(canvas.grid.text == [" abc"])
    }

    @Test func `random writing keeps every row as wide as the grid`() {
        var generator = SeededGenerator(seed: 20_260_309)
        let texts: [SafeText] = ["漢字漢", "ab", "e\u{301}x", "👍", "", "a漢b字c"]
        var canvas = canvas(5, 9)
        for _ in 0..<5_000 {
            let text = texts[Int.random(in: 0..<texts.count, using: &generator)]
            let row = Int.random(in: -2...6, using: &generator)
            let column = Int.random(in: -8...12, using: &generator)
            let part = Region(
                row: Int.random(in: -3...5, using: &generator),
                column: Int.random(in: -3...9, using: &generator), rows: 3, columns: 4)
            canvas.inside(part) { $0.write(text, row: row, column: column) }
            for row in 0..<5 where !isWhole(canvas.grid, row: row) {
                Issue.record("row \(row) is broken: \(canvas.grid.text(row: row))")
                return
            }
        }
    }

    private func isWhole(_ grid: Grid, row: Int) -> Bool {
        let widths = grid.cells(row: row).map(\.width)
        let followed = widths.indices.allSatisfy { place in
            let next = place + 1 < widths.count ? widths[place + 1] : 1
            return (widths[place] == 2) == (next == 0)
        }
        return followed && widths.first != 0 && widths.reduce(0) { $0 + Int($1) } == widths.count
    }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
