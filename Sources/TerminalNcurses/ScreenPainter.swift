internal import CNcursesw
internal import Glibc
internal import Terminal

/// Puts a grid on ncurses' picture of the screen; ncurses finds out what has changed in a row.
struct ScreenPainter {
    private var looks: Looks
    private let writesUTF8: Bool
    private var drawn: Grid?
    private var sheet: StyleSheet?
    /// The row being put, kept to save the allocation.
    private var cells: [cchar_t] = []

    init(looks: Looks, writesUTF8: Bool) {
        self.looks = looks
        self.writesUTF8 = writesUTF8
    }

    /// Makes the next grid be put as a whole.
    mutating func forget() { drawn = nil }

    mutating func paint(_ grid: Grid, _ sheet: StyleSheet) {
        if self.sheet != sheet || drawn?.size != grid.size { forget() }
        if drawn == nil { werase(cn_stdscr()) }
        putRows(of: grid, sheet)
        if looks.isExhausted {
            // Numbers that older rows hold get other colours, so all rows are put again.
            looks.recycle()
            forget()
            putRows(of: grid, sheet)
            looks.acceptExhaustion()
        }
        self.sheet = sheet
        drawn = grid
    }

    private mutating func putRows(of grid: Grid, _ sheet: StyleSheet) {
        for row in 0..<grid.size.rows where !isDrawn(row, of: grid) {
            fill(grid.cells(row: row), of: grid, sheet)
            cn_put_row(Int32(row), cells, Int32(cells.count))
        }
    }

    private func isDrawn(_ row: Int, of grid: Grid) -> Bool {
        guard let drawn else { return false }
        let line = grid.cells(row: row)
        guard Self.isSame(drawn.cells(row: row), line) else { return false }
        return drawn.clusters == grid.clusters || !line.contains(where: \.isCluster)
    }

    /// Compares the bytes first, which is twenty times faster where nothing has changed; only the
    /// bytes between the fields may differ in equal cells.
    private static func isSame(_ one: ArraySlice<Cell>, _ other: ArraySlice<Cell>) -> Bool {
        let haveSameBytes = one.withUnsafeBytes { mine in
            other.withUnsafeBytes { theirs in
                guard mine.count == theirs.count, let a = mine.baseAddress else { return false }
                return theirs.baseAddress.map { memcmp(a, $0, mine.count) == 0 } ?? false
            }
        }
        return haveSameBytes || one == other
    }

    private mutating func fill(_ line: ArraySlice<Cell>, of grid: Grid, _ sheet: StyleSheet) {
        cells.removeAll(keepingCapacity: true)
        guard var previous = line.first else { return }
        var look = looks.look(of: sheet.style(of: previous))
        for cell in line where cell.width > 0 {
            if cell.role != previous.role || cell.isSelected != previous.isSelected {
                look = looks.look(of: sheet.style(of: cell))
                previous = cell
            }
            append(cell, of: grid, look)
        }
    }

    private mutating func append(_ cell: Cell, of grid: Grid, _ look: Look) {
        if case .scalar(let scalar) = cell.glyph, scalar.isASCII, scalar.value >= 0x20 {
            append(scalar.value, look)
            return
        }
        let scalars = grid.scalars(of: cell).map(\.value)
        let width = scalars.first.map { cn_width($0) } ?? 0
        guard writesUTF8, (1...Int32(cell.width)).contains(width) else {
            for _ in 0..<cell.width { append(0x3F, look) }
            return
        }
        var glyph = cchar_t()
        cn_cell(&glyph, look.attributes, look.pair, scalars, Int32(scalars.count))
        cells.append(glyph)
        // ncurses may know a glyph as narrower than the grid does: the rest of the row stays in
        // place.
        if width < cell.width { append(0x20, look) }
    }

    private mutating func append(_ scalar: UInt32, _ look: Look) {
        var glyph = cchar_t()
        withUnsafePointer(to: scalar) { cn_cell(&glyph, look.attributes, look.pair, $0, 1) }
        cells.append(glyph)
    }
}

extension Cell {
    fileprivate var isCluster: Bool {
        if case .cluster = glyph { true } else { false }
    }
}
