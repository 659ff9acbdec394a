import IncidentModel
import Terminal

/// The numbers of people from which on more has to be done, as marks on bars, and what that is.
struct ThresholdsPart: ScreenPart {
    private let scene: CaseScene
    private let thresholds: [CountRemarks.Threshold]

    private static let mostRows = 5
    /// Whether there is room for what reached a number, and for long bars.
    private let isWide: Bool
    private var barColumns: Int { isWide ? 24 : 12 }
    /// The column of a bar on which the threshold stands.
    private var markColumn: Int { isWide ? 15 : 8 }

    init(_ scene: CaseScene, isWide: Bool) {
        self.scene = scene
        self.isWide = isWide
        thresholds = scene.state.file.remarks.thresholds
    }

    var need: BlockStack.Need {
        guard scene.incident.counts.people != nil else { return BlockStack.Need(least: 0, most: 0) }
        let rows = min(Self.mostRows, thresholds.count)
        return BlockStack.Need(least: 1 + min(2, rows), most: 1 + rows)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        let shown = nearest(max(0, canvas.rows - 1))
        let hidden = thresholds.count - shown.count
        canvas.heading("THRESHOLDS", remark: hidden > 0 ? "\(hidden) more: Enter on ANY" : "")
        let digits = shown.map { NumberWords.grouped($0.people).utf8.count }.max() ?? 0
        for (place, threshold) in shown.enumerated() {
            draw(threshold, on: &canvas, row: 1 + place, from: 3 + max(5, digits))
        }
        return nil
    }

    /// The thresholds about the present count: the last that it reaches, and what comes next.
    private func nearest(_ room: Int) -> ArraySlice<CountRemarks.Threshold> {
        guard thresholds.count > room else { return thresholds[...] }
        let count = scene.incident.counts.people.map { CountBounds($0.revision).least } ?? 0
        let next = thresholds.firstIndex { $0.people > count } ?? thresholds.count
        let start = min(max(0, next - (room + 1) / 2), thresholds.count - room)
        return thresholds[start..<(start + room)]
    }

    private func draw(
        _ threshold: CountRemarks.Threshold, on canvas: inout Canvas, row: Int, from start: Int
    ) {
        canvas.write(
            SafeText(NumberWords.grouped(threshold.people)), row: row, endingAt: start,
            role: .strong)
        let bar = start + 2
        if let count = scene.incident.counts.people?.revision.count, let most = count.value {
            // The mark stands at a fixed column; what lies beyond it is cut.
            let scale =
                Double(markColumn) / Double(barColumns) / Double(threshold.people)
            let least = count.atLeast
            canvas.bar(
                from: min(1, Double(least) * scale), to: min(1, Double(most) * scale), row: row,
                column: bar, columns: barColumns)
            canvas.draw(.barThreshold, row: row, column: bar + markColumn, role: .barThreshold)
        }
        canvas.put(
            passing(of: threshold.people) + threshold.words, row: row,
            from: bar + 2 + barColumns, to: canvas.columns - 1)
    }

    // MARK: Words

    private func passing(of threshold: Int) -> SafeText {
        guard let standing = scene.incident.counts.people?.revision else { return "not known" }
        guard CountBounds(standing).least >= threshold else {
            let isPossible = standing.count == .some || (standing.count.value ?? 0) >= threshold
            return isPossible ? "not sure: the count may reach it" : "not reached"
        }
        let first = scene.incident.counts.revisions(of: .people).first {
            CountBounds($0.revision).least >= threshold
        }
        guard let first else { return "reached" }
        let day = TimeWords.date(first.day(in: scene.zone), today: scene.today)
        guard isWide else { return "reached \(day)" }
        let number = PeopleWords.number(first.revision.count)
        return "reached \(day) with \(number), \(first.revision.basis.label)"
    }
}
