import IncidentModel
import Terminal

/// The list of playbooks, with the words of the one that is pointed at.
struct PlaybookPicker {
    let panel: PlaybookPanel

    private static let columns = 76
    private static let wordRows = 3

    func region(in room: Region) -> Region {
        let listed = max(1, panel.playbooks?.count ?? 1) + (panel.unreadable > 0 ? 1 : 0)
        return room.centred(rows: listed + Self.wordRows + 3, columns: Self.columns)
    }

    func draw(on canvas: inout Canvas) {
        let inner = canvas.box(title: "Playbooks")
        canvas.inside(inner) { canvas in
            canvas.fill()
            guard let playbooks = panel.playbooks else {
                canvas.write("they are being read", row: 0, column: 1, role: .muted)
                return
            }
            let height = max(1, canvas.rows - Self.wordRows - 1 - (panel.unreadable > 0 ? 1 : 0))
            let first = max(0, panel.choice - height + 1)
            for (row, playbook) in playbooks.dropFirst(first).prefix(height).enumerated() {
                draw(playbook, row: row, isChosen: row + first == panel.choice, on: &canvas)
            }
            drawUnreadable(row: min(height, playbooks.count), on: &canvas)
            let words = canvas.region.splitBottom(Self.wordRows).bottom
            canvas.inside(words) { canvas in
                let summary = SafeText(panel.chosen?.summary ?? "")
                let words = canvas.region.splitLeft(3).rest.splitLeft(canvas.columns - 4).left
                canvas.inside(words) { $0.writeWrapped(summary, row: 0, role: .muted) }
            }
        }
    }

    private func draw(
        _ playbook: Playbook, row: Int, isChosen: Bool, on canvas: inout Canvas
    ) {
        let steps = SafeText(NumberWords.counted(playbook.steps.count, "step"))
        let name = SafeText(playbook.name)
        canvas.write(name.truncated(to: 18), row: row, column: 3, role: .strong)
        let room = max(0, canvas.columns - 24 - steps.width)
        canvas.write(SafeText(playbook.title).truncated(to: room), row: row, column: 22)
        canvas.write(steps, row: row, endingAt: canvas.columns - 1, role: .muted)
        guard isChosen else { return }
        canvas.draw(.selected, row: row, column: 1)
        canvas.select(row: row)
    }

    private func drawUnreadable(row: Int, on canvas: inout Canvas) {
        guard panel.unreadable > 0 else { return }
        let files = NumberWords.counted(panel.unreadable, "file")
        canvas.write(
            "\(files) of yours cannot be used; breachboard playbook lint", row: row, column: 3,
            role: .muted)
    }
}
