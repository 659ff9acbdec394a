import IncidentModel
import Terminal

/// Makes the rows of milestones, lanes and duties, and shares the room among them.
struct SectionMaker {
    let facts: TimelineFacts
    let scale: TimeScale
    let selected: TimelinePicture.Selection?
    /// The labels of the sections that are held in one row.
    var folded: Set<String> = []

    typealias Section = TimelinePicture.Section

    /// A section before it has its rows.
    struct Draft {
        let label: SafeText
        let role: Role
        let marks: [TimelineMark]
        var before = 0
        var after = 0
    }

    static let durationLabel: SafeText = "durations"
    /// A lane never takes more rows than this.
    private static let rowLimit = 6

    /// At most `rows` rows in all.
    func sections(rows: Int) -> [Section] {
        guard rows > 0, scale.columns > 0 else { return [] }
        let drafts = drafts(rows: rows).prefix(rows)
        let measured = durationDraft
        let isHigh = rows >= drafts.count + 8 && !facts.durations.isEmpty
        let kept = isHigh ? min(isFolded(measured) ? 1 : 2, measured.marks.count) : 0
        var packed = drafts.map { pack($0, rows: isFolded($0) ? 1 : Self.rowLimit) }
        let granted = Self.share(rows - kept, among: packed.map { max(1, $0.rows.count) })
        for place in packed.indices where packed[place].rows.count > granted[place] {
            packed[place] = pack(drafts[place], rows: granted[place])
        }
        let left = rows - packed.reduce(0) { $0 + $1.rows.count }
        if left > 0, !measured.marks.isEmpty {
            packed.append(pack(measured, rows: isFolded(measured) ? 1 : min(left, Self.rowLimit)))
        }
        return packed
    }

    private func pack(_ draft: Draft, rows: Int) -> Section {
        var packer = LanePacker(columns: scale.columns, limit: rows)
        packer.place(draft.marks)
        return Section(
            label: draft.label, role: draft.role, rows: packer.rows.isEmpty ? [[]] : packer.rows,
            before: draft.before, after: draft.after, isFolded: isFolded(draft))
    }

    private func isFolded(_ draft: Draft) -> Bool { folded.contains(draft.label.description) }

    /// One row for each, then one more in turn for those that want it.
    static func share(_ rows: Int, among wanted: [Int]) -> [Int] {
        var granted = wanted.map { _ in 1 }
        var left = rows - granted.count
        while left > 0,
            let next = wanted.indices.filter({ granted[$0] < wanted[$0] }).min(
                by: { granted[$0] < granted[$1] })
        {
            granted[next] += 1
            left -= 1
        }
        return granted
    }

    /// All sections; where there are fewer rows than sections, the lanes become one.
    private func drafts(rows: Int) -> [Draft] {
        let milestones = facts.milestones.isEmpty ? [] : [milestoneDraft]
        let duties = facts.duties.isEmpty ? [] : [dutyDraft]
        let isTight = facts.index.lanes.count + milestones.count + duties.count > rows
        let lanes = isTight ? [facts.index.all] : facts.index.lanes
        let entries = lanes.map { draft(of: $0, label: isTight ? "entries" : nil) }
        return isTight ? entries + duties + milestones : milestones + entries + duties
    }

    private var milestoneDraft: Draft {
        let marks = facts.milestones.compactMap { dated -> TimelineMark? in
            let shape = TimelineMark.Shape(
                dated.span, on: scale, now: facts.now.milliseconds, point: .milestone)
            guard let shape else { return nil }
            return TimelineMark(
                shape, role: .milestone, title: SafeText(dated.milestone.name.label),
                sharing: .named, isSelected: selected == .milestone(dated.milestone.name))
        }
        return Draft(label: "milestones", role: .milestone, marks: marks)
    }

    /// Durations that lie in the same columns share their line.
    private var durationDraft: Draft {
        var marks: [TimelineMark] = []
        for measured in facts.durations {
            let shape = TimelineMark.Shape(from: measured.start, to: measured.end, on: scale)
            guard let shape else { continue }
            let mark = TimelineMark(
                shape, role: .milestone, title: measured.words, sharing: .named)
            if let same = marks.firstIndex(where: { $0.shape.columns == shape.columns }) {
                marks[same].merge(mark)
            } else {
                marks.append(mark)
            }
        }
        marks.sort { $0.shape.columns.lowerBound < $1.shape.columns.lowerBound }
        return Draft(label: Self.durationLabel, role: .muted, marks: marks)
    }
}

extension SectionMaker {
    /// One lane: every entry, or where there are too many of them, signs for each column.
    private func draft(of lane: LaneIndex, label: SafeText?) -> Draft {
        let (start, end) = (scale.start, scale.end)
        let found = lane.classes.map { $0.candidates(from: start, to: end) }
        let first = lane.starts.lowerBound { $0 < start }
        let last = lane.starts.lowerBound { $0 < end }
        let limit = 2 * scale.columns
        let isCrowded = found.reduce(0) { $0 + $1.count } > limit
        let marks =
            isCrowded ? crowd(lane, limit: limit) : found.flatMap { $0 }.sorted().compactMap(mark)
        let reaching = isCrowded ? 0 : max(0, marks.count - (last - first))
        return Draft(
            label: label ?? SafeText(lane.lane.label), role: lane.lane.role, marks: marks,
            before: max(0, first - reaching), after: lane.starts.count - last)
    }

    /// Entries long enough to be seen as such, and one sign for what else begins in a column.
    private func crowd(_ lane: LaneIndex, limit: Int) -> [TimelineMark] {
        let long = lane.classes.filter { $0.longest / 8 > scale.step }
            .map { $0.candidates(from: scale.start, to: scale.end) }
        let isFew = long.reduce(0) { $0 + $1.count } <= limit
        let columns = scale.places(of: lane.starts)
        let crowds = columns.indices.filter { !columns[$0].isEmpty }.map { column in
            sign(for: lane.members[columns[column]], of: lane, at: column)
        }
        return (isFew ? long.flatMap { $0 }.sorted().compactMap(mark) : []) + crowds
    }

    private func sign(
        for members: ArraySlice<Int>, of lane: LaneIndex, at column: Int
    ) -> TimelineMark {
        var mark = TimelineMark(
            .point(members.count > 1 ? .cluster : .bullet, at: column), role: lane.lane.role,
            title: "")
        mark.count = members.count
        if case .entry(let place)? = selected {
            let found = members.lowerBound { $0 < place }
            mark.isSelected = found < members.endIndex && members[found] == place
        }
        // Thousands of places are of use for one sign only.
        mark.members = mark.isSelected ? Array(members) : []
        return mark
    }

    private func mark(of place: Int) -> TimelineMark? {
        let entry = facts.index.entries[place]
        let span = EntrySpan(entry.when, in: facts.zone)
        guard let shape = TimelineMark.Shape(span, on: scale, now: facts.now.milliseconds) else {
            return nil
        }
        var mark = TimelineMark(
            shape, role: span.isApproximate ? .uncertain : entry.lane.role,
            title: SafeText(entry.title), isSelected: selected == .entry(place))
        mark.members = [place]
        return mark
    }
}

extension Lane {
    var role: Role {
        switch self {
        case .attacker: .laneAttacker
        case .detect: .laneDetect
        case .respond: .laneRespond
        case .notify: .laneNotify
        case .own: .text
        }
    }
}
