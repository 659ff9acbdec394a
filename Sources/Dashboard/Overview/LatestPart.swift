import IncidentModel
import Terminal

/// What changed last, the newest first.
struct LatestPart: ScreenPart {
    private let scene: CaseScene
    private(set) var changes: [Change]

    init(_ scene: CaseScene, limit: Int) {
        self.scene = scene
        let matching = scene.state.file.changes.reversed().lazy.filter { change in
            guard !change.isRejected else { return false }
            return scene.state.cursor.filter.isEmpty
                || scene.matches(ChangeWords.line(change, in: scene.incident).description)
        }
        changes = Array(matching.prefix(limit))
    }

    var need: BlockStack.Need {
        BlockStack.Need(least: 1 + min(3, changes.count), most: 1 + changes.count)
    }

    /// Keeps the changes that so many rows show.
    mutating func shrink(to height: Int) { changes = Array(changes.prefix(max(0, height - 1))) }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        canvas.heading("LATEST CHANGES")
        var cursor: Position?
        for (place, change) in changes.prefix(max(0, canvas.rows - 1)).enumerated() {
            let mark = RowMark(.change(change.seq), in: scene.state, selected: selected)
            let place = draw(change, mark: mark, on: &canvas, row: 1 + place)
            cursor = cursor ?? place
        }
        return cursor
    }

    private func draw(
        _ change: Change, mark: RowMark, on canvas: inout Canvas, row: Int
    ) -> Position? {
        let day = scene.zone.day(of: change.at)
        let when =
            day == scene.today ? scene.zone.clockTime(of: change.at).text : TimeWords.date(day)
        canvas.write(SafeText(when), row: row, column: 3, role: .muted)
        canvas.put(SafeText(change.actor.name), row: row, from: 10, to: 18, role: .muted)
        let isNew = scene.state.file.fresh[change.target]?.seq == change.seq
        canvas.put(
            ChangeWords.line(change, in: scene.incident), row: row, from: 19,
            to: canvas.columns - 1, role: isNew ? .new : .text)
        if isNew { canvas.draw(.new, row: row, column: 2, role: .new) }
        return mark.draw(on: &canvas, row: row)
    }
}
