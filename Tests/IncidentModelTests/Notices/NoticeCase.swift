import IncidentModel
import Testing

/// An incident with notices and counts of our own.
struct NoticeCase {
    private var changes: [Change] = []

    init() throws {
        try add("incident/incident", [.title: "Case", .phase: "notify", .zone: "America/New_York"])
    }

    mutating func add(_ target: String, _ fields: [Field: String]) throws {
        let target = try #require(Target(target))
        var values: [Field: Value] = [:]
        for (field, text) in fields {
            values[field] = try Schema.value(of: text, for: field, of: target.kind)
        }
        try append(target, .add(values))
    }

    /// A revision as it is typed: `5000 confirmed 2019-04-05 HHS filing`.
    mutating func count(_ scope: String, _ typed: String) throws {
        let value = try Schema.value(of: typed, for: .revision, of: .count)
        try append(try #require(Target("count/\(scope)")), .add([.revision: value]))
    }

    /// A wave to individuals that went out.
    mutating func wave(_ id: String, _ fields: [Field: String]) throws {
        let wave: [Field: String] = [
            .title: id, .audience: "individuals", .state: "sent", .when: "2019-04-05",
        ]
        try add("notice/\(id)", wave.merging(fields) { $1 })
    }

    private mutating func append(_ target: Target, _ action: Action) throws {
        let seq = Seq(Int64(changes.count) + 1)
        let command = Command(
            id: CommandID(high: 1, low: UInt64(seq.number)), actor: try #require(Actor("kh")),
            at: Instant(milliseconds: 0), incident: try #require(IncidentID("N-1")),
            target: target, action: action)
        changes.append(Change(seq: seq, command: command))
    }

    func incident() throws -> Incident { try #require(Incident(folding: changes)) }

    func notice() throws -> Notice { try #require(incident().notices.first) }

    func item(_ name: String) throws -> Item {
        let target = try #require(Target(name))
        return try #require(incident().item(target))
    }
}
