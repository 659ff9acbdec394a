import Terminal

/// What the footer says of the keys.
enum Hints {
    typealias Hint = (key: SafeText, words: SafeText)

    /// The acts worth a hint on every screen, the special ones of the view first.
    static func browsing(_ state: BoardState, _ table: KeyTable) -> [Hint] {
        let special: [Act] =
            switch state.screen {
            case .incidents: [.open, .add, .sort]
            case .overview: [.open, .add]
            case .timeline: [.zoomIn, .fit, .jumpToNow, .nextEvent, .toggleGaps, .add, .edit]
            case .affected: [.open, .add, .edit, .confirmCount]
            case .checklist:
                [
                    .advance, .assign, .setDue, .note, .block, .moreProgress, .sign, .add, .edit,
                    .fold,
                ]
            case .deadlines: [.open]
            case .notices: [.open, .add, .edit]
            case .log: [.open, .sort]
            }
        let common: [Act] = [.undo, .find, .filter, .palette, .help, .close]
        return (special + common).compactMap { act in
            guard let binding = table.binding(for: act), let key = binding.keys.first else {
                return nil
            }
            return (SafeText(key.name), SafeText(binding.hint))
        }
    }

    static func words(of mode: Mode) -> [Hint] {
        switch mode {
        case .browsing: []
        case .menu(let menu):
            menu.choices.map { (SafeText($0.key.name), SafeText($0.label)) } + [("Esc", "back")]
        case .form:
            [
                ("Tab", "next field"), ("Left Right", "choose a word"), ("Ctrl-s", "save"),
                ("Enter", "next, then save"), ("Esc", "give up"),
            ]
        case .conflict: [("k", "keep theirs"), ("m", "take mine"), ("e", "edit once more")]
        case .help: [("j k", "scroll"), ("type", "search"), ("Esc", "back")]
        case .palette: [("Up Down", "choose"), ("Enter", "do it"), ("Esc", "back")]
        case .search: [("Enter", "keep"), ("Esc", "give up")]
        case .themes: [("j k", "preview"), ("Enter", "take it"), ("Esc", "as before")]
        case .detail:
            [("j k", "scroll"), ("e", "edit"), ("n", "note"), ("y", "copy"), ("Esc", "back")]
        }
    }
}
