/// Which instant stands in which column: one step per column, with breaks where nothing happened.
///
/// Columns count from 0 at the left edge; instants are UTC milliseconds.
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

    /// - Parameter gaps: in the order of time, not overlapping.
    init(start: Int64, step: Int64, columns: Int, gaps: [TimelineGap]) {
        self.step = max(1, step)
        self.columns = max(0, columns)
        // A window that begins inside a gap begins behind it.
        let hiding = gaps.first { $0.from <= start && start < $0.to }
        self.start = hiding?.to ?? start
        end = self.start
        lay(gaps.filter { $0.from > self.start })
    }

    private mutating func lay(_ gaps: [TimelineGap]) {
        var (column, time) = (0, start)
        for gap in gaps {
            let width = Self.columns(from: time, to: gap.from, step: step)
            guard column + width < columns else { break }
            addSegment(from: time, to: gap.from, columns: column..<column + width)
            column += width
            let sign = column..<min(columns, column + gap.columns)
            breaks.append(DrawnBreak(gap: gap, columns: sign))
            (column, time) = (sign.upperBound, gap.to)
        }
        end = time
        guard column < columns else { return }
        end = time.addingClamped(step.multipliedClamped(Int64(columns - column)))
        addSegment(from: time, to: end, columns: column..<columns)
    }

    private mutating func addSegment(from: Int64, to: Int64, columns: Range<Int>) {
        guard !columns.isEmpty else { return }
        segments.append(Segment(from: from, to: to, columns: columns))
    }

    /// The columns that a stretch takes: one for each step that is begun.
    static func columns(from: Int64, to: Int64, step: Int64) -> Int {
        guard to > from else { return 0 }
        return Int(min((to - from - 1) / step + 1, 1_000_000_000))
    }

    func place(of instant: Int64) -> Place {
        guard instant >= start else { return .before }
        guard instant < end else { return .after }
        for segment in segments where instant < segment.to {
            // An instant in the gap before the segment stands on its sign.
            guard instant >= segment.from else {
                return .column(max(0, segment.columns.lowerBound - 1))
            }
            let offset = Int((instant - segment.from) / step)
            return .column(min(segment.columns.lowerBound + offset, segment.columns.upperBound - 1))
        }
        return .column(columns - 1)
    }

    /// The column of an instant; nil where it is not in the window.
    func column(of instant: Int64) -> Int? {
        if case .column(let column) = place(of: instant) { column } else { nil }
    }

    /// The instant at the left edge of a column; of a break the instant behind it.
    func instant(at column: Int) -> Int64 {
        for segment in segments where column < segment.columns.upperBound {
            let offset = Int64(max(0, column - segment.columns.lowerBound))
            return segment.from.addingClamped(step.multipliedClamped(offset))
        }
        return end
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
