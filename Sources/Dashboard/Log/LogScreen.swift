import IncidentModel
import Terminal

/// View 7: every entry of the log, the newest at the top.
enum LogScreen: BoardScreen {
    static func rows(in state: BoardState) -> [RowID] {
        entries(in: state).map { .change($0.seq) }
    }

    static func listHeight(in state: BoardState) -> Int {
        max(0, Chrome.body(of: state.size).rows - 1)
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard case .change(let seq) = row,
            let change = state.file.changes.first(where: { $0.seq == seq })
        else { return "" }
        return searchText(of: change, in: state)
    }

    static func summary(of state: BoardState) -> SafeText {
        let all = state.file.changes
        let rejected = all.count(where: \.isRejected)
        let filter: SafeText =
            state.cursor.filter.isEmpty ? "" : "   filter: \(state.cursor.filter)"
        let entries = NumberWords.counted(all.count, "entry", "entries")
        return "\(entries)   \(rejected) rejected\(filter)"
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        let columns = LogColumns(columns: canvas.columns)
        columns.drawHeading(on: &canvas)
        let (_, list) = canvas.region.splitTop(1)
        return canvas.inside(list) { drawList(state, columns, on: &$0) }
    }

    private static func drawList(
        _ state: BoardState, _ columns: LogColumns, on canvas: inout Canvas
    ) -> Position? {
        let entries = entries(in: state)
        guard !entries.isEmpty else {
            let words =
                state.incident == nil
                ? EmptyWords.noIncident : EmptyWords.noMatch(state.cursor.filter)
            canvas.put(words, row: 0, from: 2, to: canvas.columns, role: .muted)
            return nil
        }
        let cursor = state.cursor
        let ids = entries.map { RowID.change($0.seq) }
        let selected = cursor.index(in: ids)
        var place: Position?
        for (row, index) in cursor.visible(in: ids, height: canvas.rows).enumerated() {
            columns.draw(entries[index], state, row: row, on: &canvas)
            guard index == selected else { continue }
            canvas.draw(.selected, row: row, column: 0, role: .strong)
            canvas.select(row: row)
            place = canvas.screenPosition(row: row, column: 0)
        }
        return place
    }

    private static func entries(in state: BoardState) -> [Change] {
        let cursor = state.cursors[.log, default: ListCursor()]
        let wanted = cursor.filter.lowercased()
        let matching =
            wanted.isEmpty
            ? state.file.changes
            : state.file.changes.filter {
                searchText(of: $0, in: state).lowercased().contains(wanted)
            }
        return cursor.isReversed ? matching : matching.reversed()
    }

    private static func searchText(of change: Change, in state: BoardState) -> String {
        "\(change.actor) \(change.target) \(ChangeWords.line(change, in: state.incident))"
    }
}

/// The columns of the log.
struct LogColumns {
    let seq = 2
    let when = 9
    let who: Int
    let what: Int

    init(columns: Int) {
        who = columns >= 76 ? 29 : 22
        what = who + (columns >= 76 ? 13 : 9)
    }

    func drawHeading(on canvas: inout Canvas) {
        canvas.write("ENTRY", row: 0, column: seq, role: .heading)
        canvas.write("RECORDED", row: 0, column: when, role: .heading)
        canvas.write("WHO", row: 0, column: who, role: .heading)
        canvas.write("WHAT", row: 0, column: what, role: .heading)
    }

    func draw(_ change: Change, _ state: BoardState, row: Int, on canvas: inout Canvas) {
        let day = TimeWords.time(change.at, in: state.zone, today: state.today)
        canvas.write("#\(change.seq)", row: row, column: seq, role: .muted)
        canvas.write(
            SafeText(day).truncated(to: who - when - 1), row: row, column: when, role: .muted)
        canvas.write(
            SafeText(change.actor.name).truncated(to: what - who - 1), row: row, column: who)
        let isFresh = state.file.fresh[change.target]?.seq == change.seq
        if isFresh { canvas.draw(.new, row: row, column: 1, role: .new) }
        let words = ChangeWords.line(change, in: state.incident)
        let all = change.isRejected ? "rejected: " + words : words
        canvas.write(
            all.truncated(to: canvas.columns - what - 1), row: row, column: what,
            role: change.isRejected ? .conflict : isFresh ? .new : .text)
    }
}
