extension Grid {
    /// The scalars that a cell draws, base first; none for the second half of a wide glyph.
    public func scalars(of cell: Cell) -> [Unicode.Scalar] {
        guard cell.width > 0 else { return [] }
        return switch cell.glyph {
        case .scalar(let scalar): [scalar]
        case .cluster(let place): place < clusters.count ? clusters[Int(place)] : ["\u{FFFD}"]
        }
    }

    /// The cells of a row from left to right; none outside the grid.
    public func cells(row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// The glyphs of a row; `size.columns` terminal columns wide, blanks at the end included.
    public func text(row: Int) -> String {
        var text = String.UnicodeScalarView()
        for cell in cells(row: row) {
            if case .scalar(let scalar) = cell.glyph {
                if cell.width > 0 { text.append(scalar) }
            } else {
                text.append(contentsOf: scalars(of: cell))
            }
        }
        return String(text)
    }

    /// All rows without blanks at their ends, for tests and plain output.
    public var text: [String] {
        (0..<size.rows).map { row in
            let line = text(row: row)
            let end = line.unicodeScalars.lastIndex { $0 != " " }
            return end.map { String(line.unicodeScalars[...$0]) } ?? ""
        }
    }

    /// The role of every cell of a row.
    public func roles(row: Int) -> [Role] {
        cells(row: row).map(\.role)
    }

    /// Whether each cell of a row is selected.
    public func selection(row: Int) -> [Bool] {
        cells(row: row).map(\.isSelected)
    }
}

// Two grids are equal when they look equal, however their cluster tables came about.
extension Grid: Hashable {
    public static func == (one: Grid, other: Grid) -> Bool {
        guard one.size == other.size else { return false }
        if one.clusters == other.clusters { return one.cells == other.cells }
        return zip(one.cells, other.cells).allSatisfy { mine, theirs in
            mine.width == theirs.width && mine.role == theirs.role
                && mine.isSelected == theirs.isSelected
                && one.scalars(of: mine) == other.scalars(of: theirs)
        }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        for cell in cells {
            hasher.combine(cell.width)
            hasher.combine(cell.role)
            if case .scalar(let scalar) = cell.glyph { hasher.combine(scalar) }
        }
    }
}
