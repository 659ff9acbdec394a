/// One thing that the user did at the terminal.
public enum Key: Hashable, Sendable {
    /// A printing character, with its combining marks.
    case character(Character)
    /// Control with a lower-case letter, such as Ctrl-d.
    case control(Character)
    case alternate(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case enter, escape, tab, backTab
    case backspace, delete, insert
    case function(Int)
    /// Text that came as one piece: bracketed, or a burst that contains a newline. Never keys.
    case paste(String)
    case mouse(MouseEvent)
    /// A sequence that means nothing to us; it is swallowed.
    case unknown
}

/// A click or a turn of the wheel.
public struct MouseEvent: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case press, doubleClick, wheelUp, wheelDown
    }

    public let kind: Kind
    public let position: Position

    public init(kind: Kind, position: Position) {
        self.kind = kind
        self.position = position
    }
}
