import Terminal

/// A long stretch without events that is drawn as a break, with its exact length named.
struct TimelineGap: Hashable, Sendable {
    let from: Int64
    let to: Int64
    /// `46 d`; exact, because the stretch is cut to whole units.
    let name: String
    /// The whole stretch, of which some time stays on both sides.
    let stretch: TimelineIndex.Stretch

    /// Columns of the sign: the name between two strokes.
    var columns: Int { name.utf8.count + 2 }

    /// Columns of ordinary time that stay at both ends.
    private static let margin: Int64 = 2
    /// A break has to save so many columns to be worth it.
    private static let saving: Int64 = 24

    /// The part of an empty stretch that is left out at this step; nil when it is not worth it.
    init?(_ stretch: TimelineIndex.Stretch, step: Int64) {
        let room = stretch.length - Self.margin.multipliedClamped(2).multipliedClamped(step)
        let unit = room >= 2 * TimelineZoom.day ? TimelineZoom.day : TimelineZoom.hour
        guard room >= unit else { return nil }
        let length = room / unit * unit
        self.stretch = stretch
        name = TimelineZoom.name(of: length)
        from = stretch.from + Self.margin * step
        to = from + length
        guard length / step >= Int64(name.utf8.count) + 2 + Self.saving else { return nil }
    }
}

extension TimelineGap {
    /// Those of some stretches that are worth it at this step.
    static func all(_ stretches: [TimelineIndex.Stretch], step: Int64) -> [TimelineGap] {
        stretches.compactMap { TimelineGap($0, step: step) }
    }

    /// The first instant of a column of the sign; the end of the gap behind the last of them.
    func edge(_ column: Int) -> Int64 {
        let (length, count) = (to - from, Int64(columns))
        let column = Int64(max(0, min(column, columns)))
        return from + length / count * column + length % count * column / count
    }

    /// The column of the sign that an instant in the gap stands in.
    func column(of instant: Int64) -> Int {
        (0..<columns).last { edge($0) <= instant } ?? 0
    }
}

/// What keeps a stretch from being left out, besides the entries.
struct TimelineObstacles: Hashable, Sendable {
    /// Instants that a gap must not reach over: now, milestones, edges of duties and of the evidence. Ascending.
    private(set) var points: [Int64]
    /// Spans that are never broken: windows of duties that are open, milestones of unknown day.
    let spans: [ClosedRange<Int64>]
    /// Only stretches as long as this are left out.
    private let shortest: Int64
    /// Where the evidence is silent; nil without any.
    private let quiet: QuietStretches?

    /// - Parameter extent: of the whole timeline; what is short beside it stays.
    init(
        points: [Int64], spans: [ClosedRange<Int64>], extent: ClosedRange<Int64> = 0...0,
        quiet: QuietStretches? = nil
    ) {
        self.points = points.sorted()
        self.spans = spans
        self.quiet = quiet
        shortest = max(QuietStretches.shortest, (extent.upperBound - extent.lowerBound) / 6)
    }

    /// The gaps of a timeline at one step, in the order of time.
    func gaps(of index: TimelineIndex, step: Int64) -> [TimelineGap] {
        TimelineGap.all(stretches(of: index), step: step)
    }

    /// What can be left out, in the order of time; whether it is depends on the step.
    func stretches(of index: TimelineIndex) -> [TimelineIndex.Stretch] {
        var stretches = index.gaps
        // Before the first entry and behind the last there is nothing but these points.
        var outside = points
        if let extent = index.extent {
            outside =
                points.filter { !extent.contains($0) } + [extent.lowerBound, extent.upperBound]
            outside.sort()
        }
        for (from, to) in zip(outside, outside.dropFirst())
        where to > from && !(index.extent.map { $0.contains(from) && $0.contains(to) } ?? false) {
            stretches.append(TimelineIndex.Stretch(from: from, to: to))
        }
        stretches.sort { $0.from < $1.from }
        return stretches.flatMap(split).flatMap { quiet?.parts(of: $0) ?? [$0] }.filter(isFree)
    }

    private func split(_ stretch: TimelineIndex.Stretch) -> [TimelineIndex.Stretch] {
        let inner = points.filter { $0 > stretch.from && $0 < stretch.to }
        guard !inner.isEmpty else { return [stretch] }
        let edges = [stretch.from] + inner + [stretch.to]
        return zip(edges, edges.dropFirst()).map { TimelineIndex.Stretch(from: $0, to: $1) }
    }

    private func isFree(_ stretch: TimelineIndex.Stretch) -> Bool {
        stretch.length >= shortest
            && !spans.contains { $0.lowerBound < stretch.to && stretch.from < $0.upperBound }
    }
}
