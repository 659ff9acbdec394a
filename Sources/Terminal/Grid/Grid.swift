/// The picture of a screen: rows x columns cells, row-major.
///
/// Every row is exactly `size.columns` wide: a wide glyph owns two cells, and writing over one half
/// blanks the other. Nothing outside the grid can be read or written, and asking for it is harmless.
public struct Grid: Sendable {
    /// Larger terminals are drawn at this size.
    public static let largest = Size(rows: 300, columns: 500)

    public let size: Size
    /// Row-major; `size.rows * size.columns` cells.
    public private(set) var cells: [Cell]
    /// Scalars of glyphs that are more than one scalar, base first, 2 to 5 each.
    public private(set) var clusters: [[Unicode.Scalar]] = []
    private var places: [[Unicode.Scalar]: UInt16] = [:]

    /// A blank grid of `size`, clamped to `largest`.
    public init(size: Size) {
        self.size = Size(
            rows: min(size.rows, Self.largest.rows),
            columns: min(size.columns, Self.largest.columns))
        cells = Array(repeating: .blank, count: self.size.rows * self.size.columns)
    }

    /// The cell at a place; a blank one outside the grid.
    public subscript(row: Int, column: Int) -> Cell {
        contains(row: row, column: column) ? cells[row * size.columns + column] : .blank
    }

    public func contains(row: Int, column: Int) -> Bool {
        row >= 0 && row < size.rows && column >= 0 && column < size.columns
    }

    /// Writes one narrow scalar that is known to take one column.
    mutating func put(
        _ scalar: Unicode.Scalar, row: Int, column: Int, role: Role, selected: Bool
    ) {
        guard contains(row: row, column: column) else { return }
        let place = row * size.columns + column
        splitWide(at: place)
        cells[place] = Cell(.scalar(scalar), role: role, isSelected: selected)
    }

    /// Writes printable ASCII, one column a byte, and no more than fit the row: most of a screen.
    mutating func put(
        _ bytes: some Sequence<UInt8>, count: Int, row: Int, column: Int, role: Role, selected: Bool
    ) {
        guard contains(row: row, column: column) else { return }
        let start = row * size.columns + column
        let end = start + min(count, size.columns - column)
        clear(start..<end)
        var cell = Cell(role: role, isSelected: selected)
        cells.withUnsafeMutableBufferPointer { cells in
            for (place, byte) in zip(start..<end, bytes) {
                cell.glyph = .scalar(Unicode.Scalar(byte))
                cells[place] = cell
            }
        }
    }

    /// Writes the same narrow scalar in some columns of a row that are in the grid.
    mutating func fill(
        _ scalar: Unicode.Scalar, row: Int, columns: Range<Int>, role: Role, selected: Bool
    ) {
        let start = row * size.columns
        let places = start + columns.lowerBound..<start + columns.upperBound
        clear(places)
        let cell = Cell(.scalar(scalar), role: role, isSelected: selected)
        cells.withUnsafeMutableBufferPointer { $0[places].update(repeating: cell) }
    }

    /// Blanks what wide glyphs have outside of places of a row that are about to be written.
    private mutating func clear(_ places: Range<Int>) {
        guard let last = places.last else { return }
        splitWide(at: places.lowerBound)
        splitWide(at: last)
    }

    /// Writes a cluster; a wide one that does not fit the row becomes a blank.
    mutating func put(_ cluster: Cluster, row: Int, column: Int, role: Role, selected: Bool) {
        guard contains(row: row, column: column) else { return }
        let place = row * size.columns + column
        guard cluster.width == 1 || column + 1 < size.columns else {
            put(" ", row: row, column: column, role: role, selected: selected)
            return
        }
        splitWide(at: place)
        if cluster.width == 2 {
            splitWide(at: place + 1)
            cells[place + 1] = Cell(width: 0, role: role, isSelected: selected)
        }
        cells[place] = Cell(
            glyph(of: cluster), width: UInt8(cluster.width), role: role, isSelected: selected)
    }

    /// Gives the cell another role or selection and keeps its glyph.
    mutating func restyle(row: Int, column: Int, role: Role? = nil, selected: Bool? = nil) {
        guard contains(row: row, column: column) else { return }
        let place = row * size.columns + column
        cells[place].role = role ?? cells[place].role
        cells[place].isSelected = selected ?? cells[place].isSelected
    }

    /// Blanks the other half where `place` is one half of a wide glyph.
    private mutating func splitWide(at place: Int) {
        let other: Int
        switch cells[place].width {
        case 2: other = place + 1
        case 0: other = place - 1
        default: return
        }
        cells[other] = Cell(role: cells[other].role, isSelected: cells[other].isSelected)
        cells[place].width = 1
    }

    private mutating func glyph(of cluster: Cluster) -> Cell.Glyph {
        guard !cluster.marks.isEmpty else { return .scalar(cluster.base) }
        let scalars = [cluster.base] + cluster.marks
        if let place = places[scalars] { return .cluster(place) }
        // A table that is full costs the marks of a glyph, never the glyph.
        guard let place = UInt16(exactly: clusters.count) else { return .scalar(cluster.base) }
        clusters.append(scalars)
        places[scalars] = place
        return .cluster(place)
    }
}
