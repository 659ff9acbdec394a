import IncidentModel
import NotificationRules
import Terminal

/// View 5: the duties to notify somebody, with their clocks and how each date came about.
enum DeadlinesScreen: BoardScreen {
    static func rows(in state: BoardState) -> [RowID] { DutyRows(state).rows.map(\.id) }

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
        let parts = Duty.Status.allCases.compactMap { status -> SafeText? in
            let number = duties.count { $0.status == status }
            return number > 0 ? "\(number) \(status.word)" : nil
        }
        guard !parts.isEmpty else { return "no duties" }
        return parts.joined(separator: ", ") + "   by \(DutyGrouping(state.cursor).label)"
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard case .duty(let rule) = row, let duty = state.file.duty(rule) else { return "" }
        return duty.searchText
    }

    static func obstacle(to act: Act, in state: BoardState) -> SafeText? {
        switch act {
        case .withdraw: "a duty follows from the facts: x decides not to notify, with a reason"
        case .decideDuty where state.selectedDuty == nil: "select a duty first"
        case .decideDuty where state.selectedDuty?.sent != nil: "the notice is out already"
        default: nil
        }
    }

    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? {
        switch act {
        case .fold: return fold(in: &state)
        case .open:
            guard case .section? = state.selectedRow else { return nil }
            return fold(in: &state)
        case .add: state.mode = .menu(.addFact)
        case .edit, .decideDuty: return decide(in: &state)
        case .note: return note(in: &state)
        default: return nil
        }
        return []
    }

    private static func fold(in state: inout BoardState) -> [Effect] {
        guard let row = state.selectedRow, let name = DutyRows(state).group(of: row) else {
            return []
        }
        if state.cursor.folded.remove(name) == nil { state.cursor.folded.insert(name) }
        state.cursor.selected = .section(name)
        return []
    }

    private static func decide(in state: inout BoardState) -> [Effect] {
        guard let duty = state.selectedDuty, let incident = state.incident else { return [] }
        state.mode = .form(.deciding(duty, in: incident, today: state.today))
        return []
    }

    /// During a search `n` is left to the board.
    private static func note(in state: inout BoardState) -> [Effect]? {
        guard state.lastSearch.isEmpty, let target = state.selectedRow?.target else { return nil }
        state.mode = .form(.noting(on: target))
        return []
    }
}

extension BoardState {
    /// The duty of the selected row of view 5.
    var selectedDuty: Duty? {
        guard case .duty(let rule)? = selectedRow else { return nil }
        return file.duty(rule)
    }
}
