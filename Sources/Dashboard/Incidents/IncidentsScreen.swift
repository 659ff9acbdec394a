import IncidentModel
import Terminal

/// All incidents of the database, a line each.
enum IncidentsScreen: BoardScreen {
    static var addedKind: ItemKind? { .incident }

    static func rows(in state: BoardState) -> [RowID] {
        PortfolioOrder(state).places.map { .incident(state.portfolio[$0].id) }
    }

    static func listHeight(in state: BoardState) -> Int {
        max(1, Chrome.body(of: state.size).rows - 1)
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        guard !state.portfolio.isEmpty else {
            drawWelcome(on: &canvas, canAdd: state.viewer.readOnly == nil)
            return nil
        }
        let line = PortfolioLine(state, columns: canvas.columns)
        line.drawHeader(on: &canvas)
        let order = PortfolioOrder(state)
        guard !order.places.isEmpty else {
            canvas.put(
                EmptyWords.noMatch(state.cursor.filter), row: 2, from: 3, to: canvas.columns,
                role: .muted)
            return nil
        }
        let height = max(0, canvas.rows - 1)
        let start = min(max(0, state.cursor.offset), order.places.count)
        let selected = order.selected(by: state.cursor)
        let deadlines = NextDeadlines(state)
        var cursor: Position?
        for (row, place) in order.places[start...].prefix(height).enumerated() {
            let summary = present(state.portfolio[place], in: state)
            line.draw(summary, on: &canvas, row: 1 + row)
            line.draw(deadlines[summary.id], on: &canvas, row: 1 + row)
            let mark = RowMark(.incident(summary.id), in: state, selected: selected)
            cursor = mark.draw(on: &canvas, row: 1 + row) ?? cursor
        }
        return cursor
    }

    /// The incident on the board is known as it stands now; of the others the list knows what was recorded.
    private static func present(
        _ summary: IncidentSummary, in state: BoardState
    ) -> IncidentSummary {
        guard let incident = state.liveFile.incident, incident.id == summary.id else {
            return summary
        }
        return IncidentSummary(incident)
    }

    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? {
        guard act == .open else { return nil }
        guard case .incident(let id)? = state.selectedRow else { return [] }
        state.go(to: .overview)
        return [.open(id)]
    }

    static func summary(of state: BoardState) -> SafeText {
        if let past = state.past { return past.portfolioWords }
        let all = state.portfolio.count
        let sort = PortfolioOrder.Key(state.cursor).label
        let number: SafeText = all == 1 ? "1 incident" : "\(NumberWords.grouped(all)) incidents"
        guard !state.cursor.filter.isEmpty else { return "\(number), by \(sort)" }
        let shown = NumberWords.grouped(PortfolioOrder(state).places.count)
        return "\(shown) of \(number) with \"\(state.cursor.filter)\", by \(sort)"
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard case .incident(let id) = row, let summary = summary(of: id, in: state.portfolio)
        else { return "" }
        return "\(id.text) \(summary.title)"
    }

    /// The portfolio comes by reference; looking for a text in all rows asks for each of them.
    private static func summary(
        of id: IncidentID, in portfolio: [IncidentSummary]
    ) -> IncidentSummary? {
        var places = portfolio.indices
        while !places.isEmpty {
            let middle = places.lowerBound + places.count / 2
            if portfolio[middle].id == id { return portfolio[middle] }
            places =
                portfolio[middle].id < id
                ? (middle + 1)..<places.upperBound : places.lowerBound..<middle
        }
        return nil
    }

    private static func drawWelcome(on canvas: inout Canvas, canAdd: Bool) {
        let lines: [(key: SafeText, words: SafeText)] = [
            (canAdd ? "a" : "", canAdd ? "opens a new incident" : ""),
            ("breachboard demo", "in a shell: a sample incident to look around in"),
            ("?", "tells what the keys do"),
        ]
        canvas.put("No incident yet. To begin:", row: 1, from: 3, to: canvas.columns, role: .strong)
        for (place, line) in lines.filter({ !$0.key.isEmpty }).enumerated() {
            canvas.write(line.key, row: 3 + place, column: 5, role: .footerKey)
            canvas.put(line.words, row: 3 + place, from: 24, to: canvas.columns)
        }
    }
}
