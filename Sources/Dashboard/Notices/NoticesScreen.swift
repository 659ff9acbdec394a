import IncidentModel
import NotificationRules
import Terminal

/// Who was told, how, and what came back; who can be called; what was offered and said.
enum NoticesScreen: BoardScreen {
    static var addedKind: ItemKind? { .notice }

    static func rows(in state: BoardState) -> [RowID] {
        state.incident.map { NoticesList($0, filter: state.cursors[.notices]).rows } ?? []
    }

    static func listHeight(in state: BoardState) -> Int {
        // Headings and blanks stand between the rows; half of the height is surely rows.
        max(1, listRegion(of: Chrome.body(of: state.size).size).rows / 2)
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        guard let incident = state.incident else {
            canvas.put(
                EmptyWords.noIncident, row: 1, from: 3, to: canvas.columns, role: .muted)
            return nil
        }
        let list = NoticesList(incident, filter: state.cursor)
        let scene = CaseScene(state, incident)
        let rows = list.rows
        let selected = state.cursor.present(in: rows)
        let region = listRegion(of: canvas.size)
        let cursor = canvas.inside(region) { canvas in
            draw(list, in: scene, selected: selected, on: &canvas)
        }
        let details = canvas.region.splitTop(region.rows).rest
        if let target = selected?.target, details.rows > 1 {
            canvas.inside(details) { NoticeDetails(target, in: scene).draw(on: &$0) }
        }
        return cursor
    }

    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? {
        switch act {
        case .moreProgress: count(in: &state)
        case .advance: openContent(in: &state)
        default: return nil
        }
        return []
    }

    static func obstacle(to act: Act, in state: BoardState) -> SafeText? {
        guard let kind = state.selectedRow?.target?.kind else { return nil }
        switch act {
        case .moreProgress where !kind.isCounted:
            return "+ counts letters, calls and codes: select a notice, a hotline or an offer"
        case .advance where kind != .notice: return "only the content of notices is ticked"
        default: return nil
        }
    }

    /// Asks for what was counted more: letters and calls of a day, or how many enrolled by now.
    private static func count(in state: inout BoardState) {
        guard let target = state.selectedRow?.target, let item = state.incident?.item(target) else {
            return
        }
        state.mode = .form(
            target.kind == .monitoring
                ? .editing(item, only: [.enrolled]) : .counting(item, today: state.today))
    }

    /// Opens the row at the first thing that its letter has to hold.
    private static func openContent(in state: inout BoardState) {
        guard let row = state.selectedRow, let target = row.target else { return }
        guard let content = state.letterContent(of: target), !content.elements.isEmpty else {
            state.say("no law at hand says what this notice has to hold", .warning)
            return
        }
        var panel = DetailPanel(row: row)
        panel.choice = 0
        state.mode = .detail(panel)
    }

    static func summary(of state: BoardState) -> SafeText {
        guard let incident = state.incident else { return "no incident is open" }
        let sent = incident.notices.count { $0.state == .sent }
        return "\(NumberWords.counted(incident.notices.count, "notice")), \(sent) sent"
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard let target = row.target, let item = state.incident?.item(target) else { return "" }
        return NoticesList.text(of: item)
    }

    private static func listRegion(of size: Size) -> Region {
        Region(size: size).splitBottom(size.rows >= 24 ? 6 : size.rows >= 15 ? 4 : 2).rest
    }

    private static func draw(
        _ list: NoticesList, in scene: CaseScene, selected: RowID?, on canvas: inout Canvas
    ) -> Position? {
        let lines = NoticesLines(list, in: scene, columns: canvas.columns)
        let top = lines.top(for: scene.state.cursor, selected: selected, height: canvas.rows)
        let line = NoticeLine(scene, columns: canvas.columns)
        var cursor: Position?
        for (row, entry) in lines.lines.dropFirst(top).prefix(canvas.rows).enumerated() {
            switch entry {
            case .blank: break
            case .heading(let part): line.drawHeading(part, on: &canvas, row: row)
            case .uptake(let offer): line.drawUptake(of: offer, on: &canvas, row: row)
            case .remark(let words, let role):
                canvas.put(words, row: row, from: 3, to: canvas.columns - 1, role: role)
            case .row(let thing):
                line.draw(thing, on: &canvas, row: row)
                let mark = RowMark(.item(thing.target), in: scene.state, selected: selected)
                cursor = mark.draw(on: &canvas, row: row) ?? cursor
            }
        }
        return cursor
    }
}
