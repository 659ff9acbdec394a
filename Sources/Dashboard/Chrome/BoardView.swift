import IncidentModel
import NotificationRules
public import Terminal

extension BoardState {
    /// The picture of the whole screen. Pure: the same state gives the same picture.
    public func frame(table: KeyTable = .standard) -> Frame {
        var canvas = Canvas(size: size, glyphs: viewer.glyphs)
        if isLocked {
            LockedScreen(isWaiting: isLeaving).draw(on: &canvas)
            return Frame(grid: canvas.grid)
        }
        guard layout > .line else {
            OneLine(state: self).draw(on: &canvas)
            return Frame(grid: canvas.grid)
        }
        if let presentation { return frame(presenting: presentation, table) }
        let top = Chrome.headerRows(layout)
        let bottom = Chrome.footerRows(layout)
        let (header, rest) = canvas.region.splitTop(top)
        let (body, footer) = rest.splitBottom(bottom)
        canvas.inside(header) { Header(state: self).draw(on: &$0) }
        let place = canvas.inside(body) { screen.code.draw(self, on: &$0) }
        canvas.inside(footer) { Footer(state: self, table: table).draw(on: &$0) }
        let panel = canvas.inside(body) { drawPanel(table, on: &$0) }
        return Frame(grid: canvas.grid, cursor: cursor(list: place, panel: panel, footer: footer))
    }

    private func cursor(list: Position?, panel: Position?, footer: Region) -> Position? {
        switch mode {
        case .search(let search):
            let row = footer.origin.row + footer.rows - 1
            return Position(row: row, column: 2 + LineWindow(search.line, columns: 1_000).cursor)
        case .day(let day):
            let row = footer.origin.row + footer.rows - 1
            return Position(row: row, column: day.cursorColumn)
        case .form, .palette: return panel
        default: return list
        }
    }

    /// Draws what lies over the view, and gives the place of its cursor.
    func drawPanel(_ table: KeyTable, on canvas: inout Canvas) -> Position? {
        let room = canvas.region
        switch mode {
        case .browsing, .search, .day: return nil
        case .menu(let menu):
            let part = MenuPanel(menu: menu)
            canvas.inside(part.region(in: room)) { part.draw(on: &$0) }
        case .form(let form):
            let part = room.centred(rows: form.fields.count + 4, columns: 78)
            return canvas.inside(part) { FormView(form: form).draw(on: &$0) }
        case .conflict(let panel):
            canvas.inside(room.centred(rows: 9, columns: 70)) { panel.draw(self, on: &$0) }
        case .help(let panel):
            canvas.inside(room.centred(rows: room.rows, columns: 80)) {
                panel.draw(self, table, on: &$0)
            }
        case .palette(let palette):
            return canvas.inside(room.centred(rows: min(room.rows, 16), columns: 80)) {
                palette.draw(self, table, on: &$0)
            }
        case .themes(let picker):
            let part = room.centred(rows: viewer.themes.count + 2, columns: 30)
            canvas.inside(part) { picker.draw(self, on: &$0) }
        case .playbooks(let panel):
            if let offset = panel.offset, let playbook = panel.chosen {
                let part = PlaybookPreview(playbook: playbook, offset: offset, state: self)
                canvas.inside(room.centred(rows: room.rows, columns: 110)) { part.draw(on: &$0) }
            } else {
                let part = PlaybookPicker(panel: panel)
                canvas.inside(part.region(in: room)) { part.draw(on: &$0) }
            }
        case .evidence(let panel):
            canvas.inside(panel.region(in: room)) { panel.draw(self, on: &$0) }
        case .online:
            let part = OnlinePanel(state: self)
            canvas.inside(part.region(in: room)) { part.draw(on: &$0) }
        case .difference(let panel):
            canvas.inside(panel.region(in: room)) { panel.draw(on: &$0) }
        case .detail(let panel):
            let part = room.centred(rows: room.rows, columns: 100)
            if let detail = Detail(of: panel.row, in: self) {
                canvas.inside(part) { detail.draw(panel, on: &$0) }
            }
        }
        return nil
    }
}

extension Region {
    /// A part of at most that size, in the middle.
    func centred(rows height: Int, columns width: Int) -> Region {
        let height = min(max(0, height), rows)
        let width = min(max(0, width), columns)
        return Region(
            row: origin.row + (rows - height) / 2, column: origin.column + (columns - width) / 2,
            rows: height, columns: width)
    }
}

/// What is left of the board on a screen that is too small for it.
struct OneLine {
    let state: BoardState

    func draw(on canvas: inout Canvas) {
        let reference = state.incident.map { SafeText($0.id.text) } ?? "breachboard"
        let mark: SafeText = state.incident?.profile.isExercise == true ? " EXERCISE" : ""
        let past = state.past.map { " " + $0.mark } ?? ""
        canvas.write(
            reference + mark + past, row: 0, role: state.past == nil ? .strong : .headerAsOf)
        guard canvas.rows > 1 else { return }
        let (deadline, role) = deadline
        let used = canvas.writeWrapped(deadline, row: 1, role: role)
        let help = canvas.region.splitTop(1 + used).rest
        canvas.inside(help) {
            $0.writeWrapped("60x15 or more shows the board; q quits", role: .muted)
        }
    }

    private var deadline: (words: SafeText, role: Role) {
        guard let duty = state.nextDeadlines.first else {
            return (DeadlineLine.possible(in: state) ?? "", .uncertain)
        }
        let spans = DeadlineLine.spans(of: duty, at: state.now, today: state.today)
        return (spans.map(\.text).joined(), DeadlineLine.role(of: duty, today: state.today))
    }
}
