public import Terminal

/// The one table behind dispatch, footer, help and palette.
public struct KeyTable: Hashable, Sendable {
    public let bindings: [Binding]
    private let acts: [Screen: [Key: Act]]

    public init(_ bindings: [Binding]) {
        self.bindings = bindings
        var acts: [Screen: [Key: Act]] = [:]
        for screen in Screen.allCases {
            for binding in bindings where binding.holds(on: screen) {
                for key in binding.keys where acts[screen]?[key] == nil {
                    acts[screen, default: [:]][key] = binding.act
                }
            }
        }
        self.acts = acts
    }

    public func act(for key: Key, on screen: Screen) -> Act? { acts[screen]?[key] }

    /// How an act is done on a screen; an act may have other keys on others.
    public func binding(for act: Act, on screen: Screen) -> Binding? {
        bindings.first { $0.act == act && $0.holds(on: screen) }
    }

    /// The bindings that hold on a screen, in the order of the table.
    public func bindings(on screen: Screen) -> [Binding] {
        bindings.filter { $0.holds(on: screen) }
    }

    /// Pairs of bindings that claim the same key on the same screen; none, or the table is wrong.
    public var clashes: [(key: Key, first: Act, second: Act)] {
        Screen.allCases.flatMap { screen in
            var seen: [Key: Act] = [:]
            return bindings(on: screen).flatMap { binding in
                binding.keys.compactMap { key in
                    defer { seen[key] = binding.act }
                    return seen[key].map { (key, $0, binding.act) }
                }
            }
        }
    }

    public static let standard = KeyTable(
        views + moving + items + additions + timeline + evidence + finding + past + board)
}

extension KeyTable {
    private static let views: [Binding] = zip(
        Screen.allCases,
        [
            Act.showIncidents, .showOverview, .showTimeline, .showAffected, .showChecklist,
            .showDeadlines, .showNotices, .showLog, .showEvidence,
        ]
    ).map { screen, act in
        Binding(
            act, .character(Character(String(screen.rawValue))), group: .views,
            hint: screen.name, help: "Show the view \(screen.name)")
    }

    private static let moving: [Binding] = [
        Binding(
            .moveDown, .character("j"), .down, group: .moving, hint: "down",
            help: "Select the next row"),
        Binding(
            .moveUp, .character("k"), .up, group: .moving, hint: "up",
            help: "Select the row above"),
        Binding(
            .moveLeft, .character("h"), .left, group: .moving, hint: "left",
            help: "Pan or move to the left"),
        Binding(
            .moveRight, .character("l"), .right, group: .moving, hint: "right",
            help: "Pan or move to the right"),
        Binding(
            .pageDown, .control("d"), .pageDown, group: .moving, hint: "page",
            help: "Move on by a page"),
        Binding(
            .pageUp, .control("u"), .pageUp, group: .moving, hint: "page back",
            help: "Move back by a page"),
        Binding(
            .first, .character("g"), .home, group: .moving, hint: "first",
            help: "Select the first row"),
        Binding(
            .last, .character("G"), .end, group: .moving, hint: "last",
            help: "Select the last row"),
        Binding(
            .follow, .character("F"), group: .moving, hint: "follow",
            help: "Follow the newest: select what changes, as it changes",
            on: [.overview, .timeline, .affected, .checklist, .notices, .log]),
        Binding(
            .nextPane, .tab, group: .moving, hint: "next view", help: "Go to the next view"),
        Binding(
            .previousPane, .backTab, group: .moving, hint: "previous view",
            help: "Go to the previous view"),
        Binding(
            .open, .enter, group: .moving, hint: "open",
            help: "Open the row with all its fields, or what shares its sign on the timeline"),
        Binding(.back, .escape, group: .moving, hint: "back", help: "Go back one level"),
    ]

    private static let items: [Binding] = [
        Binding(
            .advance, .character(" "), group: .items, hint: "advance",
            help: "Advance the item: open, in progress, done; tick what the law wants in a letter",
            on: [.checklist, .notices]),
        Binding(
            .mark, .character("m"), group: .items, hint: "mark",
            help: "Mark the item: advance, owner and due are then for all that are marked",
            on: [.checklist]),
        Binding(.add, .character("a"), group: .items, hint: "add", help: "Add to this view"),
        Binding(
            .edit, .character("e"), group: .items, hint: "edit", help: "Edit the row in a form"),
        Binding(
            .write, .character("E"), group: .items, hint: "editor",
            help: "Edit the long text of the row in $VISUAL or $EDITOR"),
        Binding(
            .writeNote, group: .items, hint: "write note",
            help: "Write a note on the row in $VISUAL or $EDITOR"),
        Binding(
            .editIncident, .character("I"), group: .items, hint: "incident",
            help: "Edit the incident itself: phase (closed closes it), severity, title, zone"),
        Binding(
            .assign, .character("o"), group: .items, hint: "owner", help: "Say who owns the item",
            on: [.checklist]),
        Binding(
            .setDue, .character("d"), group: .items, hint: "due",
            help: "Say by which day the item is due", on: [.checklist]),
        Binding(
            .note, .character("n"), group: .items, hint: "note",
            help: "Append a note to the row; during a search, find the next match"),
        Binding(
            .block, .character("b"), group: .items, hint: "block",
            help: "Mark the item as blocked, and say by what", on: [.checklist]),
        Binding(
            .sign, .character("v"), group: .items, hint: "sign",
            help: "Sign the item, where it needs signatures", on: [.checklist]),
        Binding(
            .moreProgress, .character("+"), group: .items, hint: "more",
            help: "One more is done of n; more letters, calls or codes were counted",
            on: [.checklist, .notices]),
        Binding(
            .lessProgress, .character("-"), group: .items, hint: "less",
            help: "One less is done of n", on: [.checklist]),
        Binding(
            .moveItemDown, .character("J"), group: .items, hint: "lower",
            help: "Move the item down within its section", on: [.checklist]),
        Binding(
            .moveItemUp, .character("K"), group: .items, hint: "higher",
            help: "Move the item up within its section", on: [.checklist]),
        Binding(
            .recordResult, .character("r"), group: .items, hint: "result",
            help: "Say what came of the item, and what proves it", on: [.checklist]),
        Binding(
            .confirmCount, .character("c"), group: .items, hint: "confirm",
            help: "Confirm the count that stands", on: [.affected]),
        Binding(
            .freezeCounts, group: .items, hint: "freeze counts",
            help: "Freeze the counts: no people list is taken any more, a legal act",
            on: [.affected]),
        Binding(
            .decideDuty, .character("x"), group: .items, hint: "decide",
            help: "Decide whether a notice is given, a legal act; on the checklist, ask for an "
                + "exception, or approve the one that waits",
            on: [.checklist, .deadlines]),
        Binding(
            .withdraw, .character("X"), group: .items, hint: "withdraw",
            help: "Take the row off the board; the log keeps it"),
        Binding(
            .playbook, .character("T"), group: .items, hint: "playbook",
            help: "Apply a playbook: see what its steps would add, then add them"),
        Binding(.undo, .character("u"), group: .items, hint: "undo", help: "Undo your last change"),
        Binding(
            .redo, .character("U"), .control("r"), group: .items, hint: "redo",
            help: "Redo what you took back"),
    ]

    /// Reached from the menu of `a`, and by name.
    private static let additions: [Binding] = Menu.add.choices.map { choice in
        Binding(
            choice.act, group: .items, hint: "add \(choice.label)", help: "Add a \(choice.label)")
    }

    private static let timeline: [Binding] = [
        Binding(
            .zoomIn, .character("z"), group: .timeline, hint: "zoom", help: "Zoom in",
            on: [.timeline, .evidence]),
        Binding(
            .zoomOut, .character("Z"), group: .timeline, hint: "out", help: "Zoom out",
            on: [.timeline, .evidence]),
        Binding(
            .fit, .character("_"), group: .timeline, hint: "fit",
            help: "Show the whole incident", on: [.timeline, .evidence]),
        Binding(
            .jumpToNow, .character("."), group: .timeline, hint: "now", help: "Go to now",
            on: [.timeline]),
        Binding(
            .previousEvent, .character("["), group: .timeline, hint: "previous",
            help: "Go to the event before", on: [.timeline]),
        Binding(
            .nextEvent, .character("]"), group: .timeline, hint: "next",
            help: "Go to the next event", on: [.timeline]),
        Binding(
            .previousLane, .character("{"), group: .timeline, hint: "lane up",
            help: "Go to the lane above, and from the top to the strip of events", on: [.timeline]),
        Binding(
            .nextLane, .character("}"), group: .timeline, hint: "lane",
            help: "Go to the lane below", on: [.timeline]),
        Binding(
            .toggleGaps, .character("c"), group: .timeline, hint: "gaps",
            help: "Leave out long stretches without events, or show them", on: [.timeline]),
        Binding(
            .toggleZone, .character("t"), group: .timeline, hint: "zone",
            help: "Times of the incident's zone, in UTC, of your own zone, or from T0",
            on: [.timeline, .evidence]),
        Binding(
            .nextOrigin, group: .timeline, hint: "T+ from milestone",
            help: "Tell time from T0 on the axis; again: from the next milestone",
            on: [.timeline]),
    ]

    private static let finding: [Binding] = [
        Binding(
            .find, .character("/"), group: .finding, hint: "find", help: "Find a row by its text"),
        Binding(
            .findPrevious, .character("N"), group: .finding, hint: "previous match",
            help: "Go to the match before"),
        Binding(
            .filter, .character("\\"), group: .finding, hint: "filter",
            help: "Show only rows that match; on the checklist also @owner, in:notify, is:overdue"),
        Binding(
            .showMine, .character("M"), group: .finding, hint: "mine",
            help: "Show only what you own, or everything again", on: [.checklist]),
        Binding(
            .sort, .character("s"), group: .finding, hint: "sort", help: "Sort by the next column",
            on: [.incidents, .checklist, .deadlines, .log]),
        Binding(
            .reverseSort, .character("S"), group: .finding, hint: "reverse",
            help: "Reverse the order", on: [.incidents, .checklist, .deadlines, .log]),
        Binding(
            .fold, .character("f"), group: .finding, hint: "fold",
            help: "Fold or unfold the section or lane",
            on: [.timeline, .checklist, .deadlines]),
    ]

    private static let board: [Binding] = [
        Binding(
            .copyMenu, .character("y"), group: .board, hint: "copy",
            help: "Copy something about the row"),
        Binding(
            .palette, .character(":"), .control("p"), group: .board, hint: "command",
            help: "Type a command, or part of its name"),
        Binding(
            .chooseTheme, group: .board, hint: "theme", help: "Choose a theme, with a preview"),
        Binding(.help, .character("?"), .function(1), group: .board, hint: "help", help: "Help"),
        Binding(
            .pause, .character("="), group: .board, hint: "pause",
            help: "Hold back what others change, or let it in again"),
        Binding(
            .showOnline, .character("w"), group: .board, hint: "who",
            help: "Show who else is online, and where"),
        Binding(
            .standUp, .character("P"), group: .board, hint: "stand-up",
            help: "Present the stand-up: what changed since the last one, slide by slide"),
        Binding(
            .redraw, .control("l"), group: .board, hint: "redraw", help: "Draw the screen anew"),
        Binding(
            .suspend, .control("z"), group: .board, hint: "suspend",
            help: "Go to the shell; fg comes back"),
        Binding(
            .cancel, .control("c"), group: .board, hint: "cancel",
            help: "Give up what is under way"),
        Binding(
            .close, .character("q"), group: .board, hint: "quit",
            help: "Close the view; at the first one, quit"),
        Binding(.quit, .character("Q"), group: .board, hint: "quit at once", help: "Quit"),
    ]
}
