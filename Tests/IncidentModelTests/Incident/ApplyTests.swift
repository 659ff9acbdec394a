import IncidentModel
import Testing

struct ApplyTests {
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `changes folded one by one give the same incident as all at once`(seed: UInt64) throws {
        var story = try RandomStory(seed: seed)
        var incident = try #require(Incident(opening: try story.opening()))
        for round in 1...400 {
            incident.apply(try story.next())
            guard round % 40 == 0 else { continue }
            #expect(incident == Incident(folding: story.changes), "seed \(seed), round \(round)")
        }
    }
}

/// Changes of all kinds on few items, so that they meet.
private struct RandomStory {
    private(set) var changes: [Change] = []
    private var generator: SeededGenerator
    private let incident: IncidentID
    private let actor: Actor

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        incident = try #require(IncidentID("T-1"))
        actor = try #require(Actor("ir1"))
    }

    mutating func opening() throws -> Change {
        try append(
            .incident,
            .add([.title: .text("Case"), .phase: .text("detect"), .zone: .text("Asia/Tokyo")]))
    }

    mutating func next() throws -> Change {
        if Int.random(in: 0..<50, using: &generator) == 0 {
            let zone = Bool.random(using: &generator) ? "America/New_York" : "Asia/Tokyo"
            return try append(.incident, .set(.zone, .text(zone)))
        }
        let kind = Bool.random(using: &generator) ? "entry" : "check"
        let number = Int.random(in: 0..<12, using: &generator)
        let target = try #require(Target("\(kind)/i\(number)"))
        return try append(target, kind == "entry" ? entryAction : checkAction)
    }

    private var entryAction: Action {
        mutating get {
            let when = Value.text(
                ["2019-02", "2019-02-07", "2019-02-07T01:00Z", "../2019-03"]
                    .randomElement(using: &generator) ?? "2019")
            return action(
                adding: [
                    .title: .text("E"), .when: when, .lane: .text("detect"), .kind: .text("done"),
                ], setting: (.when, when))
        }
    }

    private var checkAction: Action {
        mutating get {
            let section = Value.text(
                ["contain", "notify", "own"].randomElement(using: &generator) ?? "assess")
            return action(
                adding: [.title: .text("C"), .section: section], setting: (.section, section))
        }
    }

    private mutating func action(
        adding fields: [Field: Value], setting change: (field: Field, value: Value)
    ) -> Action {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0, 1, 2: .add(fields)
        case 3, 4: .set(change.field, change.value)
        case 5: .withdraw
        case 6: .restore
        default: .note("seen")
        }
    }

    private mutating func append(_ target: Target, _ action: Action) throws -> Change {
        let seq = Int64(changes.count) + 1
        let command = Command(
            id: CommandID(high: 1, low: UInt64(seq)), actor: actor,
            at: Instant(milliseconds: seq), incident: incident, target: target, action: action)
        changes.append(Change(seq: Seq(seq), command: command))
        return changes[changes.count - 1]
    }
}
