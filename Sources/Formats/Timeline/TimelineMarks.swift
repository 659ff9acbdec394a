import IncidentModel

/// The marks of one lane of a printed timeline, packed into rows so that none covers another.
struct TimelineMarks {
    struct Mark: Hashable {
        let moment: Moment
        let title: String
        /// What the tooltip says.
        let tooltip: String
        var row = 0
        /// Nil for a mark that lies over others.
        var label: Label? = .behind
        /// The columns of the drawing that are sure, and those that are only possible.
        var sure: ClosedRange<Double>?
        var possible: ClosedRange<Double>
        var isOpenAtStart = false
        var isOpenAtEnd = false
    }

    /// Where the label stands: behind the mark, where there is no room before it, and at last within it.
    enum Label: Hashable {
        case behind, before, within
    }

    private(set) var marks: [Mark] = []
    private(set) var rows = 1

    /// Above so many rows the marks lie over one another, and have no labels.
    private static let mostRows = 12
    private static let labelLength = 34
    static let characterWidth = 6.2

    init(_ items: [Item], scale: FigureScale) {
        var ends: [Double] = []
        for item in items {
            guard var mark = Self.mark(item, scale) else { continue }
            let (label, room) = Self.label(of: mark, scale)
            mark.label = label
            let end = room.upperBound
            if let row = ends.firstIndex(where: { $0 <= room.lowerBound }) {
                mark.row = row
                ends[row] = end
            } else if ends.count < Self.mostRows {
                mark.row = ends.count
                ends.append(end)
            } else {
                mark.row = Self.mostRows - 1
                mark.label = nil
            }
            marks.append(mark)
        }
        rows = max(1, ends.count)
    }

    /// Where the label goes, and the columns that mark and label take.
    private static func label(
        of mark: Mark, _ scale: FigureScale
    ) -> (Label, ClosedRange<Double>) {
        let label = Double(min(mark.title.count, labelLength) + 1) * characterWidth + 8
        let (from, to) = (mark.possible.lowerBound, mark.possible.upperBound)
        if to + label <= scale.right { return (.behind, (from - 6)...(to + label)) }
        if from - label >= scale.left { return (.before, (from - label)...(to + 6)) }
        return (.within, (from - 6)...max(to + 6, from + label))
    }

    struct Item {
        let moment: Moment
        let title: String
        let tooltip: String
    }

    static func label(_ title: String) -> String {
        title.count > labelLength ? title.prefix(labelLength - 1) + "…" : title
    }

    private static func mark(_ item: Item, _ scale: FigureScale) -> Mark? {
        let moment = item.moment
        let bounds = moment.bounds(in: scale.zone)
        let start = bounds.earliest.map(scale.x)
        let end = bounds.latest.map(scale.x)
        guard start != nil || end != nil else { return nil }
        let from = start ?? scale.left
        let to = max(from, end ?? scale.right)
        return Mark(
            moment: moment, title: item.title, tooltip: item.tooltip,
            sure: sure(moment, scale), possible: from...to,
            isOpenAtStart: start == nil, isOpenAtEnd: end == nil)
    }

    /// Of an interval what lies between the last possible start and the first possible end.
    private static func sure(_ moment: Moment, _ scale: FigureScale) -> ClosedRange<Double>? {
        guard !moment.isApproximate, !moment.isUncertain else { return nil }
        if let instant = moment.instant { return scale.x(instant)...scale.x(instant) }
        guard moment.precision == .interval, moment.points.count == 2 else { return nil }
        let start = scale.x(moment.points[0].latest(in: scale.zone))
        let end = scale.x(moment.points[1].earliest(in: scale.zone))
        return start <= end ? start...end : nil
    }
}

/// From instants to columns of the drawing.
struct FigureScale {
    let zone: Zone
    let left: Double
    let right: Double
    private let start: Int64
    private let length: Double

    init(_ extent: (start: Instant, end: Instant), in zone: Zone, left: Double, right: Double) {
        self.zone = zone
        self.left = left
        self.right = right
        start = extent.start.milliseconds
        length = Double(max(1, extent.end.milliseconds(since: extent.start)))
    }

    func x(_ at: Instant) -> Double {
        let share = Double(at.milliseconds - start) / length
        return left + min(max(0, share), 1) * (right - left)
    }
}
