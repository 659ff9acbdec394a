/// A pen on a region of a grid; nothing is ever drawn outside the region.
///
/// Rows and columns count from the top left of the region and may have any value. A view is a
/// function that takes a canvas and fills the whole of it:
///
/// ```swift
/// func drawDuty(_ duty: DutyLine, on canvas: inout Canvas) {
///     canvas.fill(.header)
///     canvas.draw(.overdue, row: 0, column: 1, role: .deadlineOverdue)
///     let used = canvas.write(duty.title, row: 0, column: 3, role: .strong)
///     canvas.write(duty.left, row: 0, endingAt: canvas.columns, role: .deadlineOverdue)
///     canvas.bar(duty.elapsed, row: 1, column: 3 + used, columns: 10)
/// }
///
/// var canvas = Canvas(size: Size(rows: 24, columns: 80), glyphs: .unicode)
/// let (top, rest) = canvas.region.splitTop(2)
/// canvas.inside(top) { drawDuty(duty, on: &$0) }
/// canvas.inside(rest) { drawList(list, on: &$0) }
/// let frame = Frame(grid: canvas.grid)
/// ```
public struct Canvas: Hashable, Sendable {
    public internal(set) var grid: Grid
    /// Signs and texts are drawn in this set.
    public let glyphs: GlyphSet
    /// Where row 0 and column 0 of the region lie in the grid; can be negative.
    private(set) var origin = Position(row: 0, column: 0)
    /// The part of the grid that may be drawn on.
    private(set) var clip: Region
    /// The extent of the region, cut at the right and bottom edges of what it lies in.
    public private(set) var size: Size

    /// A blank canvas as large as its grid.
    public init(size: Size, glyphs: GlyphSet = .unicode) {
        grid = Grid(size: size)
        self.glyphs = glyphs
        self.size = grid.size
        clip = Region(size: grid.size)
    }

    public var rows: Int { size.rows }
    public var columns: Int { size.columns }

    /// The whole region in its own coordinates: what to split.
    public var region: Region { Region(size: size) }

    /// Draws in a part of the region, whose top left becomes row 0, column 0 meanwhile.
    @discardableResult
    public mutating func inside<Result>(
        _ part: Region, _ draw: (inout Canvas) throws -> Result
    ) rethrows -> Result {
        let outer = (origin: origin, clip: clip, size: size)
        defer { (origin, clip, size) = outer }
        let row = Self.clamped(part.origin.row)
        let column = Self.clamped(part.origin.column)
        size = Size(
            rows: min(part.rows, max(0, size.rows - row)),
            columns: min(part.columns, max(0, size.columns - column)))
        origin = Position(
            row: Self.clamped(origin.row + row), column: Self.clamped(origin.column + column))
        clip = clip.intersection(Region(origin: origin, size: size))
        return try draw(&self)
    }

    /// Where a place of the region lies on the screen: for the terminal's cursor. Nil when clipped.
    public func screenPosition(row: Int, column: Int) -> Position? {
        let place = Position(
            row: origin.row + Self.clamped(row), column: origin.column + Self.clamped(column))
        return clip.contains(place) ? place : nil
    }

    /// Far beyond every grid, and far from overflow.
    static func clamped(_ coordinate: Int) -> Int {
        min(max(coordinate, -1_000_000), 1_000_000)
    }
}

extension Region {
    /// The part that two regions share; empty when there is none.
    func intersection(_ other: Region) -> Region {
        let top = max(origin.row, other.origin.row)
        let left = max(origin.column, other.origin.column)
        return Region(
            row: top, column: left,
            rows: min(origin.row + rows, other.origin.row + other.rows) - top,
            columns: min(origin.column + columns, other.origin.column + other.columns) - left)
    }
}
