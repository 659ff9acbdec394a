import IncidentModel
import Testing

/// A small log to try the laws of the checklist on.
struct ChecklistLog {
    private(set) var incident: Incident
    private var count: Int64 = 1

    init(zone: String = "America/New_York", phase: String = "detect") throws {
        let fields: [Field: Value] = [
            .title: .text("Mailbox"), .phase: .text(phase), .zone: .text(zone),
        ]
        let command = try Self.command(1, .incident, .add(fields), by: "ann", base: .start)
        incident = try #require(Incident(opening: Change(seq: Seq(1), command: command)))
    }

    /// Judges a command, and folds in what is accepted.
    @discardableResult
    mutating func take(_ action: Action, _ target: Target, by actor: String = "ann") throws
        -> Verdict
    {
        count += 1
        let base = action.field.flatMap { incident.item(target)?.base(of: $0) } ?? .start
        let command = try Self.command(count, target, action, by: actor, base: base)
        let verdict = incident.judge(command)
        if case .accepted(let action) = verdict {
            let taken = try Self.command(count, target, action, by: actor, base: base)
            incident.apply(Change(seq: Seq(count), command: taken))
        }
        return verdict
    }

    @discardableResult
    mutating func add(
        _ id: String, _ texts: [Field: String] = [:], needs: [String] = []
    ) throws -> Verdict {
        var fields = texts.mapValues { Value.text($0) }
        fields[.title] = fields[.title] ?? .text(id)
        fields[.section] = fields[.section] ?? .text("contain")
        if !needs.isEmpty { fields[.needs] = .list(needs) }
        return try take(.add(fields), Self.target(id))
    }

    @discardableResult
    mutating func set(
        _ id: String, _ field: Field, _ value: Value, by actor: String = "ann"
    ) throws -> Verdict {
        try take(.set(field, value), Self.target(id), by: actor)
    }

    mutating func milestone(_ name: Milestone.Name, _ moment: String) throws {
        let target = Target.milestone(name)
        let isThere = incident.item(target) != nil
        try take(
            isThere ? .set(.when, .text(moment)) : .add([.when: .text(moment)]), target)
    }

    /// One press of the advance key on a day.
    mutating func advance(_ id: String, on day: String) throws {
        for step in try item(id).advanced(on: try Day.parse(day)) {
            try set(id, step.field, step.value)
        }
    }

    func item(_ id: String, at noon: String = "2019-03-28") throws -> ChecklistItem {
        let now = try Instant(rfc3339: noon + "T12:00:00-04:00")
        return try #require(incident.seen(at: now).checklist.first { $0.id.text == id })
    }

    static func target(_ id: String) throws -> Target {
        Target(.check, try #require(ItemID(id)))
    }

    private static func command(
        _ number: Int64, _ target: Target, _ action: Action, by actor: String, base: Seq
    ) throws -> Command {
        Command(
            id: CommandID(high: 1, low: UInt64(number)), actor: try #require(Actor(actor)),
            at: Instant(milliseconds: 1_550_000_000_000 + number * 1000),
            incident: try #require(IncidentID("BH-2019-01")), target: target, action: action,
            base: base)
    }
}
