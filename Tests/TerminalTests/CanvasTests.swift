import Terminal
import Testing

@Suite struct CanvasTests {
    private static let hostile = [Int.min, -1_000_001, -1, 0, 1, 5, 500, 1_000_001, Int.max]

    @Test(arguments: [(0, 0), (1, 1), (1, 40), (40, 1), (24, 80), (200, 500), (.max, .max)])
    func `drawing at any place on any size stays inside`(rows: Int, columns: Int) {
        var canvas = Canvas(size: Size(rows: rows, columns: columns), glyphs: .ascii)
        for place in Self.hostile {
            for other in Self.hostile {
                canvas.write("a漢e\u{301}", row: place, column: other)
                canvas.write("right", row: place, endingAt: other)
                canvas.draw(.milestone, row: place, column: other)
                canvas.bar(0.5, row: place, column: other, columns: 9)
                canvas.horizontalLine(row: place)
                canvas.verticalLine(column: other)
                canvas.select(row: place, columns: min(place, other)..<max(place, other))
                let part = Region(row: place, column: other, rows: 3, columns: 7)
                canvas.inside(part) { $0.write("x", row: other, column: place) }
                _ = canvas.screenPosition(row: place, column: other)
            }
        }
        #expect(canvas.grid.cells.count == canvas.rows * canvas.columns)
    }

    @Test func `a part draws in its own coordinates and not beyond them`() {
        var canvas = Canvas(size: Size(rows: 3, columns: 8))
        canvas.inside(Region(row: 1, column: 2, rows: 1, columns: 4)) { part in
            #expect(part.size == Size(rows: 1, columns: 4))
            part.write("overflowing", row: 0)
            part.write("below", row: 1)
            part.write("left", row: 0, column: -3)
            #expect(part.screenPosition(row: 0, column: 3) == Position(row: 1, column: 5))
            #expect(part.screenPosition(row: 0, column: 4) == nil)
        }
        #expect(canvas.grid.text == ["", "  tver", ""])
    }

    @Test func `a part that lies partly outside is cut`() {
        var canvas = Canvas(size: Size(rows: 2, columns: 4))
        canvas.inside(Region(row: -1, column: 2, rows: 2, columns: 9)) { part in
            #expect(part.size == Size(rows: 2, columns: 2))
            part.write("no", row: 0)
            part.write("yes", row: 1)
        }
        #expect(canvas.grid.text == ["  ye", ""])
    }

    @Test func `writing returns where the next text starts`() {
        var canvas = Canvas(size: Size(rows: 1, columns: 8))
        #expect(canvas.write("漢字", row: 0) == 4)
        #expect(canvas.write("a longer text", row: 0, column: 4) == 4)
        #expect(canvas.write("out", row: 0, column: 9) == 0)
        #expect(canvas.write("end", row: 0, endingAt: 8) == 5)
    }

    @Test func `a wide glyph cut by the left edge leaves a blank`() {
        var canvas = Canvas(size: Size(rows: 1, columns: 4))
        canvas.fill(.header)
        canvas.write("漢字", row: 0, column: -1, role: .strong)
        #expect(canvas.grid.text(row: 0) == " 字 ")
        #expect(canvas.grid.roles(row: 0) == [.strong, .strong, .strong, .header])
    }

    @Test(arguments: [
        (0.0, "░░░░"), (0.001, "▌░░░"), (0.25, "█░░░"), (0.4, "█▌░░"), (0.999, "███▌"),
        (1.0, "████"),
        (7.0, "████"), (-1.0, "░░░░"), (.nan, "░░░░"), (.infinity, "████"),
    ])
    func `a bar is full only when it is`(fraction: Double, shown: String) {
        var canvas = Canvas(size: Size(rows: 1, columns: 4))
        canvas.bar(fraction, row: 0, column: 0, columns: 4)
        #expect(canvas.grid.text(row: 0) == shown)
    }

    @Test func `a box frames its region and carries a title`() {
        var canvas = Canvas(size: Size(rows: 3, columns: 12))
        let inner = canvas.box(title: "Help")
        #expect(canvas.grid.text == ["┌─ Help ───┐", "│          │", "└──────────┘"])
        #expect(inner == Region(row: 1, column: 1, rows: 1, columns: 10))
    }

    @Test func `the ASCII set draws nothing but ASCII`() {
        var canvas = Canvas(size: Size(rows: 3, columns: 12), glyphs: .ascii)
        canvas.box(title: "Überblick")
        canvas.write("漢→ \u{1B}", row: 1, column: 1)
        canvas.bar(0.3, row: 1, column: 6, columns: 5)
        #expect(canvas.grid.text == ["+- Uberb. -+", "|??> ^#=...|", "+----------+"])
    }

    @Test func `wrapped text tells how many rows it took`() {
        var canvas = Canvas(size: Size(rows: 2, columns: 6))
        #expect(canvas.writeWrapped("notify the people") == 3)
        #expect(canvas.grid.text == ["notify", "the"])
    }
}
