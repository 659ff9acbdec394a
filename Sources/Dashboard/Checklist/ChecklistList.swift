import IncidentModel
import Terminal

/// The visible rows of the checklist.
struct ChecklistList {
    let state: BoardState
    let rows: [ChecklistRows.Row]
    let columns: ChecklistColumns

    func draw(on canvas: inout Canvas) -> Position? {
        let ids = rows.map(\.id)
        let cursor = state.cursor
        // Nothing else is selected in the place of a row that somebody took away.
        let selected = cursor.present(in: ids) == nil ? nil : cursor.index(in: ids)
        var place: Position?
        for (row, index) in cursor.visible(in: ids, height: canvas.rows).enumerated() {
            switch rows[index] {
            case .section(let section): draw(section, row: row, on: &canvas)
            case .item(let item): draw(item, row: row, on: &canvas)
            }
            guard index == selected else { continue }
            canvas.draw(.selected, row: row, column: 0, role: .strong)
            canvas.select(row: row)
            place = canvas.screenPosition(row: row, column: 0)
        }
        return place
    }

    private func draw(_ section: ChecklistRows.Section, row: Int, on canvas: inout Canvas) {
        let sign: Symbol = section.isFolded ? .collapsed : .expanded
        canvas.draw(sign, row: row, column: 1, role: .heading)
        let used = canvas.write(section.label, row: row, column: 3, role: .heading)
        guard let fraction = section.fraction else { return }
        canvas.bar(fraction, row: row, column: 5 + used, columns: 10)
    }

    private func draw(_ item: ChecklistItem, row: Int, on canvas: inout Canvas) {
        let isOverdue = item.isOverdue(on: state.today)
        if let stamp = state.withdrawal(of: item.target) {
            return drawGhost(of: item, stamp, row: row, on: &canvas)
        }
        let isPending = state.file.isPending(item.target)
        let isFresh = state.file.fresh[item.target] != nil
        let mark = StateMark(item, isOverdue: isOverdue)
        canvas.draw(mark.symbol, row: row, column: columns.state, role: mark.role)
        let words = columns.isWide ? mark.words : mark.word
        canvas.write(words, row: row, column: columns.state + 2, role: mark.role)
        drawDue(of: item, isOverdue: isOverdue, row: row, on: &canvas)
        if isFresh { canvas.draw(.new, row: row, column: 1, role: .new) }
        if state.cursor.marked.contains(.item(item.target)) {
            canvas.draw(.bullet, row: row, column: 1, role: .match)
        }
        let role: Role =
            isPending ? .pending : isFresh ? .new : item.state.isSettled ? .muted : .text
        canvas.write(
            title(of: item, isPending: isPending), row: row, column: columns.title, role: role)
        drawRest(of: item, row: row, on: &canvas)
    }

    /// An item that was taken off the board while the user was at it.
    private func drawGhost(
        of item: ChecklistItem, _ stamp: Stamp, row: Int, on canvas: inout Canvas
    ) {
        let ago = TimeWords.ago(stamp.at, now: state.now, in: state.zone)
        let words: SafeText = "withdrawn by \(stamp.actor) \(ago)"
        canvas.write("gone", row: row, column: columns.state + 2, role: .ghost)
        canvas.write(
            ("\(item.title): " as SafeText + words).truncated(
                to: canvas.columns - columns.title),
            row: row, column: columns.title, role: .ghost)
    }

    /// The title, cut so that what stands behind it is always there to read.
    private func title(of item: ChecklistItem, isPending: Bool) -> SafeText {
        let must: SafeText = item.isMandatory ? "* " : ""
        let secret: SafeText = item.isPrivileged ? " (privileged)" : ""
        let tail: SafeText = isPending ? secret + " (saving)" : secret
        let room = columns.titleEnd - columns.title - must.width - tail.width
        return must + SafeText(item.title).truncated(to: max(1, room)) + tail
    }

    private func drawDue(
        of item: ChecklistItem, isOverdue: Bool, row: Int, on canvas: inout Canvas
    ) {
        guard let due = item.due else { return }
        let day = SafeText(TimeWords.date(due))
        let role: Role = isOverdue ? .stateOverdue : item.state.isSettled ? .muted : .text
        canvas.write(day, row: row, column: columns.due, role: role)
        let left = state.today.days(until: due)
        guard !item.state.isSettled, left <= 14 else { return }
        canvas.write(
            left < 0 ? "\(left) d" : left == 0 ? "today" : "+\(left) d", row: row,
            endingAt: columns.title - 1, role: isOverdue ? .stateOverdue : .muted)
    }

    private func drawRest(of item: ChecklistItem, row: Int, on canvas: inout Canvas) {
        if let column = columns.owner {
            let owner = item.owner.map { SafeText($0).truncated(to: 9) } ?? "-"
            canvas.write(owner, row: row, column: column, role: item.owner == nil ? .muted : .text)
        }
        if let column = columns.progress { drawProgress(of: item, row: row, column, on: &canvas) }
        if let column = columns.note {
            let room = max(0, canvas.columns - column)
            canvas.write(
                ItemRemark.text(of: item, in: state).truncated(to: room), row: row, column: column,
                role: item.state == .blocked ? .stateBlocked : .muted)
        }
    }

    private func drawProgress(
        of item: ChecklistItem, row: Int, _ column: Int, on canvas: inout Canvas
    ) {
        let room = (columns.note ?? canvas.columns) - column - 1
        if item.approvalsNeeded > 0 {
            canvas.write(
                ("\(item.approvals.count) of \(item.approvalsNeeded) signed" as SafeText)
                    .truncated(to: room), row: row, column: column)
        } else if let progress = item.progress {
            let bar = room >= 16 ? 6 : 0
            if let fraction = progress.fraction, bar > 0 {
                canvas.bar(fraction, row: row, column: column, columns: bar)
            }
            let start = progress.fraction == nil ? 0 : bar + (bar > 0 ? 1 : 0)
            let words =
                item.recurrence == nil
                ? progress.text : NumberWords.counted(progress.done, "round")
            canvas.write(
                SafeText(words).truncated(to: room - start), row: row, column: column + start)
        } else if let recurrence = item.recurrence {
            canvas.write(
                SafeText(recurrence.words).truncated(to: room), row: row, column: column,
                role: .muted)
        }
    }
}

/// The sign, word and role of an item's state; being overdue has a sign of its own, and the word stays.
struct StateMark {
    let symbol: Symbol
    let word: SafeText
    let role: Role
    private let isOverdue: Bool

    /// `overdue, in progress`, where there is room for it.
    var words: SafeText { isOverdue ? "overdue, \(word)" : word }

    init(_ item: ChecklistItem, isOverdue: Bool) {
        let look = Self.look(of: item)
        word = look.word
        self.isOverdue = isOverdue
        let isLate = isOverdue && item.state != .blocked
        (symbol, role) = isLate ? (.overdue, .stateOverdue) : (look.symbol, look.role)
    }

    private static func look(
        of item: ChecklistItem
    ) -> (symbol: Symbol, word: SafeText, role: Role) {
        switch item.state {
        case .open where item.planned != nil: (.open, "planned", .stateOpen)
        case .open: (.open, "open", .stateOpen)
        case .inProgress where item.recurrence != nil:
            (.recurringDone, "recurring", .stateInProgress)
        case .inProgress: (.inProgress, "in progress", .stateInProgress)
        case .blocked: (.blocked, "blocked", .stateBlocked)
        case .done: (.done, "done", .stateDone)
        case .notApplicable: (.notApplicable, "n/a", .stateNotApplicable)
        }
    }
}
