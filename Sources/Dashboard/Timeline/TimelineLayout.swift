import IncidentModel
import Terminal

/// How the body of the timeline is divided: picture, list, details.
struct TimelineLayout: Hashable, Sendable {
    /// Columns before the picture, with the line that closes them.
    let gutter: Int
    let head: TimelinePicture.Head
    /// Rows of milestones, lanes and duties.
    let sectionRows: Int
    let hasHeading: Bool
    let listRows: Int
    let detailRows: Int

    /// - Parameters:
    ///   - sections: how many there are; on a low screen the density strip makes room for the last.
    ///   - wanted: rows that the sections can make use of.
    ///   - more: rows that the list gives up for durations, on a high screen.
    init(_ size: Size, sections: Int, wanted: Int, more: Int = 0) {
        let rows = size.rows
        let isPictured = size.columns >= 40 && rows >= 7
        gutter = size.columns >= 110 ? 18 : 12
        hasHeading = rows >= 14
        detailRows = rows >= 24 ? 3 : rows >= 16 ? 2 : 0
        let below = (hasHeading ? 1 : 0) + detailRows
        let roomy = rows - below - TimelinePicture.Head.axisAndDensity.rawValue - 1
        let isTight = rows < 24 && sections > roomy - 4
        head = rows >= 14 && !isTight ? .axisAndDensity : .axis
        let rest = rows - below - (isPictured ? head.rawValue + 1 : 0)
        let share = rows >= 24 ? rest * 5 / 8 + more : rest - max(4, rest / 2 - 1)
        sectionRows = isPictured ? min(max(1, share), max(1, wanted)) : 0
        listRows = max(0, rest - sectionRows)
    }

    init(_ size: Size, _ contents: TimelineContents?) {
        self.init(
            size,
            sections: contents.map { $0.sections - ($0.facts.durations.isEmpty ? 0 : 1) } ?? 0,
            wanted: contents.map(Self.wanted) ?? 0,
            more: contents.map { min(2, Self.durations($0)) } ?? 0)
    }

    /// Rows of the picture with its axis and the rule below it; 0 where there is none.
    var pictureRows: Int { sectionRows > 0 ? head.rawValue + sectionRows + 1 : 0 }

    /// A bound from counts alone: how many rows each lane can fill.
    private static func wanted(_ contents: TimelineContents) -> Int {
        let facts = contents.facts
        let lanes = facts.index.lanes.reduce(0) { sum, lane in
            let isFolded = contents.folded.contains(lane.lane.label)
            return sum + (isFolded ? 1 : max(1, min(4, lane.starts.count)))
        }
        return lanes + min(3, facts.milestones.count) + min(4, facts.duties.count)
            + min(4, durations(contents))
    }

    private static func durations(_ contents: TimelineContents) -> Int {
        let all = contents.facts.durations.count
        return contents.folded.contains("durations") ? min(1, all) : all
    }
}
