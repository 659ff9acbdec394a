import IncidentModel
import Terminal

/// The lines at the bottom: what the keys do here, and what just happened.
struct Footer {
    let state: BoardState
    let table: KeyTable

    func draw(on canvas: inout Canvas) {
        canvas.horizontalLine(row: 0)
        if state.rotation.isOn, let left = state.rotation.left {
            let words: SafeText = " next view in \(left) s "
            canvas.write(words, row: 0, endingAt: canvas.columns - 2, role: .muted)
        }
        guard canvas.rows > 2 else {
            drawMessage(on: &canvas, row: 1, orHints: true)
            return
        }
        drawHints(on: &canvas, row: 1)
        drawMessage(on: &canvas, row: 2, orHints: false)
    }

    /// The hints of the view from the left, as many as fit; the way to help and out always at the right.
    private func drawHints(on canvas: inout Canvas, row: Int) {
        let fixed = state.mode == .browsing ? Hints.always(state.screen, table) : []
        let room = canvas.columns - 1 - fixed.reduce(0) { $0 + $1.width + 2 }
        var column = 1
        for hint in hints where column + hint.width <= room {
            column += hint.draw(row: row, column: column, on: &canvas) + 2
        }
        column = room + 2
        for hint in fixed { column += hint.draw(row: row, column: column, on: &canvas) + 2 }
    }

    private var hints: [Hint] {
        switch state.mode {
        case .browsing: Hints.browsing(state, table)
        default: Hints.words(of: state.mode)
        }
    }

    private func drawMessage(on canvas: inout Canvas, row: Int, orHints: Bool) {
        if case .search(let search) = state.mode {
            let sign: SafeText = search.purpose == .find ? "/" : "\\"
            let typed = sign + SafeText(search.line.text)
            canvas.write(typed, row: row, column: 1, role: .fieldActive)
            let found = state.screen.code.findings(in: state)
            guard typed.width + found.width + 5 <= canvas.columns else { return }
            canvas.write(found, row: row, endingAt: canvas.columns - 1, role: .muted)
        } else if case .day(let day) = state.mode {
            day.draw(on: &canvas, row: row)
        } else if let toast = state.toast {
            canvas.write(toast.text, row: row, column: 1, role: toast.role)
        } else if orHints, state.feed.isPaused {
            canvas.write(feedWords, row: row, column: 1, role: .toastWarning)
        } else if orHints {
            drawHints(on: &canvas, row: row)
        } else {
            drawSummary(on: &canvas, row: row)
        }
    }

    private func drawSummary(on canvas: inout Canvas, row: Int) {
        var start = 1
        if !feedWords.isEmpty {
            let role: Role = state.feed.isPaused ? .toastWarning : .toast
            start += canvas.write(feedWords, row: row, column: 1, role: role) + 3
        }
        let fresh = state.file.fresh.count
        let news: SafeText = fresh > 0 ? "   \(fresh) new by others" : ""
        let summary = state.screen.code.summary(of: state) + news
        let right = head(columns: canvas.columns - start - summary.width - 4)
        canvas.write(right, row: row, endingAt: canvas.columns - 1, role: .muted)
        canvas.put(
            summary, row: row, from: start, to: canvas.columns - right.width - 3, role: .muted)
    }

    /// Why the board does not simply stand still and show all there is; empty when it does.
    private var feedWords: SafeText {
        if let past = state.past { return past.newsWords(held: state.feed.held?.count ?? 0) }
        if let held = state.feed.held { return "paused, \(held.count) waiting: = goes on" }
        return state.feed.isFollowing ? "following" : ""
    }

    /// The database and its last change in so many columns: the folder goes first, then the name.
    private func head(columns: Int) -> SafeText {
        let last = state.file.changes.last.map { "#\($0.seq)" } ?? ""
        let path = state.viewer.database
        let name = SafeText(path.description.split(separator: "/").last ?? "")
        let forms = [path, name].map { last.isEmpty ? $0 : $0 + "  " + SafeText(last) }
        return forms.first { $0.width <= columns } ?? SafeText(last)
    }
}

extension Toast {
    var role: Role {
        switch level {
        case .info: .toast
        case .warning: .toastWarning
        case .error: .toastError
        }
    }
}
