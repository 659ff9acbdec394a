import IncidentModel
import NotificationRules
import Terminal

/// Everything about the incident on one page: where it stands, how many people, what comes next.
enum OverviewScreen: BoardScreen {
    static func rows(in state: BoardState) -> [RowID] {
        guard let incident = state.incident else { return [] }
        return OverviewPlan(state, incident, in: Chrome.body(of: state.size).size).rows
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        guard let incident = state.incident else {
            canvas.put(
                EmptyWords.noIncident, row: 1, from: 3, to: canvas.columns, role: .muted)
            return nil
        }
        return OverviewPlan(state, incident, in: canvas.size).draw(on: &canvas)
    }

    static func summary(of state: BoardState) -> SafeText {
        guard let incident = state.incident else { return "no incident is open" }
        let changes = NumberWords.counted(state.file.changes.count, "change")
        let since = TimeWords.date(
            state.zone.day(of: incident.opened.at), today: state.today)
        let ahead = state.file.changes.count { $0.at > state.now }
        let note: SafeText =
            ahead > 0 ? "   \(ahead) recorded after this replayed clock" : ""
        let filter = state.cursor.filter
        let narrowed: SafeText = filter.isEmpty ? "" : "filter: \(filter)   "
        return narrowed + "\(changes) since \(since)" + note
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        switch row {
        case .item(let target):
            state.incident?.checklist.first { $0.target == target }?.title ?? target.description
        case .duty(let rule): state.file.duty(rule)?.title ?? rule.text
        case .change(let seq):
            state.file.changes.last { $0.seq == seq }
                .map { ChangeWords.line($0, in: state.incident).description } ?? ""
        default: ""
        }
    }
}
