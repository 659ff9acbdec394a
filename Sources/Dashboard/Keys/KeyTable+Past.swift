import Terminal

extension KeyTable {
    static let past: [Binding] = [
        Binding(
            .asOf, .character("@"), group: .past, hint: "as of",
            help: "Show the board as it was known on a past day; empty goes back to now"),
        Binding(
            .dayBack, .character("("), group: .past, hint: "day back",
            help: "Show the board as it was known a day earlier"),
        Binding(
            .dayForward, .character(")"), group: .past, hint: "day on",
            help: "Show the board as it was known a day later"),
        Binding(
            .changeBack, .character("<"), group: .past, hint: "change back",
            help: "Go back to the last day before that brought changes"),
        Binding(
            .changeForward, .character(">"), group: .past, hint: "change on",
            help: "Go on to the next day that brought changes"),
        Binding(
            .difference, .character("D"), group: .past, hint: "difference",
            help: "List what is different between that day and now, or between two days"),
        Binding(
            .rotate, .character("W"), group: .board, hint: "watch",
            help: "Go through the main views by itself, or stay; a key holds it for a minute"),
    ]
}
