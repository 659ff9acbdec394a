import IncidentModel
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
    /// Entries that begin in each column, from left to right.
    let density: [Int]
    /// From top to bottom: milestones, lanes, duties; each with a row at least.
    let sections: [Section]
    /// Where now is.
    let now: TimeScale.Place
    /// Where the time cursor is; nil without one.
    let cursor: TimeScale.Place?
    let zone: Zone
    /// Entries that begin before and behind what is visible.
    let before: Int
    let after: Int

    /// What is selected.
    enum Selection: Hashable, Sendable {
        /// The place among the entries of the index.
        case entry(Int)
        case milestone(Milestone.Name)
    }

    /// - Parameters:
    ///   - zone: the zone of the axis.
    ///   - rows: for all sections together.
    init(_ view: TimelineView, zone: Zone, rows: Int, selected: Selection?) {
        let (facts, scale) = (view.facts, view.scale)
        self.scale = scale
        self.zone = zone
        axis = TimelineAxis(scale, in: zone)
        density = scale.places(of: facts.index.starts).map(\.count)
        sections = SectionMaker(
            facts: facts, scale: scale, selected: selected, folded: view.folded
        ).sections(rows: rows)
        now = scale.place(of: facts.now.milliseconds)
        cursor = view.cursor.map(scale.place)
        let starts = facts.index.starts
        // Those whose start is not known stand in front, and begin nowhere.
        let known = starts.lowerBound { $0 <= Instant.earliest.milliseconds }
        before = max(0, starts.lowerBound { $0 < scale.start } - known)
        after = starts.count - starts.lowerBound { $0 < scale.end }
    }

    /// The entries that share the sign of the selected one; nil where that stands alone.
    var selectedCluster: [Int]? {
        let marks = sections.lazy.flatMap(\.rows).joined()
        return marks.first { $0.isSelected && $0.members.count > 1 }?.members
    }
}
