import IncidentModel
import Terminal

extension BoardState {
    /// A key goes to whatever is on top.
    mutating func press(_ key: Key, _ table: KeyTable) -> [Effect] {
        if isLocked { return [.quit] }
        if toast?.gives(way: clock) ?? false { toast = nil }
        if key == .control("l") { return [.redraw] }
        if key == .control("z") { return perform(.suspend) }
        if case .alternate(let character) = key {
            // Escape and the key after it, when they come in one piece: nothing hangs on Alt.
            return press(.escape, table) + press(.character(character), table)
        }
        switch mode {
        case .browsing where presentation != nil: return present(key)
        case .browsing: return browse(key, table)
        case .menu(let menu): return choose(key, from: menu)
        case .form(let form): return type(key, into: form)
        case .conflict(let panel): return decide(key, panel)
        case .help(let panel): return read(key, panel, table)
        case .palette(let palette): return type(key, into: palette, table)
        case .search(let search): return type(key, into: search)
        case .themes(let picker): return pick(key, picker)
        case .playbooks(let panel): return press(key, panel)
        case .detail(let panel): return read(key, panel)
        case .evidence(let panel): return press(key, panel)
        case .day(let line): return type(key, into: line)
        case .difference(let panel): return read(key, panel)
        case .online:
            mode = .browsing
            return []
        }
    }

    private mutating func browse(_ key: Key, _ table: KeyTable) -> [Effect] {
        if case .mouse(let event) = key { return point(event) }
        guard let act = table.act(for: key, on: screen) else {
            if case .character = key { say("\(key.name) does nothing here; ? shows the keys") }
            return []
        }
        return perform(act)
    }

    private mutating func choose(_ key: Key, from menu: Menu) -> [Effect] {
        mode = .browsing
        guard let choice = menu.choices.first(where: { $0.key == key }) else { return [] }
        return perform(choice.act)
    }

    private mutating func decide(_ key: Key, _ panel: ConflictPanel) -> [Effect] {
        switch key {
        case .character("k"), .escape:
            showNextConflict(after: panel)
            say("kept \(panel.conflict.stamp.actor)'s \(panel.conflict.field.label)")
        case .character("m"):
            showNextConflict(after: panel)
            return send([panel.mine(as: ids.next(), at: now)])
        case .character("e"):
            guard let item = incident?.item(panel.command.target) else { return [] }
            mode = .form(.editing(item, only: [panel.conflict.field]))
        default: break
        }
        return []
    }

    private mutating func showNextConflict(after panel: ConflictPanel) {
        guard let next = panel.waiting.first else {
            mode = .browsing
            return
        }
        mode = .conflict(
            ConflictPanel(
                command: next.command, conflict: next.conflict, seen: value(seenBy: next.command),
                waiting: Array(panel.waiting.dropFirst())))
    }

    private mutating func read(_ key: Key, _ panel: HelpPanel, _ table: KeyTable) -> [Effect] {
        var panel = panel
        let last = max(0, panel.lines(of: table, on: screen).count - 1)
        switch key {
        case .escape, .control("c"), .function(1), .enter:
            mode = .browsing
            return []
        case .down: panel.offset = min(panel.offset + 1, last)
        case .up: panel.offset = max(0, panel.offset - 1)
        case .pageDown, .control("d"): panel.offset = min(panel.offset + 10, last)
        case .pageUp, .control("u"): panel.offset = max(0, panel.offset - 10)
        default:
            if panel.search.take(key) { panel.offset = 0 }
        }
        mode = .help(panel)
        return []
    }

    private mutating func read(_ key: Key, _ panel: DetailPanel) -> [Effect] {
        var panel = panel
        switch key {
        case .escape, .character("q"), .control("c"), .enter:
            mode = .browsing
            return []
        case _ where choose(key, in: &panel): break
        case .character(" ") where panel.choice != nil: return tickChoice(of: panel)
        case .character("u") where panel.row.target?.kind == .notice: return perform(.undo)
        case .character("+") where panel.row.target?.kind.isCounted == true:
            return perform(.moreProgress)
        case .down, .character("j"): panel.offset += 1
        case .up, .character("k"): panel.offset = max(0, panel.offset - 1)
        case .pageDown, .control("d"), .character(" "): panel.offset += 10
        case .pageUp, .control("u"): panel.offset = max(0, panel.offset - 10)
        case .home, .character("g"): panel.offset = 0
        case .end, .character("G"): break
        case .character("e"): return perform(.edit)
        case .character("c") where panel.row.scope != nil: return perform(.confirmCount)
        case .character("E"): return perform(.write)
        case .character("n"): return perform(.note)
        case .character("y"): return perform(.copyMenu)
        default: return []
        }
        let length = Detail(of: panel.row, in: self)?.lines.count ?? 0
        if key == .end || key == .character("G") { panel.offset = length }
        panel.offset = min(panel.offset, max(0, length - 1))
        mode = .detail(panel)
        return []
    }

    private mutating func pick(_ key: Key, _ picker: ThemePicker) -> [Effect] {
        var picker = picker
        switch key {
        case .escape, .control("c"), .character("q"):
            mode = .browsing
            return [.previewTheme(picker.before)]
        case .enter:
            mode = .browsing
            say("theme \(viewer.theme)")
            return []
        case .down, .character("j"):
            picker.choice = min(picker.choice + 1, viewer.themes.count - 1)
        case .up, .character("k"): picker.choice = max(0, picker.choice - 1)
        default: return []
        }
        mode = .themes(picker)
        return viewer.themes.indices.contains(picker.choice)
            ? [.previewTheme(viewer.themes[picker.choice])] : []
    }
}
