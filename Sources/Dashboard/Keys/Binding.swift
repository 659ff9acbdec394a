public import Terminal

/// One row of the key table: which keys ask for an act, where, and how that is explained.
public struct Binding: Hashable, Sendable {
    /// The chapter of the help that the binding stands in.
    public enum Group: String, CaseIterable, Hashable, Sendable {
        case views = "Views"
        case moving = "Moving"
        case items = "Working on items"
        case timeline = "Timeline"
        case evidence = "Evidence"
        case finding = "Finding"
        case past = "Looking back"
        case board = "The board"
    }

    public let act: Act
    public let keys: [Key]
    public let group: Group
    /// The word in the footer.
    public let hint: String
    /// The sentence in the help and the palette.
    public let help: String
    /// The views in which the binding holds; nil for all.
    public let screens: Set<Screen>?

    init(
        _ act: Act, _ keys: Key..., group: Group, hint: String, help: String,
        on screens: Set<Screen>? = nil
    ) {
        self.act = act
        self.keys = keys
        self.group = group
        self.hint = hint
        self.help = help
        self.screens = screens
    }

    public func holds(on screen: Screen) -> Bool { screens?.contains(screen) ?? true }

    /// The keys as they are printed, such as `Ctrl-d PgDn`.
    public var keyNames: String { keys.map(\.name).joined(separator: " ") }
}

extension Key {
    /// How the key is printed in hints and help.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character)"
        case .alternate(let character): "Alt-\(character)"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .function(let number): "F\(number)"
        case .paste: "paste"
        case .mouse: "mouse"
        case .unknown: "?"
        }
    }
}
