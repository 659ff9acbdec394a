public import IncidentModel

/// What a printed timeline shows.
public struct TimelineFigure: Hashable, Sendable {
    /// The end of a clock.
    public struct Deadline: Hashable, Sendable {
        public let title: String
        public let at: Instant
        /// Its day, or its local time, as it is written.
        public let words: String
        public let isOverdue: Bool

        public init(title: String, at: Instant, words: String, isOverdue: Bool) {
            self.title = title
            self.at = at
            self.words = words
            self.isOverdue = isOverdue
        }
    }

    public let entries: [TimelineEntry]
    public let milestones: [Milestone]
    public let deadlines: [Deadline]
    public let now: Instant
    public let zone: Zone

    /// - Parameter entries: by their start, as an incident holds them.
    public init(
        entries: [TimelineEntry], milestones: [Milestone], deadlines: [Deadline], now: Instant,
        in zone: Zone
    ) {
        self.entries = entries
        self.milestones = milestones
        self.deadlines = deadlines
        self.now = now
        self.zone = zone
    }

    /// From the first to the last thing that has a date, with a margin; a day around now where there is none.
    var extent: (start: Instant, end: Instant) {
        let moments = entries.map(\.when) + milestones.compactMap(\.when)
        var (first, last) = (Int64.max, Int64.min)
        for moment in moments {
            let bounds = moment.bounds(in: zone)
            for edge in [bounds.earliest, bounds.latest].compactMap(\.self) {
                (first, last) = (min(first, edge.milliseconds), max(last, edge.milliseconds))
            }
        }
        for deadline in deadlines {
            first = min(first, deadline.at.milliseconds)
            last = max(last, deadline.at.milliseconds)
        }
        if first > last { (first, last) = (now.milliseconds, now.milliseconds) }
        let margin = max((last - first) / 50, first == last ? 43_200_000 : 60_000)
        return (Instant(milliseconds: first - margin), Instant(milliseconds: last + margin))
    }
}
