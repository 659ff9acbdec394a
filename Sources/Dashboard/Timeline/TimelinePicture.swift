import IncidentModel
import IncidentStore
import NotificationRules
import Terminal

/// What is to be drawn of a timeline: axis, density, lanes, duties, now. Pure, and without a canvas.
struct TimelinePicture: Hashable, Sendable {
    /// Some rows that belong together, with a label in the gutter.
    struct Section: Hashable, Sendable {
        let label: SafeText
        let role: Role
        var rows: [[TimelineMark]]
        /// Entries that lie off the left and the right edge.
        var before = 0
        var after = 0
        /// Held in one row by the user.
        var isFolded = false
    }

    let scale: TimeScale
    let axis: TimelineAxis
    /// Events of the evidence in each column, from left to right; without evidence entries that begin there.
    let density: [Int]
    let countsEvents: Bool
    /// Clocks that are set forward or back, where a column is short enough to tell.
    let clockChanges: [ClockChange]
    /// The column that the time cursor is in while it is on the strip.
    let strip: Int?
    /// From top to bottom: milestones, lanes, duties; each with a row at least.
    let sections: [Section]
    /// Where now is.
    let now: TimeScale.Place
    /// Where the time cursor is; nil without one.
    let cursor: TimeScale.Place?
    let zone: Zone
    /// What T0 is where the axis tells the time from it.
    let origin: Milestone.Name?
    /// Running duties whose deadline is behind the right edge.
    let dueBehind: [DutyWindow]
    /// Overdue ones whose deadline is before the left edge.
    let dueBefore: [DutyWindow]
    /// Entries that begin before and behind what is visible.
    let before: Int
    let after: Int
    /// Events of the evidence that lie there.
    let eventsBefore: Int
    let eventsAfter: Int
    /// Those that have no line with their name.
    let durations: UndrawnDurations

    /// What is selected.
    enum Selection: Hashable, Sendable {
        /// The place among the entries of the index.
        case entry(Int)
        case milestone(Milestone.Name)
    }

    /// - Parameter rows: for all sections together.
    init(_ contents: TimelineContents, columns: Int, rows: Int) {
        let view = contents.view(columns: columns)
        let (facts, scale, zone) = (view.facts, view.scale, contents.zone)
        self.scale = scale
        self.zone = zone
        axis = TimelineAxis(scale, in: zone, from: contents.origin?.at)
        origin = contents.origin?.name
        countsEvents = !contents.events.times.isEmpty
        density = scale.places(of: countsEvents ? contents.events.times : facts.index.starts)
            .map(\.count)
        strip = contents.window.strip.flatMap(scale.column)
        let changes = scale.step <= 2 * TimelineZoom.day && contents.origin == nil
        clockChanges =
            changes
            ? scale.segments.flatMap { zone.clockChanges(from: $0.from, to: $0.to) } : []
        sections = SectionMaker(
            facts: facts, scale: scale, selected: contents.selection, folded: view.folded
        ).sections(rows: rows)
        durations = UndrawnDurations(
            facts.durations, in: sections,
            isFolded: view.folded.contains(SectionMaker.durationLabel.description))
        now = scale.place(of: facts.now.milliseconds)
        cursor = view.cursor.map(scale.place)
        let running = facts.duties.filter(\.duty.isRunning)
        dueBehind = running.filter { scale.place(of: $0.end - 1) == .after }
        dueBefore = running.filter { scale.place(of: $0.end - 1) == .before }
        let starts = facts.index.starts
        // Those whose start is not known stand in front, and begin nowhere.
        let known = starts.lowerBound { $0 <= Instant.earliest.milliseconds }
        before = max(0, starts.lowerBound { $0 < scale.start } - known)
        after = starts.count - starts.lowerBound { $0 < scale.end }
        eventsBefore = contents.events.firstPlace(from: scale.start)
        eventsAfter = contents.events.times.count - contents.events.firstPlace(from: scale.end)
    }

    /// The entries that share the sign of the selected one; nil where that stands alone.
    var selectedCluster: [Int]? {
        let marks = sections.lazy.flatMap(\.rows).joined()
        return marks.first { $0.isSelected && $0.members.count > 1 }?.members
    }
}
