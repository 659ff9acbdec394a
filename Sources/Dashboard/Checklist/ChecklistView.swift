import IncidentModel
import Terminal

/// Where the parts of the checklist stand.
struct ChecklistLayout {
    let heading: Region
    /// The critical path; without rows where there is no room, or no path.
    let path: Region
    let list: Region
    let details: Region

    init(_ state: BoardState) {
        let size = state.size
        let body = Region(size: Chrome.body(of: size).size)
        let hasPath = Layout(size) >= .normal && state.file.criticalPath != nil
        let detailRows =
            switch Layout(size) {
            case .wide: 7
            case .normal: 4
            case .narrow, .line: 0
            }
        let (lines, below) = body.splitBottom(detailRows)
        details = below
        let (top, rest) = lines.splitTop(hasPath ? 1 : 0)
        path = top
        (heading, list) = rest.splitTop(1)
    }
}

/// Which columns the list has, by its width.
struct ChecklistColumns {
    let isWide: Bool
    let state = 2
    let due: Int
    let title: Int
    let titleEnd: Int
    /// Nil where there is no room.
    let owner: Int?
    let progress: Int?
    let note: Int?

    init(columns: Int) {
        isWide = columns >= 110
        // With room for `overdue, in progress`.
        due = isWide ? 25 : 16
        title = due + 13
        switch columns {
        case 110...:
            owner = columns - 52
            progress = columns - 42
            note = columns - 24
        case 76...:
            owner = columns - 24
            progress = columns - 14
            note = nil
        default:
            owner = nil
            progress = nil
            note = nil
        }
        titleEnd = (owner ?? columns) - 1
    }
}

extension ChecklistScreen {
    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        let layout = ChecklistLayout(state)
        let rows = ChecklistRows.of(state).rows
        let columns = ChecklistColumns(columns: canvas.columns)
        canvas.inside(layout.heading) { drawHeading(columns, on: &$0) }
        guard !rows.isEmpty else {
            canvas.inside(layout.list) { drawEmpty(state, on: &$0) }
            return nil
        }
        if let path = state.file.criticalPath, layout.path.rows > 0 {
            canvas.inside(layout.path) {
                CriticalPathLine(path: path, today: state.today).draw(on: &$0)
            }
        }
        let place = canvas.inside(layout.list) {
            ChecklistList(state: state, rows: rows, columns: columns).draw(on: &$0)
        }
        canvas.inside(layout.details) { ChecklistDetails(state: state).draw(on: &$0) }
        return place
    }

    private static func drawHeading(_ columns: ChecklistColumns, on canvas: inout Canvas) {
        canvas.write("STATE", row: 0, column: columns.state, role: .heading)
        canvas.write("DUE", row: 0, column: columns.due, role: .heading)
        canvas.write("ITEM", row: 0, column: columns.title, role: .heading)
        if let owner = columns.owner {
            canvas.write("OWNER", row: 0, column: owner, role: .heading)
        }
        if let progress = columns.progress {
            canvas.write("PROGRESS", row: 0, column: progress, role: .heading)
        }
        if let note = columns.note {
            canvas.write("NEEDS / NOTE", row: 0, column: note, role: .heading)
        }
    }

    private static func drawEmpty(_ state: BoardState, on canvas: inout Canvas) {
        let text: SafeText =
            if state.incident == nil {
                EmptyWords.noIncident
            } else if !state.cursor.filter.isEmpty {
                EmptyWords.noMatch(state.cursor.filter)
            } else {
                EmptyWords.none("items")
            }
        canvas.write(text, row: 1, column: 2, role: .muted)
    }
}
