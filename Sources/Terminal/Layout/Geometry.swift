/// The extent of a rectangle of cells, in terminal rows and columns; never negative.
public struct Size: Hashable, Sendable {
    public let rows: Int
    public let columns: Int

    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    public var isEmpty: Bool { rows == 0 || columns == 0 }
}

/// A place on the screen, counted from 0 at the top left.
public struct Position: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of cells on the screen.
public struct Region: Hashable, Sendable {
    public let origin: Position
    public let size: Size

    public init(origin: Position, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(row: Int, column: Int, rows: Int, columns: Int) {
        self.init(
            origin: Position(row: row, column: column), size: Size(rows: rows, columns: columns))
    }

    public init(size: Size) {
        self.init(origin: Position(row: 0, column: 0), size: size)
    }

    public var rows: Int { size.rows }
    public var columns: Int { size.columns }
    public var isEmpty: Bool { size.isEmpty }

    public func contains(_ position: Position) -> Bool {
        (0..<rows).contains(position.row - origin.row)
            && (0..<columns).contains(position.column - origin.column)
    }

    /// The first `count` rows, and what is left below them; fewer where the region is lower.
    public func splitTop(_ count: Int) -> (top: Region, rest: Region) {
        let height = min(max(0, count), rows)
        return (
            Region(row: origin.row, column: origin.column, rows: height, columns: columns),
            Region(
                row: origin.row + height, column: origin.column, rows: rows - height,
                columns: columns)
        )
    }

    /// The last `count` rows, and what is left above them.
    public func splitBottom(_ count: Int) -> (rest: Region, bottom: Region) {
        let (rest, bottom) = splitTop(rows - min(max(0, count), rows))
        return (rest, bottom)
    }

    /// The first `count` columns, and what is left beside them.
    public func splitLeft(_ count: Int) -> (left: Region, rest: Region) {
        let width = min(max(0, count), columns)
        return (
            Region(row: origin.row, column: origin.column, rows: rows, columns: width),
            Region(
                row: origin.row, column: origin.column + width, rows: rows,
                columns: columns - width)
        )
    }

    /// The region less a margin on each side; empty where nothing is left.
    public func inset(rows vertical: Int = 0, columns horizontal: Int = 0) -> Region {
        Region(
            row: origin.row + vertical, column: origin.column + horizontal,
            rows: rows - 2 * vertical, columns: columns - 2 * horizontal)
    }
}
