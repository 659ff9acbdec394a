import IncidentModel
import Terminal

/// The list below the picture: when, how long after T0, lane, event, source, by whom.
struct TimelineList {
    let contents: TimelineContents
    let state: BoardState

    func draw(on canvas: inout Canvas, hasHeading: Bool) -> Position? {
        let columns = TimelineColumns(canvas.columns, hasLongTimes: hasLongTimes)
        let (head, rest) = canvas.region.splitTop(hasHeading ? 1 : 0)
        if hasHeading { canvas.inside(head) { drawHeading(columns, on: &$0) } }
        return canvas.inside(rest) { drawRows(columns, on: &$0) }
    }

    private var hasLongTimes: Bool {
        guard let incident = state.incident, let years = contents.facts.index.clockYears else {
            return false
        }
        let year = TimelineWords(contents, incident).year
        return years != year...year
    }

    private func drawHeading(_ columns: TimelineColumns, on canvas: inout Canvas) {
        canvas.write("WHEN", row: 0, column: columns.when, role: .fieldLabel)
        if contents.zone == .utc, state.zone != .utc {
            canvas.write("(UTC)", row: 0, column: columns.when + 5, role: .fieldLabel)
        }
        let labels: [(SafeText, Int?)] = [
            ("FROM T0", columns.offset), ("LANE", columns.lane),
            ("EVENT", columns.event), ("SOURCE", columns.source),
            ("KNOWN SINCE", columns.known),
        ]
        for case (let label, let column?) in labels {
            canvas.write(label, row: 0, column: column, role: .fieldLabel)
        }
        canvas.write("BY", row: 0, column: columns.by, role: .fieldLabel)
    }

    private func drawRows(_ columns: TimelineColumns, on canvas: inout Canvas) -> Position? {
        guard let selected = contents.selected, let incident = state.incident else {
            canvas.write(emptyText, row: 0, column: RowMark.columns, role: .muted)
            return nil
        }
        let words = TimelineWords(contents, incident)
        var cursor = state.cursors[.timeline, default: ListCursor()]
        // A screen that was resized since the last key: keep the selected row in view.
        cursor.offset = min(cursor.offset, selected)
        let offset = max(0, max(cursor.offset, selected - canvas.rows + 1))
        var position: Position?
        for line in 0..<canvas.rows {
            let place = offset + line
            guard place < contents.rows.count else { break }
            let row = contents.rows[place]
            let id = contents.rows.id(of: row)
            let mark = RowMark(id, in: state, selected: place == selected ? id : nil)
            let pen = TimelineLine(columns: columns, words: words, mark: mark, row: line)
            switch row {
            case .entry(let entry): pen.draw(contents.facts.index.entries[entry], on: &canvas)
            case .milestone(let dated): pen.draw(dated, on: &canvas)
            }
            position = mark.draw(on: &canvas, row: line) ?? position
        }
        return position
    }

    private var emptyText: SafeText {
        let filter = state.cursors[.timeline, default: ListCursor()].filter
        return filter.isEmpty ? EmptyWords.none("entries") : EmptyWords.noMatch(filter)
    }
}
