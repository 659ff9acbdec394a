import IncidentModel
import Terminal

/// How the count of all people changed: a step for each revision, the newest on top.
struct StepsPart: ScreenPart {
    private let scene: CaseScene
    private let entries: [CountLedger.Entry]
    private let hasChart: Bool
    private let mostRows: Int

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
        let line = StepLine(entries, standing: standing, today: scene.today, zone: scene.zone)
        let start = hasChart ? 5 + StepLine.columns : 3
        let columns = PeopleWords.columns(of: shown.map(\.revision.count), least: 11)
        for (place, entry) in shown.reversed().enumerated() {
            let row = 1 + place
            if hasChart { line.draw(entry, isTop: place == 0, on: &canvas, row: row) }
            draw(
                entry, stands: entry.stamp.seq == standing, on: &canvas, row: row,
                from: (start, start + 12 + columns))
        }
        return nil
    }

    private func draw(
        _ entry: CountLedger.Entry, stands: Bool, on canvas: inout Canvas, row: Int,
        from columns: (start: Int, numberEnd: Int)
    ) {
        let revision = entry.revision
        let day = SafeText(TimeWords.date(entry.day(in: scene.zone), today: scene.today))
        canvas.write(day, row: row, column: columns.start, role: .muted)
        canvas.write(
            PeopleWords.number(revision.count), row: row, endingAt: columns.numberEnd,
            role: stands ? .strong : .text)
        canvas.put(
            "\(revision.basis.mark) \(revision.basis.label)", row: row,
            from: columns.numberEnd + 1, to: columns.numberEnd + 15, role: revision.basis.role)
        let mark: SafeText = stands ? "stands  " : ""
        canvas.put(
            "\(mark)\(entry.stamp.actor): \(revision.source ?? "no source given")", row: row,
            from: columns.numberEnd + 16, to: canvas.columns - 1, role: stands ? .text : .muted)
    }
}
