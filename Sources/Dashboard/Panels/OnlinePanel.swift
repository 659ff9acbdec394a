import IncidentModel
import IncidentStore
import Terminal

/// Who else is online, and where: by incident, view and item.
struct OnlinePanel {
    let state: BoardState

    func region(in room: Region) -> Region {
        room.centred(rows: max(1, state.others.count) + 2, columns: 76)
    }

    func draw(on canvas: inout Canvas) {
        let inner = canvas.box(title: "Online")
        canvas.inside(inner) { canvas in
            canvas.fill()
            if state.others.isEmpty {
                canvas.write("nobody else is online", row: 0, column: 1, role: .muted)
            }
            for (row, presence) in shown(rows: canvas.rows).enumerated() {
                draw(presence, row: row, on: &canvas)
            }
            let hidden = state.others.count - canvas.rows
            if hidden > 0 {
                canvas.write(
                    "and \(hidden + 1) more", row: canvas.rows - 1, column: 1, role: .muted)
            }
        }
    }

    /// Those at the same incident first; where there is no room for all, one row less.
    private func shown(rows: Int) -> [Presence] {
        let here = state.company
        let all = here + state.others.filter { !here.contains($0) }
        return Array(all.prefix(all.count > rows ? max(0, rows - 1) : rows))
    }

    private func draw(_ presence: Presence, row: Int, on canvas: inout Canvas) {
        let name = SafeText(presence.actor.name) + (presence.isReadOnly ? " (reads)" : "")
        canvas.write(name.truncated(to: 24), row: row, column: 1, role: .strong)
        canvas.write(
            place(of: presence).truncated(to: canvas.columns - 28), row: row, column: 27)
    }

    private func place(of presence: Presence) -> SafeText {
        guard let incident = presence.incident else { return "list of incidents" }
        let isHere = incident == state.incident?.id
        let view: SafeText =
            isHere ? SafeText(presence.view) : "\(incident.text), \(presence.view)"
        guard isHere, let target = presence.target, let item = state.incident?.item(target) else {
            return view
        }
        return view + ": " + SafeText(item[.title].text ?? target.id.text)
    }
}
