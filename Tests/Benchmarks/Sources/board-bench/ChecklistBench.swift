import Dashboard
import IncidentModel
import Terminal

/// What each key of a checklist of 2,000 items of 200 owners costs: update and frame.
struct ChecklistBench {
    private var state: BoardState
    private var log: [Change] = []
    private var samples: [String: [Duration]] = [:]
    private let clock = ContinuousClock()

    init?(items: Int = 2_000, owners: Int = 200) {
        guard let actor = Actor("owner7"), let id = IncidentID("BENCH") else { return nil }
        let now = Instant(milliseconds: 1_553_781_600_000)
        state = BoardState(
            viewer: Viewer(actor: actor), now: now, size: Size(rows: 36, columns: 120),
            ids: CommandIDs(session: 1, start: 0))
        open(id, by: actor, at: now)
        for number in 0..<items {
            add(number, of: items, owners: owners, to: id, by: actor, at: now)
        }
        state.file = CaseFile(changes: log, now: now)
        state.screen = .checklist
    }

    mutating func run() {
        print("key on 2,000 items of 200 owners, 120x36, microseconds: p50 p99 max")
        for _ in 0..<40 {
            for key in ["j", "k", "J", "K", "m", "m", " ", "u", "M", "M", "s", "S", "S", "f", "f"] {
                press(key, named: key)
            }
            for _ in 0..<3 { press("s", named: "s") }
            press(.control("d"), named: "ctrl-d")
            press(.control("u"), named: "ctrl-u")
            press("G", named: "G")
            press("g", named: "g")
            press("\\", named: "\\")
            for letter in "@owner17 is:open" {
                press(.character(letter), named: "letter of a filter")
            }
            press(.enter, named: "enter")
            press(.escape, named: "esc")
            for _ in 0..<200 { press("j", named: "j") }
        }
        for (key, durations) in samples.sorted(by: { $0.key < $1.key }) {
            print(key, Self.figures(durations))
        }
    }

    private mutating func press(_ text: String, named name: String) {
        press(.character(Character(text)), named: name)
    }

    private mutating func press(_ key: Key, named name: String) {
        var effects: [Effect] = []
        let duration = clock.measure {
            effects = state.update(.keyPressed(key))
            _ = state.frame()
        }
        samples[name, default: []].append(duration)
        for case .submit(let commands) in effects {
            let duration = clock.measure {
                answer(commands)
                _ = state.frame()
            }
            samples["(the answer of the store)", default: []].append(duration)
        }
    }

    /// What a store would say at once.
    private mutating func answer(_ commands: [Command]) {
        var outcomes: [Outcome] = []
        var arrived: [Change] = []
        for command in commands {
            let seq = Seq(Int64(log.count) + 1)
            let change = Change(seq: seq, command: command)
            log.append(change)
            arrived.append(change)
            outcomes.append(.saved(seq))
        }
        _ = state.update(.changesArrived(arrived))
        _ = state.update(.answered(commands, outcomes))
    }

    private mutating func open(_ id: IncidentID, by actor: Actor, at now: Instant) {
        append(
            .incident,
            .add([.title: .text("Bench"), .phase: .text("contain"), .zone: .text("UTC")]),
            to: id, by: actor, at: now)
    }

    private mutating func add(
        _ number: Int, of items: Int, owners: Int, to id: IncidentID, by actor: Actor,
        at now: Instant
    ) {
        let sections = ChecklistSection.words
        let states = ["open", "open", "open", "in-progress", "blocked", "done"]
        var fields: [Field: Value] = [
            .title: .text("Step \(number) of the response, with a name of usual length"),
            .section: .text(sections[number * 7 % sections.count]),
            .state: .text(states[number * 5 % states.count]),
            .owner: .text("owner\(number * 13 % owners)"),
            .due: .text("2019-0\(3 + number % 3)-\(10 + number % 18)"),
            .progress: .text("\(number % 9)/9"),
        ]
        if number > 10, number % 3 == 0 {
            fields[.needs] = .list(["item-\(number - 3)", "item-\(number / 2)"])
        }
        if number % 10 == 0 { fields[.mandatory] = .text("yes") }
        guard let item = ItemID("item-\(number)") else { return }
        append(Target(.check, item), .add(fields), to: id, by: actor, at: now)
    }

    private mutating func append(
        _ target: Target, _ action: Action, to id: IncidentID, by actor: Actor, at now: Instant
    ) {
        let seq = Seq(Int64(log.count) + 1)
        let command = Command(
            id: CommandID(high: 2, low: UInt64(seq.number)), actor: actor, at: now, incident: id,
            target: target, action: action)
        log.append(Change(seq: seq, command: command))
    }

    private static func figures(_ durations: [Duration]) -> String {
        let sorted = durations.sorted()
        return [50, 99, 100].map { percent in
            let place = min(sorted.count - 1, sorted.count * percent / 100)
            return String(sorted[place].components.attoseconds / 1_000_000_000_000)
        }.joined(separator: " ")
    }
}
