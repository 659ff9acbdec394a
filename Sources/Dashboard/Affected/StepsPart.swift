import IncidentModel
import Terminal

/// How the count of all people changed: a step for each revision, the newest on top.
///
/// The steps run along the days; up and down is the order of the revisions, not a scale.
struct StepsPart: ScreenPart {
    private let scene: CaseScene
    private let entries: [CountLedger.Entry]
    private let hasChart: Bool
    private let mostRows: Int

    private static let chartColumns = 34

    init(_ scene: CaseScene, hasChart: Bool, mostRows: Int) {
        self.scene = scene
        self.hasChart = hasChart
        self.mostRows = mostRows
        entries = scene.incident.counts.revisions(of: .people)
    }

    var need: BlockStack.Need {
        guard !entries.isEmpty else { return BlockStack.Need(least: 0, most: 0) }
        let most = 1 + min(mostRows, entries.count)
        return BlockStack.Need(least: min(3, most), most: most)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        let shown = entries.suffix(max(0, canvas.rows - 1))
        let hidden = entries.count - shown.count
        canvas.heading(
            "REVISIONS", remark: hidden > 0 ? "\(hidden) earlier ones: Enter on ANY" : "")
        let standing = scene.incident.counts.people?.stamp.seq
        let start = hasChart ? 5 + Self.chartColumns : 3
        for (place, entry) in shown.reversed().enumerated() {
            let row = 1 + place
            let stands = entry.stamp.seq == standing
            // The step of what stands goes on, whatever was recorded later.
            let next = place == 0 || stands ? nil : shown[shown.endIndex - place]
            if hasChart { drawStep(entry, until: next, on: &canvas, row: row) }
            draw(entry, stands: stands, on: &canvas, row: row, from: start)
        }
        return nil
    }

    private func day(of entry: CountLedger.Entry) -> Day {
        entry.revision.asOf ?? scene.zone.day(of: entry.stamp.at)
    }

    private func drawStep(
        _ entry: CountLedger.Entry, until next: CountLedger.Entry?, on canvas: inout Canvas,
        row: Int
    ) {
        guard let first = entries.first else { return }
        let begin = day(of: first)
        let last = entries.map(day).max().map { max($0, scene.today) } ?? scene.today
        let span = max(1, begin.days(until: last))
        func column(_ day: Day) -> Int {
            3 + min(max(0, begin.days(until: day)), span) * (Self.chartColumns - 1) / span
        }
        let left = column(day(of: entry))
        let right = max(left, next.map { column(day(of: $0)) } ?? column(last))
        canvas.horizontalLine(
            row: row, columns: left..<(right + 1), role: entry.revision.basis.role)
        if next != nil { canvas.draw(.bottomRight, row: row, column: right, role: .frame) }
        canvas.write(
            entry.revision.basis.mark, row: row, column: left, role: entry.revision.basis.role)
    }

    private func draw(
        _ entry: CountLedger.Entry, stands: Bool, on canvas: inout Canvas, row: Int, from start: Int
    ) {
        let revision = entry.revision
        let day = SafeText(TimeWords.date(day(of: entry), today: scene.today))
        canvas.write(day, row: row, column: start, role: .muted)
        let number = PeopleWords.number(revision.count)
        canvas.write(
            number, row: row, endingAt: start + 23, role: stands ? .strong : .text)
        canvas.put(
            "\(revision.basis.mark) \(revision.basis.label)", row: row, from: start + 24,
            to: start + 38, role: revision.basis.role)
        let mark: SafeText = stands ? "stands  " : ""
        canvas.put(
            "\(mark)\(entry.stamp.actor): \(revision.source ?? "no source given")", row: row,
            from: start + 39, to: canvas.columns - 1, role: stands ? .text : .muted)
    }
}
