import IncidentModel
import IncidentStore

/// The rows of the list: entries and milestones merged by time, without copying the entries.
struct TimelineRows: RandomAccessCollection, Sendable {
    enum Row: Hashable, Sendable {
        /// The place among the entries of the index.
        case entry(Int)
        case milestone(DatedMilestone)
    }

    let index: TimelineIndex
    /// Each with its place in the list, ascending.
    let milestones: [(place: Int, milestone: DatedMilestone)]
    /// The entries that the list is narrowed to; nil for all.
    let narrowed: [Int]?

    let startIndex = 0
    let endIndex: Int

    /// - Parameter milestones: sorted by time. One stands before the entries that begin with it.
    init(_ index: TimelineIndex, milestones: [DatedMilestone]) {
        self.index = index
        self.milestones = milestones.enumerated().map { rank, milestone in
            let start = milestone.span.sortedStart
            return (index.starts.lowerBound { $0 < start } + rank, milestone)
        }
        narrowed = nil
        endIndex = index.entries.count + milestones.count
    }

    /// The entries of a cluster alone.
    init(_ index: TimelineIndex, only cluster: Set<ItemID>) {
        let places = index.entries.indices.filter { cluster.contains(index.entries[$0].id) }
        self.index = index
        milestones = []
        narrowed = places
        endIndex = places.count
    }

    subscript(place: Int) -> Row {
        if let narrowed { return .entry(narrowed[place]) }
        var earlier = 0
        for (other, milestone) in milestones {
            if other == place { return .milestone(milestone) }
            if other > place { break }
            earlier += 1
        }
        return .entry(place - earlier)
    }

    func id(of row: Row) -> RowID {
        switch row {
        case .entry(let place): .item(Target(.entry, index.entries[place].id))
        case .milestone(let dated): .item(.milestone(dated.milestone.name))
        }
    }

    func start(of row: Row) -> Int64 {
        switch row {
        case .entry(let place): index.starts[place]
        case .milestone(let dated): dated.span.sortedStart
        }
    }

    /// The place of the selected row: first looked for where it last was.
    func place(of cursor: ListCursor) -> Int? {
        guard !isEmpty else { return nil }
        let held = Swift.min(Swift.max(0, cursor.place), endIndex - 1)
        guard let selected = cursor.selected else { return 0 }
        if id(of: self[held]) == selected { return held }
        return indices.first { id(of: self[$0]) == selected } ?? held
    }
}

/// Everything that the timeline of a board shows, and the window it is seen through.
struct TimelineContents: Sendable {
    let facts: TimelineFacts
    let rows: TimelineRows
    /// The place of the selected row; nil without rows.
    let selected: Int?
    let window: TimelineWindow
    /// The labels of the sections that are held in one row.
    let folded: Set<String>
    /// The zone in which clock times are written.
    let zone: Zone
    /// T0 in UTC milliseconds, where the axis tells the time from it, and what it is.
    let origin: (at: Int64, name: Milestone.Name)?
    /// The times of the evidence, ascending.
    let events: EvidenceIndex

    /// Nil without an incident.
    init?(_ state: BoardState) {
        guard let incident = state.incident else { return nil }
        let cursor = state.cursors[.timeline, default: ListCursor()]
        let index = TimelineIndex.of(
            incident.entries, in: incident.zone, matching: cursor.filter,
            systems: cursor.filter.isEmpty ? [:] : incident.systemNames)
        let terms = TimelineFilter(cursor.filter)
        let milestones = incident.milestones.filter { terms.matches($0.key) }
        facts = TimelineFacts(
            index: index, milestones: milestones, duties: state.file.duties,
            durations: milestones.isEmpty ? [] : MeasuredDuration.all(of: incident),
            quiet: QuietStretches.of(state.evidence.index), now: state.now)
        let all = TimelineRows(index, milestones: facts.milestones)
        let narrowed = state.timeline.cluster.map { TimelineRows(index, only: $0) }
        // What a cluster held may have gone.
        rows = narrowed.flatMap { $0.isEmpty ? nil : $0 } ?? all
        folded = cursor.folded
        selected = rows.place(of: cursor)
        window = state.timeline
        zone = state.shownZone
        let name = window.clock == .origin ? state.originName : nil
        origin = name.flatMap { name in
            incident.milestone(name)?.bounds(in: incident.zone).0.map { ($0.milliseconds, name) }
        }
        events = state.evidence.index
    }

    /// The start of the selected row: the time cursor.
    var cursor: Int64? {
        guard let selected else { return nil }
        let start = rows.start(of: rows[selected])
        return start > Instant.earliest.milliseconds ? start : nil
    }

    func view(columns: Int) -> TimelineView {
        let cursor = cursor
        return TimelineView(
            facts: facts, scale: window.scale(of: facts, columns: columns, cursor: cursor),
            cursor: cursor, folded: folded)
    }

    /// How many sections the picture has when no lanes have to be joined.
    var sections: Int {
        facts.index.lanes.count + (facts.milestones.isEmpty ? 0 : 1)
            + (facts.duties.isEmpty ? 0 : 1) + (facts.durations.isEmpty ? 0 : 1)
    }

    var selection: TimelinePicture.Selection? {
        guard let selected else { return nil }
        return switch rows[selected] {
        case .entry(let place): .entry(place)
        case .milestone(let dated): .milestone(dated.milestone.name)
        }
    }
}
