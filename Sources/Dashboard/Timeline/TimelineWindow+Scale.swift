import IncidentModel

extension TimelineWindow {
    /// The window laid over so many columns.
    ///
    /// - Parameter cursor: where the time cursor stands; a span that was chosen with the cursor elsewhere
    ///   moves as little as it takes to show it.
    func scale(of facts: TimelineFacts, columns: Int, cursor: Int64?) -> TimeScale {
        let obstacles = leavesOutGaps ? facts.obstacles : nil
        guard case .from(let start, let asked) = span else {
            return fitting(facts, columns: columns, obstacles: obstacles)
        }
        let step = TimelineZoom.step(from: asked)
        let gaps = obstacles?.gaps(of: facts.index, step: step) ?? []
        let scale = TimeScale(start: start.milliseconds, step: step, columns: columns, gaps: gaps)
        guard let cursor, cursor != anchor?.milliseconds else { return scale }
        let margin = min(8, columns / 4)
        let course = TimeCourse(gaps: gaps, step: step)
        let first: Int64
        switch scale.place(of: cursor) {
        case .column: return scale
        case .before: first = course.instant(back: margin, from: cursor)
        case .after: first = course.instant(back: columns - 1 - margin, from: cursor)
        }
        return TimeScale(start: first, step: step, columns: columns, gaps: gaps)
    }

    /// The finest step at which everything can be seen.
    private func fitting(
        _ facts: TimelineFacts, columns: Int, obstacles: TimelineObstacles?
    ) -> TimeScale {
        let extent = facts.extent(withNow: obstacles != nil, isWide: fitsEvidence)
        let stretches = obstacles?.stretches(of: facts.index) ?? []
        let length = extent.upperBound - extent.lowerBound
        let room = Int64(max(1, columns - 2))
        // Where a gap is nearly everything, what is left of it must not be magnified beyond reason.
        let finest = max(60_000, length / room / 64)
        let steps = TimelineZoom.steps.drop { $0 < finest }
        for step in steps {
            let gaps = TimelineGap.all(stretches, step: step)
            // What lies outside of the extent is not on the screen.
            let inner = gaps.filter { extent.contains($0.from) }
            let hidden = inner.reduce(0) { $0 + ($1.to - $1.from) }
            let signs = inner.reduce(0) { $0 + $1.columns + 1 }
            let drawn = (length - hidden) / step + Int64(signs)
            guard drawn < room || step == steps.last else { continue }
            // A single instant stands in the middle.
            let before = length == 0 ? step * room / 2 : step
            return TimeScale(
                start: extent.lowerBound - before, step: step, columns: columns, gaps: gaps)
        }
        return TimeScale(start: extent.lowerBound, step: 1, columns: columns, gaps: [])
    }
}

extension TimelineWindow {
    /// Shows less or more of the time around the cursor, which stays in its column.
    mutating func zoom(in isCloser: Bool, on view: TimelineView) {
        let scale = view.scale
        let finer = TimelineZoom.finer(than: scale.step)
        let step = isCloser ? finer : TimelineZoom.coarser(than: scale.step)
        let column = view.cursor.flatMap(scale.column) ?? scale.columns / 2
        let centre = view.cursor.flatMap { scale.column(of: $0) == nil ? nil : $0 }
        show(centre ?? scale.instant(at: column), at: column, step: step, on: view)
    }

    /// Moves by so many columns, to the left when negative.
    mutating func pan(by columns: Int, on view: TimelineView) {
        let scale = view.scale
        let start =
            columns < 0
            ? course(at: scale.step, view).instant(back: -columns, from: scale.start)
            : scale.instant(at: min(columns, scale.columns))
        show(from: start, step: scale.step, cursor: view.cursor)
    }

    /// Puts an instant in the middle.
    mutating func centre(on instant: Int64, in view: TimelineView) {
        show(instant, at: view.scale.columns / 2, step: view.scale.step, on: view)
    }

    private mutating func show(_ instant: Int64, at column: Int, step: Int64, on view: TimelineView)
    {
        let start = course(at: step, view).instant(back: column, from: instant)
        show(from: start, step: step, cursor: view.cursor)
    }

    private func course(at step: Int64, _ view: TimelineView) -> TimeCourse {
        let gaps = leavesOutGaps ? view.facts.obstacles.gaps(of: view.facts.index, step: step) : []
        return TimeCourse(gaps: gaps, step: step)
    }
}

/// A timeline as it is seen now: what keys act on.
struct TimelineView: Sendable {
    let facts: TimelineFacts
    let scale: TimeScale
    /// The start of the selected row.
    let cursor: Int64?
    /// The labels of the sections that are held in one row.
    var folded: Set<String> = []
}
