public import IncidentModel

/// Somebody who sends commands on one incident, with a clock that goes on by a minute at each.
public struct Desk: Sendable {
    public let actor: Actor
    public let incident: IncidentID
    private var generator: SeededGenerator
    private var now = Instant(milliseconds: 1_551_967_500_000)

    public init(_ name: String = "alice", incident: String = "BH-2019-01", seed: UInt64 = 1) {
        guard let actor = Actor(name), let incident = IncidentID(incident) else {
            preconditionFailure("not the name of an actor and of an incident")
        }
        self.actor = actor
        self.incident = incident
        generator = SeededGenerator(seed: seed)
    }

    public mutating func command(
        _ action: Action, _ target: Target = .incident, base: Seq = .start
    ) -> Command {
        now = now.adding(milliseconds: 60_000) ?? now
        return Command(
            id: CommandID(using: &generator), actor: actor, at: now, incident: incident,
            target: target, action: action, base: base)
    }

    /// Opens the incident.
    public mutating func opening(title: String = "Letters to patients") -> Command {
        command(
            .add([
                .title: .text(title), .phase: .text("assess"), .zone: .text("America/New_York"),
            ]))
    }

    /// Adds a step to the checklist.
    public mutating func step(_ id: String, title: String = "Print the letters") -> Command {
        command(.add([.title: .text(title), .section: .text("notify")]), Self.check(id))
    }

    public mutating func set(
        _ field: Field, _ text: String, _ target: Target = .incident, base: Seq = .start
    ) -> Command {
        command(.set(field, text.isEmpty ? .none : .text(text)), target, base: base)
    }

    public static func check(_ id: String) -> Target {
        guard let id = ItemID(id) else { preconditionFailure("not the name of an item") }
        return Target(.check, id)
    }
}
