import IncidentModel
import NotificationRules
import Terminal

/// The list of duties above, everything about the selected one below.
struct DeadlinesPlan {
    private let state: BoardState
    private let rows: [DutyRows.Row]
    private let list: Region
    private let details: Region

    init(_ state: BoardState, in size: Size) {
        self.state = state
        rows = DutyRows(state).rows
        // The list takes what it needs, the details at least a few rows of what there is.
        let wanted = max(2, rows.count + 2)
        let least = size.rows >= 24 ? 12 : size.rows >= 14 ? 7 : 4
        (list, details) = Region(size: size).splitTop(min(wanted, max(2, size.rows - least)))
    }

    var listHeight: Int { max(1, list.rows - 1) }

    func draw(on canvas: inout Canvas) -> Position? {
        canvas.heading("DEADLINES", remark: "computed; counsel to confirm")
        guard !rows.isEmpty else {
            drawNothing(on: &canvas)
            return nil
        }
        let ids = rows.map(\.id)
        let selected = state.cursor.index(in: ids)
        var place: Position?
        canvas.inside(list) { canvas in
            let visible = state.cursor.visible(in: ids, height: listHeight)
            for (offset, index) in visible.enumerated() {
                draw(rows[index], on: &canvas, row: 1 + offset)
                let mark = RowMark(
                    ids[index], in: state, selected: index == selected ? ids[index] : nil)
                place = mark.draw(on: &canvas, row: 1 + offset) ?? place
            }
        }
        if case .duty(let duty) = rows[selected], let incident = state.incident {
            let scene = CaseScene(state, incident)
            canvas.inside(details) { DutyDetails(duty, in: scene).draw(on: &$0) }
        }
        return place
    }

    private func draw(_ row: DutyRows.Row, on canvas: inout Canvas, row place: Int) {
        switch row {
        case .duty(let duty):
            DutyLine(today: state.today, now: state.now, columns: canvas.columns)
                .draw(duty, on: &canvas, row: place)
        case .group(let name, let count, let isFolded):
            canvas.draw(
                isFolded ? .collapsed : .expanded, row: place, column: 3, role: .heading)
            canvas.put(
                "\(name.uppercased()) \(count)", row: place, from: 5, to: canvas.columns - 1,
                role: .heading)
        }
    }

    private func drawNothing(on canvas: inout Canvas) {
        let isFiltered = !state.cursor.filter.isEmpty && !state.file.duties.isEmpty
        let words: SafeText =
            isFiltered
            ? "no duty matches \"\(state.cursor.filter)\""
            : "no duty follows from what is known; entities (I) and where people live (3) decide"
        canvas.put(words, row: 2, from: 3, to: canvas.columns - 1, role: .muted)
    }
}
