public import Terminal

/// What may follow a prefix key.
public struct Menu: Hashable, Sendable {
    public struct Choice: Hashable, Sendable {
        public let key: Key
        public let act: Act
        public let label: String
    }

    public let title: String
    public let choices: [Choice]

    /// What `y` copies.
    static let copy = Menu(
        title: "copy",
        choices: [
            Choice(key: .character("r"), act: .copyReference, label: "reference"),
            Choice(key: .character("t"), act: .copyTitle, label: "text of the row"),
            Choice(key: .character("y"), act: .copyRow, label: "row with all its fields"),
        ])
}
