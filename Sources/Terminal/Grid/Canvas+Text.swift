/// A piece of a line in one role.
public struct Span: Hashable, Sendable {
    public let text: SafeText
    public let role: Role

    public init(_ text: SafeText, _ role: Role = .text) {
        self.text = text
        self.role = role
    }
}

extension Canvas {
    /// Writes a text from left to right, cut at the edges of the region.
    ///
    /// A wide glyph that an edge cuts in two is drawn as a blank. Returns the columns that the text
    /// takes from `column` on, up to the right edge: where the next text may start.
    @discardableResult
    public mutating func write(
        _ text: SafeText, row: Int, column: Int = 0, role: Role = .text, selected: Bool = false
    ) -> Int {
        let start = Self.clamped(column)
        let line = origin.row + Self.clamped(row)
        if line >= clip.origin.row, line < clip.origin.row + clip.rows {
            let pen = Pen(row: line, column: origin.column + start, role: role, selected: selected)
            draw(glyphs.text(text), with: pen)
        }
        return max(0, min(text.width, size.columns - start))
    }

    /// Writes pieces in their own roles one after the other; returns the columns they take.
    @discardableResult
    public mutating func write(
        _ spans: [Span], row: Int, column: Int = 0, selected: Bool = false
    ) -> Int {
        var used = 0
        for span in spans {
            used += write(
                span.text, row: row, column: Self.clamped(column) + used, role: span.role,
                selected: selected)
        }
        return used
    }

    /// Writes a text whose last column is the one before `end`; returns the column where it starts.
    @discardableResult
    public mutating func write(
        _ text: SafeText, row: Int, endingAt end: Int, role: Role = .text, selected: Bool = false
    ) -> Int {
        let column = Self.clamped(end) - text.width
        write(text, row: row, column: column, role: role, selected: selected)
        return column
    }

    /// Writes a text broken into lines of the region's width; returns the rows it takes.
    @discardableResult
    public mutating func writeWrapped(_ text: SafeText, row: Int = 0, role: Role = .text) -> Int {
        let lines = text.wrapped(to: columns)
        for (offset, line) in lines.enumerated() {
            write(line, row: Self.clamped(row) + offset, role: role)
        }
        return lines.count
    }

    private mutating func draw(_ text: SafeText, with pen: Pen) {
        let bytes = text.storage.utf8
        let plain = text.isASCII ? bytes.count : text.plainColumns
        drawPlain(bytes.prefix(plain), count: plain, with: pen)
        guard plain < bytes.count else { return }
        let rest = bytes.index(bytes.startIndex, offsetBy: plain)
        draw(SafeText.Clusters(text.storage[rest...]), from: pen.column + plain, with: pen)
    }

    private mutating func draw(_ clusters: SafeText.Clusters, from start: Int, with pen: Pen) {
        let left = clip.origin.column
        let right = left + clip.columns
        var column = start
        for cluster in clusters {
            guard column < right else { return }
            if column >= left, column + cluster.width <= right {
                grid.put(
                    cluster, row: pen.row, column: column, role: pen.role, selected: pen.selected)
            } else if column + cluster.width > left {
                grid.put(
                    " ", row: pen.row, column: max(left, column), role: pen.role,
                    selected: pen.selected)
            }
            column += cluster.width
        }
    }

    /// Most of a screen: one byte, one column.
    private mutating func drawPlain(
        _ bytes: Substring.UTF8View, count: Int, with pen: Pen
    ) {
        let left = clip.origin.column
        let hidden = min(max(0, left - pen.column), count)
        let start = pen.column + hidden
        let shown = min(count - hidden, left + clip.columns - start)
        guard shown > 0 else { return }
        grid.put(
            bytes.dropFirst(hidden), count: shown, row: pen.row, column: start, role: pen.role,
            selected: pen.selected)
    }
}

extension SafeText {
    /// How many columns from the left are surely one printable ASCII character each: a mark may belong to the last
    /// character before another one.
    fileprivate var plainColumns: Int {
        max(0, storage.utf8.prefix { $0 < 0x80 }.count - 1)
    }
}

/// Where and how a text is drawn, in the coordinates of the grid.
private struct Pen {
    let row: Int
    let column: Int
    let role: Role
    let selected: Bool
}
