import IncidentModel
import Terminal

/// The selected count with all that was said of it, the newest first.
struct RevisionsPart: ScreenPart {
    private let scene: CaseScene
    private let scope: CountScope?
    private let entries: [CountLedger.Entry]

    init(_ scene: CaseScene, selected: RowID?) {
        self.scene = scene
        scope = selected?.scope
        entries = scope.map { scene.incident.counts.revisions(of: $0) } ?? []
    }

    var need: BlockStack.Need {
        scope == nil
            ? BlockStack.Need(least: 0, most: 0)
            : BlockStack.Need(least: 2, most: 2 + max(1, entries.count))
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        canvas.horizontalLine(row: 0)
        guard let scope else { return nil }
        let revisions: SafeText = entries.count == 1 ? "1 revision" : "\(entries.count) revisions"
        canvas.put(" \(scope.words) ", row: 0, from: 2, to: canvas.columns - 16, role: .heading)
        canvas.write(" \(revisions) ", row: 0, endingAt: canvas.columns - 2, role: .muted)
        guard !entries.isEmpty else {
            canvas.put(
                "nobody has counted these: e gives a number", row: 1, from: 3,
                to: canvas.columns - 1, role: .unknown)
            return nil
        }
        let standing = scene.incident.counts.standing(of: scope)?.stamp.seq ?? .start
        for (place, entry) in entries.reversed().prefix(max(0, canvas.rows - 1)).enumerated() {
            draw(entry, besides: standing, on: &canvas, row: 1 + place)
        }
        return nil
    }

    private func draw(
        _ entry: CountLedger.Entry, besides standing: Seq, on canvas: inout Canvas, row: Int
    ) {
        let revision = entry.revision
        let stands = entry.stamp.seq == standing
        let word: SafeText =
            stands ? "stands" : entry.stamp.seq > standing ? "later" : "earlier"
        canvas.write(
            PeopleWords.number(revision.count), row: row, endingAt: 14,
            role: stands ? .strong : .muted)
        canvas.put(
            "\(revision.basis.mark) \(revision.basis.label)", row: row, from: 16, to: 30,
            role: revision.basis.role)
        canvas.write(word, row: row, column: 31, role: .muted)
        let origin = StandingWords.origin(of: entry, today: scene.today, zone: scene.zone)
        canvas.put(
            origin, row: row, from: 40, to: canvas.columns - 1, role: stands ? .text : .muted)
    }
}
