import IncidentModel

/// A small incident with one of everything that the shapes tell apart.
enum SmallIncident {
    static func made() throws -> Incident {
        var story = Story()
        try story.add(
            "incident/incident",
            [
                .title: "Phishing of \"five\" accounts", .phase: "notify", .severity: "sev2",
                .zone: "America/New_York", .exercise: "yes",
            ])
        try story.add("milestone/first-malicious-activity", [.when: "2019-02"])
        try story.add("milestone/detection", [.when: "2019-02-07"])
        try story.add("milestone/containment", [.when: "2019-02-07T18:00-05:00/2019-02-08"])
        try story.add(
            "entry/first-alert",
            [.when: "~2019-02-07", .lane: "detect", .kind: "found", .title: "Alert\u{1B}[2J"])
        try story.count("people", .between(9_000, 12_000), .estimate, "press")
        try story.count("people", .exactly(11_658), .confirmed, "HHS filing")
        try story.count("people", .exactly(12_000), .estimate, "press again")
        try story.count("people|ssn|US-MA", .some, .estimate, nil)
        try story.add(
            "check/letters",
            [
                .title: "Letters", .section: "notify", .state: "blocked", .owner: "kh",
                .due: "2019-03-20", .progress: "3/9", .mandatory: "yes",
            ])
        try story.add("check/logs", [.title: "Logs", .section: "contain", .state: "done"])
        try story.add(
            "notice/first-wave",
            [.title: "First wave", .audience: "individuals", .state: "sent", .sent: "11,658"])
        return try story.incident()
    }
}

/// Changes one after the other, a minute apart.
private struct Story {
    private var changes: [Change] = []

    mutating func add(_ target: String, _ facts: [Field: String]) throws {
        let target = try known(Target(target))
        let values = try facts.map { field, text in
            (field, try Schema.value(of: text, for: field, of: target.kind))
        }
        try append(.add(Dictionary(uniqueKeysWithValues: values)), to: target)
    }

    mutating func count(
        _ scope: String, _ count: PeopleCount, _ basis: CountBasis, _ source: String?
    ) throws {
        let target = Target.count(try known(CountScope(scope)))
        let value = Value.revision(CountRevision(count: count, basis: basis, source: source))
        let isFirst = !changes.contains { $0.target == target }
        try append(isFirst ? .add([.revision: value]) : .set(.revision, value), to: target)
    }

    func incident() throws -> Incident { try known(Incident(folding: changes)) }

    private mutating func append(_ action: Action, to target: Target) throws {
        let number = UInt64(changes.count + 1)
        let command = Command(
            id: CommandID(high: 0, low: number), actor: try known(Actor("alice")),
            at: Instant(milliseconds: 1_553_781_600_000 + Int64(number) * 60_000),
            incident: try known(IncidentID("EX-1")), target: target, action: action)
        changes.append(Change(seq: Seq(Int64(number)), command: command))
    }
}

struct Unknown: Error {}

func known<Known>(_ value: Known?) throws -> Known {
    guard let value else { throw Unknown() }
    return value
}
