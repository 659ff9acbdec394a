import IncidentModel
import Terminal

/// How a count changed, as a step for each revision along the days, one a row.
///
/// Up and down is the order of the revisions, not a scale.
struct StepLine {
    static let columns = 34

    private let entries: [CountLedger.Entry]
    private let standing: Seq?
    private let begin: Day
    private let end: Day
    private let zone: Zone

    /// - Parameter entries: in the order in which they were recorded.
    init(_ entries: [CountLedger.Entry], standing: Seq?, today: Day, zone: Zone) {
        self.entries = entries
        self.standing = standing
        self.zone = zone
        let days = entries.map { $0.day(in: zone) }
        begin = days.first ?? today
        end = max(today, days.max() ?? today)
    }

    /// Draws the step of one entry, and up to the next where that is shown above it.
    func draw(_ entry: CountLedger.Entry, isTop: Bool, on canvas: inout Canvas, row: Int) {
        // The step of what stands goes on, whatever was recorded later.
        let next = isTop || entry.stamp.seq == standing ? nil : follower(of: entry)
        let left = column(of: entry.day(in: zone))
        let right = max(left, column(of: next?.day(in: zone) ?? end))
        let role = entry.revision.basis.role
        canvas.horizontalLine(row: row, columns: left..<(right + 1), role: role)
        if next != nil { canvas.draw(.bottomRight, row: row, column: right, role: .frame) }
        canvas.write(entry.revision.basis.mark, row: row, column: left, role: role)
    }

    private func follower(of entry: CountLedger.Entry) -> CountLedger.Entry? {
        entries.first { $0.stamp.seq > entry.stamp.seq }
    }

    private func column(of day: Day) -> Int {
        let span = max(1, begin.days(until: end))
        return 3 + min(max(0, begin.days(until: day)), span) * (Self.columns - 1) / span
    }
}

extension CountLedger.Entry {
    /// The day that the number speaks of, or on which it was recorded.
    func day(in zone: Zone) -> Day { revision.asOf ?? zone.day(of: stamp.at) }
}
