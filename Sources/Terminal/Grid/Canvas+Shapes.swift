extension Canvas {
    /// Draws one sign in the canvas's glyph set.
    public mutating func draw(
        _ symbol: Symbol, row: Int, column: Int, role: Role = .text, selected: Bool = false
    ) {
        guard let place = screenPosition(row: row, column: column) else { return }
        grid.put(
            glyphs.scalar(symbol), row: place.row, column: place.column, role: role,
            selected: selected)
    }

    /// Blanks the region, or a part of it, in a role.
    public mutating func fill(
        _ role: Role = .text, in part: Region? = nil, selected: Bool = false
    ) {
        inside(part ?? region) { canvas in
            let (start, clip) = (canvas.clip.origin, canvas.clip)
            for row in start.row..<start.row + clip.rows {
                canvas.grid.fill(
                    " ", row: row, columns: start.column..<start.column + clip.columns, role: role,
                    selected: selected)
            }
        }
    }

    /// Marks a row, or a part of it, as selected; glyphs and roles stay.
    public mutating func select(row: Int, columns part: Range<Int>? = nil) {
        for column in (part ?? 0..<columns).clamped(to: 0..<columns) {
            guard let place = screenPosition(row: row, column: column) else { continue }
            grid.restyle(row: place.row, column: place.column, selected: true)
        }
    }

    /// A line over the whole region, or over a part of its columns.
    public mutating func horizontalLine(
        row: Int, columns part: Range<Int>? = nil, symbol: Symbol = .horizontal, role: Role = .frame
    ) {
        for column in (part ?? 0..<columns).clamped(to: 0..<columns) {
            draw(symbol, row: row, column: column, role: role)
        }
    }

    /// A line over the whole region, or over a part of its rows.
    public mutating func verticalLine(
        column: Int, rows part: Range<Int>? = nil, symbol: Symbol = .vertical, role: Role = .frame
    ) {
        for row in (part ?? 0..<rows).clamped(to: 0..<rows) {
            draw(symbol, row: row, column: column, role: role)
        }
    }

    /// A frame at the edge of the region, with a title in its top line; returns what lies inside.
    @discardableResult
    public mutating func box(title: SafeText = "", role: Role = .frame) -> Region {
        horizontalLine(row: 0, role: role)
        horizontalLine(row: rows - 1, role: role)
        verticalLine(column: 0, role: role)
        verticalLine(column: columns - 1, role: role)
        draw(.topLeft, row: 0, column: 0, role: role)
        draw(.topRight, row: 0, column: columns - 1, role: role)
        draw(.bottomLeft, row: rows - 1, column: 0, role: role)
        draw(.bottomRight, row: rows - 1, column: columns - 1, role: role)
        if !title.isEmpty, columns > 6 {
            write(" " + title.truncated(to: columns - 6) + " ", row: 0, column: 2, role: .heading)
        }
        return region.inset(rows: 1, columns: 1)
    }

    /// A bar of `columns` cells, of which `fraction` (clamped to 0...1) is full, in half cells.
    ///
    /// Anything above zero shows at least half a cell, and only 1 shows a full bar.
    public mutating func bar(
        _ fraction: Double, row: Int, column: Int, columns width: Int, role: Role = .bar
    ) {
        let width = min(max(0, width), Grid.largest.columns)
        let halves = Self.halves(of: fraction, columns: width)
        for offset in 0..<width {
            let symbol: Symbol =
                switch halves - 2 * offset {
                case 2...: .barFull
                case 1: .barHalf
                default: .barEmpty
                }
            draw(
                symbol, row: row, column: Self.clamped(column) + offset,
                role: symbol == .barEmpty ? .barEmpty : role)
        }
    }

    private static func halves(of fraction: Double, columns: Int) -> Int {
        guard fraction > 0, columns > 0 else { return 0 }
        guard fraction < 1 else { return 2 * columns }
        let halves = Int((fraction * Double(2 * columns)).rounded())
        return min(max(1, halves), 2 * columns - 1)
    }
}
