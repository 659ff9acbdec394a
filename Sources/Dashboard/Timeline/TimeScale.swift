/// Which instant stands in which column: one step per column, with breaks where nothing happened.
///
/// Piecewise linear and monotone: a stretch takes a step a column, a gap is spread over the columns of its
/// sign. Every column but those at the bounds of time has instants of its own, so each can be told from the
/// other. Columns count from 0 at the left edge; instants are UTC milliseconds.
struct TimeScale: Hashable, Sendable {
    /// A stretch that is drawn.
    struct Segment: Hashable, Sendable {
        /// The instant at the left edge of `columns.lowerBound`.
        let from: Int64
        /// The first instant that is no longer drawn.
        let to: Int64
        let columns: Range<Int>
    }

    /// A stretch that is left out, with the columns of its sign.
    struct DrawnBreak: Hashable, Sendable {
        let gap: TimelineGap
        let columns: Range<Int>
        /// Columns of the sign that the left edge cuts off.
        let cut: Int
    }

    /// Where an instant stands.
    enum Place: Hashable, Sendable {
        case before
        case column(Int)
        case after
    }

    let step: Int64
    let columns: Int
    /// From left to right; with the breaks between them they cover all columns.
    private(set) var segments: [Segment] = []
    private(set) var breaks: [DrawnBreak] = []
    let start: Int64
    /// The first instant behind the right edge.
    private(set) var end: Int64

    /// A window that begins behind a gap begins with a whole column: so panning moves all that is seen by the
    /// same number of columns.
    ///
    /// - Parameter gaps: in the order of time, not overlapping.
    init(start: Int64, step: Int64, columns: Int, gaps: [TimelineGap]) {
        self.step = max(1, step)
        self.columns = max(0, columns)
        let course = TimeCourse(gaps: gaps, step: self.step)
        self.start = course.edge(at: start)
        end = self.start
        lay(gaps.filter { $0.to > self.start })
    }

    private mutating func lay(_ gaps: [TimelineGap]) {
        var (column, time) = (0, start)
        // A gap may cut the last column short.
        var limit = Int64.max
        for gap in gaps {
            let width = Self.columns(from: time, to: gap.from, step: step)
            guard column + width < columns else {
                limit = gap.from
                break
            }
            addSegment(from: time, to: gap.from, columns: column..<column + width)
            column += width
            let cut = time > gap.from ? gap.column(of: time) : 0
            let sign = column..<min(columns, column + gap.columns - cut)
            breaks.append(DrawnBreak(gap: gap, columns: sign, cut: cut))
            (column, time) = (sign.upperBound, gap.edge(cut + sign.count))
        }
        end = time
        guard column < columns else { return }
        end = min(limit, time.addingClamped(step.multipliedClamped(Int64(columns - column))))
        addSegment(from: time, to: end, columns: column..<columns)
    }

    private mutating func addSegment(from: Int64, to: Int64, columns: Range<Int>) {
        guard !columns.isEmpty else { return }
        segments.append(Segment(from: from, to: to, columns: columns))
    }

    /// The columns that a stretch takes: one for each step that is begun.
    static func columns(from: Int64, to: Int64, step: Int64) -> Int {
        guard to > from else { return 0 }
        let (length, overflows) = to.subtractingReportingOverflow(from)
        guard !overflows else { return 1_000_000_000 }
        return Int(min((length - 1) / step + 1, 1_000_000_000))
    }

    func place(of instant: Int64) -> Place {
        guard instant >= start else { return .before }
        guard instant < end else { return .after }
        if let segment = segments.first(where: { $0.from <= instant && instant < $0.to }) {
            let offset = Int((instant - segment.from) / step)
            return .column(min(segment.columns.lowerBound + offset, segment.columns.upperBound - 1))
        }
        guard let drawn = breaks.last(where: { $0.gap.from <= instant }) else {
            return .column(max(0, columns - 1))
        }
        let column = drawn.columns.lowerBound + drawn.gap.column(of: instant) - drawn.cut
        return .column(min(column, drawn.columns.upperBound - 1))
    }

    /// The column of an instant; nil where it is not in the window.
    func column(of instant: Int64) -> Int? {
        if case .column(let column) = place(of: instant) { column } else { nil }
    }

    /// The first instant of a column; of the columns of a break, of its part of the gap.
    func instant(at column: Int) -> Int64 {
        guard column < columns else { return end }
        if let drawn = breaks.first(where: { $0.columns.contains(column) }) {
            return drawn.gap.edge(column - drawn.columns.lowerBound + drawn.cut)
        }
        guard let segment = segments.first(where: { column < $0.columns.upperBound }) else {
            return end
        }
        let offset = Int64(max(0, column - segment.columns.lowerBound))
        return segment.from.addingClamped(step.multipliedClamped(offset))
    }

    /// Which of the sorted instants stand in each column: one binary search a column, however many there are.
    func places(of sorted: [Int64]) -> [Range<Int>] {
        guard !sorted.isEmpty else { return Array(repeating: 0..<0, count: columns) }
        var first = sorted.lowerBound { $0 < start }
        return (0..<columns).map { column in
            let edge = instant(at: column + 1)
            let last = max(first, sorted.lowerBound { $0 < edge })
            defer { first = last }
            return first..<last
        }
    }
}

extension Int64 {
    /// Held at the bounds instead of overflowing.
    func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? (other < 0 ? .min : .max) : sum
    }

    /// Held at the bounds instead of overflowing.
    func multipliedClamped(_ other: Int64) -> Int64 {
        let (product, overflows) = multipliedReportingOverflow(by: other)
        return overflows ? ((self < 0) == (other < 0) ? .max : .min) : product
    }
}
