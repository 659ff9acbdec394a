import IncidentModel
import NotificationRules
import Terminal

extension BoardState {
    mutating func type(_ key: Key, into form: Form) -> [Effect] {
        if form.isGivingUp { return decide(key, whetherToGiveUp: form) }
        var form = form
        switch key {
        case .escape, .control("c"):
            mode = .browsing
            guard form.isChanged else { return [] }
            form.isGivingUp = true
        case .control("s"): return submit(form)
        case .enter where form.focus == form.fields.count - 1: return submit(form)
        case .enter, .tab, .down: form.moveFocus(by: 1)
        case .backTab, .up: form.moveFocus(by: -1)
        default:
            if form.take(key) { form.spellOut(at: standpoint) }
        }
        mode = .form(form)
        return []
    }

    /// `y` gives up what was typed; the key that asked only goes back, every other one goes on in the form.
    private mutating func decide(_ key: Key, whetherToGiveUp asking: Form) -> [Effect] {
        var form = asking
        form.isGivingUp = false
        switch key {
        case .character("y"):
            mode = .browsing
            say("given up; nothing was changed")
        case .escape, .control("c"): mode = .form(form)
        default: return type(key, into: form)
        }
        return []
    }

    /// Sends a form that has no problem; shows the first problem of one that has.
    private mutating func submit(_ sent: Form) -> [Effect] {
        var form = sent
        if let place = form.firstProblem {
            form.showsAllProblems = true
            form.focus = place
            mode = .form(form)
            return []
        }
        let commands = commands(of: form)
        if case .openIncident = form.purpose { return open(form, with: commands) }
        mode = .browsing
        guard !commands.isEmpty else {
            say("nothing changed")
            return []
        }
        if case .add = form.purpose, listsItems, let target = commands.first?.target {
            cursor.selected = .item(target)
        }
        warnOfOpenEnds(before: commands)
        if let first = commands.first { forms[first.id] = sent }
        return send(commands)
    }

    /// The board closes an incident whatever is overdue, but not without a word.
    private mutating func warnOfOpenEnds(before commands: [Command]) {
        let closing = Action.set(.phase, .text(Phase.closed.rawValue))
        guard let incident, commands.contains(where: { $0.action == closing }) else { return }
        let overdue = OpenEnds(of: incident, duties: file.duties).overdue.count
        guard overdue > 0 else { return }
        let words = NumberWords.counted(overdue, "overdue duty", "overdue duties")
        say("closed with \(words)", .warning)
    }

    private mutating func open(_ form: Form, with commands: [Command]) -> [Effect] {
        guard let command = commands.first else { return [] }
        guard !portfolio.contains(where: { $0.id == command.incident }) else {
            var form = form
            form.refusal = "there is an incident \(command.incident) already"
            mode = .form(form)
            return []
        }
        mode = .browsing
        go(to: .overview)
        return [.submit(commands), .open(command.incident), .readPortfolio]
    }

    mutating func type(_ key: Key, into palette: Palette, _ table: KeyTable) -> [Effect] {
        var palette = palette
        let matches = palette.matches(in: table, on: screen)
        switch key {
        case .escape, .control("c"):
            mode = .browsing
            return []
        case .enter:
            mode = .browsing
            guard matches.indices.contains(palette.choice) else {
                say("no command is called \(palette.line.text)", .warning)
                return []
            }
            return perform(matches[palette.choice].act)
        case .down, .control("n"):
            palette.choice = min(palette.choice + 1, max(0, matches.count - 1))
        case .up, .control("p"): palette.choice = max(0, palette.choice - 1)
        case .tab:
            guard matches.indices.contains(palette.choice) else { break }
            palette.line = LineEditor(matches[palette.choice].hint)
        default:
            if palette.line.take(key) { palette.choice = 0 }
        }
        mode = .palette(palette)
        return []
    }

    mutating func type(_ key: Key, into search: SearchLine) -> [Effect] {
        var search = search
        switch key {
        case .escape, .control("c"):
            cursor = search.before
            mode = .browsing
            return []
        case .enter:
            mode = .browsing
            if search.purpose == .find { find(search.line.text) }
            return []
        default: _ = search.line.take(key)
        }
        mode = .search(search)
        apply(search)
        return []
    }

    /// Shows the effect while it is typed.
    private mutating func apply(_ search: SearchLine) {
        switch search.purpose {
        case .filter:
            if cursor.filter != search.line.text { cursor.held = nil }
            cursor.filter = search.line.text
        case .find:
            cursor.selected = search.before.selected
            lastSearch = search.line.text
            findNext(by: 1, includingCurrent: true)
        }
    }

    private mutating func find(_ text: String) {
        lastSearch = text
        guard !text.isEmpty, matches(text).isEmpty else { return }
        say("no row has \(text)", .warning)
    }

    /// Selects the next row that matches what was looked for, around the end.
    mutating func findNext(by step: Int, includingCurrent: Bool = false) {
        guard !lastSearch.isEmpty else { return }
        let rows = rows
        guard !rows.isEmpty else { return }
        let start = cursor.index(in: rows) + (includingCurrent ? 0 : step)
        for offset in 0..<rows.count {
            let place = ((start + offset * step) % rows.count + rows.count) % rows.count
            if isMatch(rows[place], lastSearch) {
                cursor.select(place, in: rows)
                return
            }
        }
    }

    private func matches(_ text: String) -> [RowID] { rows.filter { isMatch($0, text) } }

    private func isMatch(_ row: RowID, _ text: String) -> Bool {
        screen.code.searchText(of: row, in: self).lowercased().contains(text.lowercased())
    }
}
