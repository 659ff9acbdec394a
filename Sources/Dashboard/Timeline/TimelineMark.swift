import IncidentModel
import Terminal

/// The signs of one entry, or of several in one place, on a row of a lane.
struct TimelineMark: Hashable, Sendable {
    /// What stands on one row of columns.
    struct Shape: Hashable, Sendable {
        var columns: ClosedRange<Int>
        var start: Symbol
        var middle: Symbol
        var end: Symbol
        /// Where what is overdue was due: behind it it is late.
        var deadline: Int?
        /// Arrows point to both ends.
        var isMeasure = false

        /// The sign of one of the columns.
        func symbol(at column: Int) -> Symbol {
            let (first, last) = (columns.lowerBound, columns.upperBound)
            if let deadline, column >= deadline, column < last {
                return column == deadline ? .deadline : .overdue
            }
            if column == last { return end }
            if column == first { return start }
            guard isMeasure, columns.count > 4 else { return middle }
            return column == first + 1 ? .arrowLeft : column == last - 1 ? .arrow : middle
        }

        /// One sign.
        static func point(_ symbol: Symbol, at column: Int) -> Shape {
            Shape(columns: column...column, start: symbol, middle: symbol, end: symbol)
        }

        var isPoint: Bool { columns.count == 1 }
    }

    /// How the label changes when several share a place.
    enum Sharing: Hashable, Sendable {
        /// `3 entries`
        case counted
        /// `detection, discovery`
        case named
        /// `HIPAA letters +2`
        case others
    }

    var shape: Shape
    let role: Role
    /// What it is called alone.
    let title: SafeText
    let sharing: Sharing
    var isSelected: Bool
    /// How many entries it stands for.
    var count = 1
    /// Their places among the entries of the index, ascending; empty for what is no entry.
    var members: [Int] = []
    var label: SafeText
    /// Where the label begins; nil while it has no room.
    var labelColumn: Int?

    init(
        _ shape: Shape, role: Role, title: SafeText, sharing: Sharing = .counted,
        isSelected: Bool = false
    ) {
        self.shape = shape
        self.role = role
        self.title = title
        self.sharing = sharing
        self.isSelected = isSelected
        label = title
    }

    /// Takes in another mark of the same place.
    mutating func merge(_ other: TimelineMark) {
        count += other.count
        members = (members + other.members).sorted()
        isSelected = isSelected || other.isSelected
        switch sharing {
        case .named: label = "\(label), \(other.label)"
        case .counted where shape.isPoint:
            shape = .point(.cluster, at: shape.columns.lowerBound)
            label = SafeText("\(count) entries")
        case .counted: break
        case .others: label = "\(title) +\(count - 1)"
        }
    }
}

extension TimelineMark.Shape {
    /// A length between two instants; nil where nothing of it is to be seen.
    init?(from start: Int64, to end: Int64, on scale: TimeScale) {
        let (left, right) = (scale.place(of: start), scale.place(of: end))
        guard scale.columns > 0, left != .after, right != .before else { return nil }
        let first: Int? = if case .column(let column) = left { column } else { nil }
        let last: Int? = if case .column(let column) = right { column } else { nil }
        columns = (first ?? 0)...max(first ?? 0, last ?? scale.columns - 1)
        self.start = first == nil ? .offScreenLeft : .dimensionStart
        middle = .horizontal
        self.end = last == nil ? .offScreenRight : .dimensionEnd
        isMeasure = true
    }

    /// The signs of a moment in a window; nil where nothing of it is to be seen.
    init?(_ span: EntrySpan, on scale: TimeScale, now: Int64, point: Symbol = .bullet) {
        guard scale.columns > 0, let ends = Self.ends(of: span, now: now) else { return nil }
        let (left, right) = (scale.place(of: ends.first), scale.place(of: ends.last))
        guard left != .after, right != .before else { return nil }
        let first: Int? = if case .column(let column) = left { column } else { nil }
        let last: Int? = if case .column(let column) = right { column } else { nil }
        let columns = (first ?? 0)...max(first ?? 0, last ?? scale.columns - 1)
        let isCut = first == nil || last == nil
        // What is not known by a column or two is a point for the eye.
        if !isCut, columns.count == 1 || (!span.isInterval && columns.count == 2) {
            self = .point(span.isApproximate ? .uncertain : point, at: columns.lowerBound)
            return
        }
        self.columns = columns
        start = first == nil ? .offScreenLeft : Self.startSymbol(of: span, point: point)
        middle = span.isInterval ? .intervalMiddle : .horizontal
        end = last == nil ? .offScreenRight : Self.endSymbol(of: span)
    }

    /// The first and the last instant; what goes on reaches to now.
    private static func ends(of span: EntrySpan, now: Int64) -> (first: Int64, last: Int64)? {
        guard let first = span.start ?? span.end else { return nil }
        if let end = span.end {
            // Where the start is not known, it is to the left of all.
            let start = span.start ?? Instant.earliest.milliseconds
            return (start, max(start, span.isInstant ? end : end - 1))
        }
        return (first, span.endEdge == .open ? max(first, now) : first)
    }

    private static func startSymbol(of span: EntrySpan, point: Symbol) -> Symbol {
        if point == .milestone { return .milestone }
        return span.startEdge == .exact ? .intervalStart : .uncertain
    }

    private static func endSymbol(of span: EntrySpan) -> Symbol {
        switch span.endEdge {
        case .exact: .intervalEnd
        case .uncertain: .uncertain
        case .open: .openEnd
        }
    }
}
