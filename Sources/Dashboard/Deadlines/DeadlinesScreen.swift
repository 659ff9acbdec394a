import IncidentModel
import NotificationRules
import Terminal

/// The duties to notify somebody, with their clocks and how each date came about.
enum DeadlinesScreen: BoardScreen {
    static func rows(in state: BoardState) -> [RowID] {
        state.file.duties
            .filter { state.cursor.matches("\($0.title) \($0.recipient) \($0.citation)") }
            .map { .duty($0.rule) }
    }

    static func listHeight(in state: BoardState) -> Int {
        DeadlinesPlan(state, in: Chrome.body(of: state.size).size).listHeight
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        guard state.incident != nil else {
            canvas.put("no incident is open", row: 1, from: 3, to: canvas.columns, role: .muted)
            return nil
        }
        return DeadlinesPlan(state, in: canvas.size).draw(on: &canvas)
    }

    static func summary(of state: BoardState) -> SafeText {
        let duties = state.file.duties
        let counts: [(Duty.Status, SafeText)] = [
            (.overdue, "overdue"), (.open, "open"), (.possible, "possible"), (.waiting, "waiting"),
            (.met, "met"), (.metLate, "met late"),
        ]
        let parts = counts.compactMap { status, word -> SafeText? in
            let number = duties.count { $0.status == status }
            return number > 0 ? "\(number) \(word)" : nil
        }
        return parts.isEmpty ? "no duties" : parts.joined(separator: ", ")
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard case .duty(let rule) = row,
            let duty = state.file.duties.first(where: { $0.rule == rule })
        else { return "" }
        return "\(duty.title) \(duty.recipient) \(duty.citation)"
    }
}

/// The list of duties above, everything about the selected one below.
struct DeadlinesPlan {
    private let state: BoardState
    private let rows: [RowID]
    private let list: Region
    private let details: Region

    init(_ state: BoardState, in size: Size) {
        self.state = state
        rows = DeadlinesScreen.rows(in: state)
        // The list takes what it needs, the details at least four rows of what there is.
        let wanted = max(2, rows.count + 2)
        let most = max(2, size.rows - (size.rows >= 14 ? 9 : 4))
        (list, details) = Region(size: size).splitTop(min(wanted, most))
    }

    var listHeight: Int { max(1, list.rows - 1) }

    func draw(on canvas: inout Canvas) -> Position? {
        canvas.heading("DEADLINES", remark: "computed; counsel to confirm")
        guard !rows.isEmpty else {
            drawNothing(on: &canvas)
            return nil
        }
        let cursor = state.cursor
        let selected = cursor.present(in: rows)
        var place: Position?
        canvas.inside(list) { canvas in
            let line = DutyLine(today: state.today, columns: canvas.columns)
            for (offset, index) in cursor.visible(in: rows, height: listHeight).enumerated() {
                guard let duty = duty(of: rows[index]) else { continue }
                line.draw(duty, on: &canvas, row: 1 + offset)
                let mark = RowMark(rows[index], in: state, selected: selected)
                place = mark.draw(on: &canvas, row: 1 + offset) ?? place
            }
        }
        if let duty = selected.flatMap(duty(of:)), let incident = state.incident {
            let scene = CaseScene(state, incident)
            canvas.inside(details) { DutyDetails(duty, in: scene).draw(on: &$0) }
        }
        return place
    }

    private func duty(of row: RowID) -> Duty? {
        guard case .duty(let rule) = row else { return nil }
        return state.file.duties.first { $0.rule == rule }
    }

    private func drawNothing(on canvas: inout Canvas) {
        let isFiltered = !state.cursor.filter.isEmpty && !state.file.duties.isEmpty
        let words: SafeText =
            isFiltered
            ? "no duty matches \"\(state.cursor.filter)\""
            : "no duty follows from what is known; the incident's entities decide which laws apply"
        canvas.put(words, row: 2, from: 3, to: canvas.columns - 1, role: .muted)
    }
}
