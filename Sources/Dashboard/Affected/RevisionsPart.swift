import IncidentModel
import Terminal

/// The selected count with all that was said of it, the newest first, and what contradicts it.
struct RevisionsPart: ScreenPart {
    private let scene: CaseScene
    private let scope: CountScope?
    private let entries: [CountLedger.Entry]
    private let contradictions: [CountRemarks.Contradiction]
    private let hasChart: Bool

    private let leastRows: Int

    /// - Parameters:
    ///   - hasChart: whether the steps are drawn; those of all people have a part of their own.
    ///   - leastRows: how many it has before the parts above it grow.
    init(_ scene: CaseScene, selected: RowID?, hasChart: Bool, leastRows: Int) {
        self.leastRows = leastRows
        self.scene = scene
        scope = selected?.scope
        entries = scope.map { scene.incident.counts.revisions(of: $0) } ?? []
        contradictions = scope.map(scene.state.file.remarks.contradictions(of:)) ?? []
        self.hasChart = hasChart && scope != .people && entries.count > 1
    }

    var need: BlockStack.Need {
        scope == nil
            ? BlockStack.Need(least: 0, most: 0)
            : BlockStack.Need(
                least: leastRows, most: 2 + contradictions.count + max(1, entries.count))
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        guard let scope else { return nil }
        drawHeading(scope, on: &canvas)
        // One row is for the newest revision; the heading counts the contradictions in any case.
        let told = contradictions.prefix(max(0, canvas.rows - 2))
        for (place, contradiction) in told.enumerated() {
            canvas.draw(.contradiction, row: 1 + place, column: 3, role: .conflict)
            canvas.put(
                contradiction.words, row: 1 + place, from: 5,
                to: canvas.columns - 1, role: .conflict)
        }
        drawEntries(of: scope, on: &canvas, from: 1 + told.count)
        return nil
    }

    private func drawHeading(_ scope: CountScope, on canvas: inout Canvas) {
        canvas.horizontalLine(row: 0)
        let revisions: SafeText = entries.count == 1 ? "1 revision" : "\(entries.count) revisions"
        var end = canvas.write(
            " \(revisions) ", row: 0, endingAt: canvas.columns - 2, role: .muted)
        if !contradictions.isEmpty {
            let words = ContradictionWords.counted(contradictions.count)
            end = canvas.write(" ≠ \(words) ", row: 0, endingAt: end - 1, role: .conflict)
        }
        canvas.put(" \(scope.words) ", row: 0, from: 2, to: end, role: .heading)
    }

    private func drawEntries(of scope: CountScope, on canvas: inout Canvas, from start: Int) {
        guard !entries.isEmpty else {
            canvas.put(
                "nobody has counted these: e gives a number", row: start, from: 3,
                to: canvas.columns - 1, role: .unknown)
            return
        }
        let standing = scene.incident.counts.standing(of: scope)?.stamp.seq
        let line = StepLine(entries, standing: standing, today: scene.today, zone: scene.zone)
        let shown = entries.reversed().prefix(max(0, canvas.rows - start))
        let left = hasChart ? 3 + StepLine.columns : 0
        let columns = PeopleWords.columns(of: shown.map(\.revision.count), least: 11)
        for (place, entry) in shown.enumerated() {
            let row = start + place
            if hasChart { line.draw(entry, isTop: place == 0, on: &canvas, row: row) }
            draw(
                entry, besides: standing ?? .start, on: &canvas, row: row,
                numberEnd: left + 3 + columns)
        }
    }

    private func draw(
        _ entry: CountLedger.Entry, besides standing: Seq, on canvas: inout Canvas, row: Int,
        numberEnd end: Int
    ) {
        let revision = entry.revision
        let stands = entry.stamp.seq == standing
        let word: SafeText =
            stands ? "stands" : entry.stamp.seq > standing ? "later" : "earlier"
        canvas.write(
            PeopleWords.number(revision.count), row: row, endingAt: end,
            role: stands ? .strong : .muted)
        canvas.put(
            "\(revision.basis.mark) \(revision.basis.label)", row: row, from: end + 2, to: end + 16,
            role: revision.basis.role)
        canvas.write(word, row: row, column: end + 17, role: .muted)
        let origin = StandingWords.origin(of: entry, today: scene.today, zone: scene.zone)
        canvas.put(
            origin, row: row, from: end + 26, to: canvas.columns - 1,
            role: stands ? .text : .muted)
    }
}
