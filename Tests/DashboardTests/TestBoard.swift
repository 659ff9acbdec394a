import Dashboard
import IncidentModel
import Samples
import Terminal
import Testing

/// A board with a log behind it, driven by keys: what the program does, without terminal and disk.
struct TestBoard {
    var state: BoardState
    private(set) var log: [Change]
    /// Effects that are not about the log, in the order in which they were given.
    private(set) var effects: [Effect] = []
    /// While true, the store does not answer.
    var isOffline = false
    /// What it was given meanwhile.
    private var held: [[Command]] = []

    init(
        _ sample: SampleIncident = .exercise, size: Size = Size(rows: 36, columns: 120),
        actor: String = "kh", glyphs: GlyphSet = .ascii
    ) {
        state = Self.blank(actor: actor, size: size, now: sample.clock, glyphs: glyphs)
        state.file = Self.files[sample.reference] ?? CaseFile()
        log = state.file.changes
        state.portfolio = state.incident.map { [IncidentSummary($0)] } ?? []
    }

    /// The samples, folded once for all tests.
    private static let files = Dictionary(
        uniqueKeysWithValues: SampleIncident.all.map { sample in
            let changes = sample.commands().enumerated().map {
                Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
            }
            return (sample.reference, CaseFile(changes: changes, now: sample.clock))
        })

    static func blank(
        actor: String = "kh", size: Size, now: Instant, glyphs: GlyphSet = .ascii
    ) -> BoardState {
        guard let actor = Actor(actor) else { preconditionFailure("not an actor") }
        let viewer = Viewer(actor: actor, glyphs: glyphs, database: "test.db", themes: ["base"])
        return BoardState(
            viewer: viewer, now: now, size: size, ids: CommandIDs(session: 1, start: 0))
    }

    // MARK: Keys

    /// Presses keys: `<enter>` and its like by name, everything else letter by letter.
    mutating func press(_ keys: String) {
        var rest = keys[...]
        while let character = rest.first {
            if character == "<", let end = rest.firstIndex(of: ">"),
                let key = Self.named[String(rest[...end])]
            {
                press(key)
                rest = rest[rest.index(after: end)...]
            } else {
                press(.character(character))
                rest = rest.dropFirst()
            }
        }
    }

    mutating func press(_ key: Key) { take(.keyPressed(key)) }

    mutating func take(_ message: Message) {
        for effect in state.update(message) {
            if case .submit(let commands) = effect {
                if isOffline { held.append(commands) } else { answer(commands) }
            } else if case .readHash(let seq) = effect {
                if !isOffline { take(.hashRead(seq, "hash of \(seq)")) }
            } else {
                effects.append(effect)
            }
        }
    }

    /// Somebody else saves a change.
    mutating func somebody(_ name: String, sets field: Field, of target: Target, to value: Value) {
        somebody(
            name, does: .set(field, value), to: target,
            base: state.file.saved?.item(target)?.base(of: field))
    }

    /// Somebody else takes an item off the board.
    mutating func somebody(_ name: String, withdraws target: Target) {
        somebody(
            name, does: .withdraw, to: target, base: state.file.saved?.item(target)?.touched.seq)
    }

    /// Somebody else adds an item.
    mutating func somebody(_ name: String, adds target: Target, _ fields: [Field: Value]) {
        somebody(name, does: .add(fields), to: target, base: nil)
    }

    private mutating func somebody(
        _ name: String, does action: Action, to target: Target, base: Seq?
    ) {
        guard let incident = state.file.saved, let actor = Actor(name) else { return }
        let command = Command(
            id: CommandID(high: 9, low: UInt64(log.count)), actor: actor, at: state.now,
            incident: incident.id, target: target, action: action, base: base ?? .start)
        _ = append(command)
    }

    /// The changes that others have made arrive.
    mutating func catchUp() {
        let known = state.file.changes.last?.seq ?? .start
        take(.changesArrived(log.filter { $0.seq > known }))
    }

    /// The store answers again, what it was given meanwhile first.
    mutating func goOnline() {
        isOffline = false
        let all = held
        held = []
        for commands in all { answer(commands) }
    }

    private mutating func answer(_ commands: [Command]) {
        let outcomes = commands.map { append($0) }
        catchUp()
        take(.answered(commands, outcomes))
    }

    private mutating func append(_ command: Command) -> Outcome {
        let incident = Incident(folding: log)
        let verdict = incident?.judge(command) ?? Incident.judgeOpening(command)
        let seq = Seq(Int64(log.count) + 1)
        switch verdict {
        case .accepted:
            log.append(Change(seq: seq, command: command))
            return .saved(seq)
        case .conflict(let conflict):
            log.append(Change(seq: seq, command: command, isRejected: true))
            return .conflict(conflict)
        case .alreadySo(let stamp): return .alreadySo(stamp)
        case .refused(let refusal): return .refused(refusal)
        }
    }

    // MARK: What is seen

    var screen: [String] { state.frame().grid.text }

    func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }

    func item(_ id: String) -> ChecklistItem? {
        state.incident?.checklist.first { $0.id.text == id }
    }

    /// Goes to the checklist and selects an item there, unfolding what is done where needed.
    mutating func select(_ id: String) {
        guard let item = ItemID(id) else { return }
        state.screen = .checklist
        state.cursor.folded = ["settled"]
        state.cursor.selected = .item(Target(.check, item))
        take(.resized(state.size))
    }

    private static let named: [String: Key] = [
        "<enter>": .enter, "<esc>": .escape, "<space>": .character(" "), "<tab>": .tab,
        "<backtab>": .backTab, "<down>": .down, "<up>": .up, "<left>": .left, "<right>": .right,
        "<c-s>": .control("s"), "<c-u>": .control("u"), "<c-c>": .control("c"),
        "<backspace>": .backspace, "<pgdn>": .pageDown, "<end>": .end, "<home>": .home,
    ]
}

extension TestBoard: CustomTestStringConvertible {
    /// A failure shows the screen, not the whole state.
    var testDescription: String { "\n" + screen.joined(separator: "\n") + "\n" }
}
