import IncidentModel
import Terminal

/// A key and what it does, for the footer.
struct Hint {
    let key: SafeText
    let words: SafeText

    init(_ key: SafeText, _ words: SafeText) {
        self.key = key
        self.words = words
    }

    init?(_ act: Act, in table: KeyTable, on screen: Screen) {
        guard let binding = table.binding(for: act, on: screen), let key = binding.keys.first else {
            return nil
        }
        self.init(SafeText(key.name), SafeText(binding.hint))
    }

    var width: Int { key.width + 1 + words.width }

    /// Returns the columns that it takes.
    func draw(row: Int, column: Int, on canvas: inout Canvas) -> Int {
        let used = canvas.write(key, row: row, column: column, role: .footerKey) + 1
        return used + canvas.write(words, row: row, column: column + used, role: .footer)
    }
}

/// What the footer says of the keys.
enum Hints {
    /// The way to help, to every other command, and out.
    static func always(_ screen: Screen, _ table: KeyTable) -> [Hint] {
        [Act.palette, .help, .close].compactMap { Hint($0, in: table, on: screen) }
    }

    /// The acts worth a hint on the screen, the special ones of the view first.
    static func browsing(_ state: BoardState, _ table: KeyTable) -> [Hint] {
        (Self.past(in: state) + special(to: state.screen) + [.undo, .find, .filter]).compactMap {
            Hint($0, in: table, on: state.screen)
        }
    }

    private static func special(to screen: Screen) -> [Act] {
        switch screen {
        case .incidents: [.open, .add, .sort]
        case .overview: [.open, .edit, .note]
        case .timeline:
            [
                .zoomIn, .fit, .jumpToNow, .nextEvent, .toggleGaps, .fold, .open, .add, .edit,
                .sameInstant,
            ]
        case .affected: [.open, .add, .edit, .confirmCount]
        case .checklist:
            [
                .advance, .add, .edit, .assign, .setDue, .mark, .note, .block, .moreProgress,
                .sign, .sort, .playbook,
            ]
        case .deadlines: [.open, .add, .decideDuty, .note, .sort, .fold]
        case .notices: [.open, .add, .edit, .moreProgress, .note]
        case .log: [.open, .sort]
        case .evidence:
            [
                .open, .mark, .promote, .filter, .sameInstant, .showHistogram, .chooseColumns,
                .showSearches, .showBatches, .add, .zoomIn, .toggleZone,
            ]
        }
    }

    static func words(of mode: Mode) -> [Hint] {
        switch mode {
        case .browsing: []
        case .menu: [Hint("a key", "chooses"), Hint("Esc", "back")]
        case .form(let form) where form.isGivingUp:
            [Hint("y", "give up what was typed"), Hint("any other key", "go on")]
        case .form:
            [
                Hint("Ctrl-s", "save"), Hint("Esc", "give up"), Hint("Tab", "next field"),
                Hint("Left Right", "choose a word"), Hint("Enter", "next, at the end save"),
            ]
        case .conflict:
            [Hint("k", "keep theirs"), Hint("m", "take mine"), Hint("e", "edit once more")]
        case .help: [Hint("Up Down", "scroll"), Hint("type", "search"), Hint("Esc", "back")]
        case .palette: [Hint("Up Down", "choose"), Hint("Enter", "do it"), Hint("Esc", "back")]
        case .online: [Hint("any key", "back")]
        case .evidence(let panel): panel.hints
        case .difference:
            [
                Hint("j k", "scroll"), Hint("Enter", "open"), Hint("D", "other days"),
                Hint("any other key", "back"),
            ]
        case .day: [Hint("Enter", "show it"), Hint("Esc", "give up")]
        case .search: [Hint("Enter", "keep"), Hint("Esc", "give up")]
        case .themes:
            [Hint("j k", "preview"), Hint("Enter", "take it"), Hint("Esc", "as before")]
        case .playbooks(let panel) where panel.offset == nil:
            [Hint("j k", "choose"), Hint("Enter", "what it would add"), Hint("Esc", "back")]
        case .playbooks:
            [Hint("y", "add these steps"), Hint("j k", "scroll"), Hint("Esc", "back")]
        case .detail(let panel) where panel.row.scope != nil:
            [
                Hint("j k", "scroll"), Hint("e", "edit"), Hint("c", "confirm"), Hint("y", "copy"),
                Hint("Esc", "back"),
            ]
        case .detail(let panel) where panel.row.target?.kind == .notice:
            [
                Hint("j k", "choose"), Hint("Space", "tick"), Hint("+", "more"), Hint("e", "edit"),
                Hint("u", "undo"), Hint("n", "note"), Hint("Esc", "back"),
            ]
        case .detail(let panel) where panel.row.event != nil:
            [Hint("j k", "scroll"), Hint("y", "copy"), Hint("Esc", "back")]
        case .detail:
            [
                Hint("j k", "scroll"), Hint("e", "edit"), Hint("E", "editor"), Hint("n", "note"),
                Hint("y", "copy"), Hint("Esc", "back"),
            ]
        }
    }
}

extension Hints {
    /// On a day of the past: how to walk from it, and back.
    fileprivate static func past(in state: BoardState) -> [Act] {
        state.past == nil
            ? [] : [.back, .dayBack, .dayForward, .changeBack, .changeForward, .difference]
    }
}
