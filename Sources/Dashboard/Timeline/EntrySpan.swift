import IncidentModel

/// A moment as a stretch on the timeline.
struct EntrySpan: Hashable, Sendable {
    enum Edge: Hashable, Sendable {
        case exact
        /// Somewhere hereabouts: known to the month or coarser, approximate, uncertain or unknown.
        case uncertain
        /// It goes on.
        case open
    }

    /// UTC milliseconds; nil where that side is open or unknown.
    let start: Int64?
    /// The first instant behind it; nil where that side is open or unknown.
    let end: Int64?
    let startEdge: Edge
    let endEdge: Edge
    /// It lasted, rather than having happened once at a time that is not known exactly.
    let isInterval: Bool
    /// About then, or then if the source is right.
    let isApproximate: Bool

    init(_ moment: Moment, in zone: Zone) {
        let (earliest, latest) = moment.bounds(in: zone)
        start = earliest?.milliseconds
        end = latest?.milliseconds
        isApproximate = moment.isApproximate || moment.isUncertain
        switch moment.value {
        case .point(let point):
            isInterval = false
            let isExact = point.precision == .instant && point.qualifier == .exact
            startEdge = isExact ? .exact : .uncertain
            endEdge = startEdge
        case .interval(let start, let end):
            isInterval = true
            startEdge = Self.edge(start)
            endEdge = Self.edge(end)
        }
    }

    var isInstant: Bool { start != nil && start == end }

    /// In the order of the list, entries without a start come first.
    var sortedStart: Int64 { start ?? Instant.earliest.milliseconds }

    var sortedEnd: Int64 {
        if let end { return max(end, sortedStart) }
        return endEdge == .open ? Instant.latest.milliseconds : sortedStart
    }

    /// A day is exact enough for the side of an interval.
    private static func edge(_ side: Moment.Side) -> Edge {
        switch side {
        case .open: .open
        case .unknown: .uncertain
        case .point(let point):
            point.precision >= .day && point.qualifier == .exact ? .exact : .uncertain
        }
    }
}
