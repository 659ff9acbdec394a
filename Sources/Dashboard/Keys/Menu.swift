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

    /// What `a` adds where a view shows several kinds of things.
    static let add = Menu(
        title: "add",
        choices: [
            Choice(key: .character("e"), act: .addEntry, label: "timeline entry"),
            Choice(key: .character("m"), act: .addMilestone, label: "milestone"),
            Choice(key: .character("c"), act: .addCheck, label: "checklist item"),
            Choice(key: .character("p"), act: .addCount, label: "count of people"),
            Choice(key: .character("n"), act: .addNotice, label: "notice"),
            Choice(key: .character("y"), act: .addParty, label: "party"),
            Choice(key: .character("s"), act: .addAsset, label: "system"),
            Choice(key: .character("t"), act: .addStatement, label: "statement"),
            Choice(key: .character("h"), act: .addHotline, label: "hotline"),
            Choice(key: .character("o"), act: .addMonitoring, label: "monitoring offer"),
            Choice(key: .character("r"), act: .addRisk, label: "risk factor"),
            Choice(key: .character("l"), act: .addHold, label: "delay (police)"),
        ])

    /// What `a` adds where clocks are looked at: what starts them, holds them, and ends them.
    static let addFact = Menu(
        title: "add",
        choices: [
            Choice(key: .character("m"), act: .addMilestone, label: "event of a clock"),
            Choice(key: .character("n"), act: .addNotice, label: "notice"),
            Choice(key: .character("l"), act: .addHold, label: "delay (police)"),
            Choice(key: .character("p"), act: .addCount, label: "people"),
        ])

    /// What `y` copies.
    static let copy = Menu(
        title: "copy",
        choices: [
            Choice(key: .character("r"), act: .copyReference, label: "reference"),
            Choice(key: .character("t"), act: .copyTitle, label: "text of the row"),
            Choice(key: .character("y"), act: .copyRow, label: "row with all its fields"),
        ])
}
