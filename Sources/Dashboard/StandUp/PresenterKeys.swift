public import Terminal

/// What keys ask for while a stand-up is held.
public enum PresenterAct: Hashable, Sendable, CaseIterable {
    case nextSlide, previousSlide, nextPage, previousPage, jump, blank, act, end, help
    case moveDown, moveUp, advance, note, assign, decide, ask, leave
}

/// The table behind the keys of a stand-up, their hints and their help.
public struct PresenterBinding: Hashable, Sendable {
    public let act: PresenterAct
    public let keys: [Key]
    public let hint: SafeText
    public let help: SafeText

    init(_ act: PresenterAct, _ keys: Key..., hint: SafeText, help: SafeText) {
        self.act = act
        self.keys = keys
        self.hint = hint
        self.help = help
    }

    public var keyNames: SafeText { SafeText(keys.map(\.name).joined(separator: " ")) }

    static let showing: [PresenterBinding] = [
        PresenterBinding(
            .nextSlide, .character("n"), .right, .down, .enter, hint: "next",
            help: "Go to the next slide"),
        PresenterBinding(
            .previousSlide, .character("p"), .left, .up, .backspace, hint: "back",
            help: "Go to the slide before"),
        PresenterBinding(
            .nextPage, .character(" "), .pageDown, hint: "more",
            help: "Show the rest of the slide, then the next one"),
        PresenterBinding(
            .act, .character("i"), hint: "act",
            help: "Select a line: tick, note, owner, decision, ask"),
        PresenterBinding(
            .blank, .character("b"), hint: "blank", help: "Show nothing until the next key"),
        PresenterBinding(
            .end, .character("q"), .character("Q"), .escape, .control("c"), hint: "end",
            help: "End the stand-up: record or discard it"),
        PresenterBinding(.help, .character("?"), .function(1), hint: "help", help: "These keys"),
        PresenterBinding(
            .previousPage, .pageUp, hint: "page back",
            help: "Show the page before, then the slide before"),
        PresenterBinding(
            .jump, .character("1"), .character("2"), .character("3"), .character("4"),
            .character("5"), .character("6"), .character("7"), .character("8"),
            hint: "jump", help: "Go to that slide"),
    ]

    static let acting: [PresenterBinding] = [
        PresenterBinding(
            .moveDown, .character("j"), .down, hint: "down", help: "Select the next line"),
        PresenterBinding(
            .moveUp, .character("k"), .up, hint: "up", help: "Select the line above"),
        PresenterBinding(
            .advance, .character(" "), hint: "advance",
            help: "Advance the checklist item: open, in progress, done"),
        PresenterBinding(
            .note, .character("n"), hint: "note", help: "Append a note to the item"),
        PresenterBinding(
            .assign, .character("o"), hint: "owner", help: "Say who owns the checklist item"),
        PresenterBinding(
            .decide, .character("d"), hint: "decision", help: "Write down a decision"),
        PresenterBinding(
            .ask, .character("a"), hint: "ask",
            help: "Ask somebody for something: it becomes a checklist item"),
        PresenterBinding(.nextSlide, .right, hint: "next", help: "Go to the next slide"),
        PresenterBinding(.previousSlide, .left, hint: "previous", help: "Go to the slide before"),
        PresenterBinding(.help, .character("?"), .function(1), hint: "help", help: "These keys"),
        PresenterBinding(
            .leave, .escape, .character("i"), .character("q"), .control("c"), hint: "back",
            help: "Go back to showing"),
    ]

    /// Those that hold while slides are shown, then those that hold while a line is selected.
    public static let all = showing + acting

    /// Those that help tells of: each act once, and no way back.
    static let helped =
        showing
        + acting.filter { one in one.act != .leave && !showing.contains { $0.act == one.act } }

    static func act(for key: Key, in table: [PresenterBinding]) -> PresenterAct? {
        table.first { $0.keys.contains(key) }?.act
    }
}
