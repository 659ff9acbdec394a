public import IncidentModel

/// A log with a clock that runs, which grows at random as far as the model takes it: everything that duties
/// can hang on.
public struct RandomCase {
    public private(set) var changes: [Change] = []
    private var incident: Incident?
    private var desk: Desk
    private var dice: SeededGenerator

    public init(seed: UInt64) {
        desk = Desk(seed: seed)
        dice = SeededGenerator(seed: seed &+ 1000)
        take(desk.opening())
        set("incident/incident", .entities, "hipaa_covered_entity")
        set("milestone/discovery", .when, "2019-02-20")
        set("count/people||US-MA", .revision, "700 confirmed the list")
    }

    private mutating func set(_ name: String, _ field: Field, _ text: String) {
        guard let target = Target(name), let value = Self.value(of: text, field, target.kind) else {
            return
        }
        let isThere = incident?.item(target) != nil
        take(desk.command(isThere ? .set(field, value) : .add([field: value]), target))
    }

    public mutating func grow() {
        let name = pick(Self.targets)
        guard let target = Target(name), let incident else { return }
        guard let item = incident.item(target) else {
            return take(desk.command(.add(values(of: target.kind)), target))
        }
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: take(desk.command(.withdraw, target))
        case 1: take(desk.command(.restore, target))
        default:
            let field = pick(fields(of: target.kind))
            guard let value = value(of: field, target.kind) else { return }
            take(desk.command(.set(field, value), target, base: item.base(of: field)))
        }
    }

    private mutating func take(_ command: Command) {
        let verdict = incident?.judge(command) ?? Incident.judgeOpening(command)
        guard case .accepted(let action) = verdict else { return }
        let accepted = Command(
            id: command.id, actor: command.actor, at: command.at, incident: command.incident,
            target: command.target, action: action, base: command.base)
        let change = Change(seq: Seq(Int64(changes.count) + 1), command: accepted)
        changes.append(change)
        if incident == nil { incident = Incident(opening: change) } else { incident?.apply(change) }
    }

    private mutating func values(of kind: ItemKind) -> [Field: Value] {
        var values: [Field: Value] = [:]
        for field in fields(of: kind) { values[field] = value(of: field, kind) }
        return values
    }

    private func fields(of kind: ItemKind) -> [Field] {
        Schema.rules(of: kind).map(\.field).filter { Self.texts[$0] != nil }
    }

    private mutating func value(of field: Field, _ kind: ItemKind) -> Value? {
        var texts = Self.texts[field, default: []]
        if field == .when { texts += Self.moments }
        if field == .state { texts = kind == .check ? ["open", "done"] : ["draft", "sent"] }
        if kind == .duty || kind == .hold, field == .when { texts = ["2019-03-09"] }
        return Self.value(of: pick(texts), field, kind)
    }

    private static func value(of text: String, _ field: Field, _ kind: ItemKind) -> Value? {
        do { return try Schema.value(of: text, for: field, of: kind) } catch { return nil }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &dice)]
    }

    private static let targets = [
        "incident/incident", "milestone/discovery", "milestone/detection",
        "milestone/determination", "milestone/awareness", "milestone/individuals-notified",
        "milestone/regulator-notified", "count/people", "count/people|ssn", "count/people||US-MA",
        "count/people||US-TX", "count/people||DE", "count/people|ssn|US-MA",
        "count/people|diagnosis", "notice/letters", "notice/filing", "hold/fbi",
        "duty/US-HIPAA-IND", "duty/US-HIPAA-HHS500", "check/letters", "check/hotline",
        "entry/found",
    ]

    private static let moments = [
        "2019-02-07", "2019-02-20", "2019-03-01/2019-03-09", "~2019-01", "2019-03-02T14:00-05:00",
        "2019-03-15", "2019-05-01", "2019-06-20T09:30Z", "",
    ]

    private static let texts: [Field: [String]] = [
        .title: ["Something"], .zone: ["America/New_York", "Europe/Berlin", "UTC"],
        .phase: ["assess", "notify"],
        .entities: [
            "hipaa_covered_entity", "controller", "hipaa_covered_entity; public_company", "",
        ],
        .conditions: ["", "ransom_paid"], .encryption: ["", "no", "yes", "key-taken"],
        .when: ["2019-03-05"], .lane: ["detect"], .kind: ["found"], .detail: ["", "because"],
        .revision: [
            "700 confirmed", "400 estimate", "200..900 upper-bound", "some placeholder",
            "12000 confirmed 2019-03-01 the review",
        ],
        .audience: ["individuals", "regulator", "media", "substitute", "partner"],
        .state: ["open"], .returned: ["", "12"], .duties: ["", "US-HIPAA-IND"],
        .form: ["oral", "written"], .number: ["", "20", "45"], .lifted: ["", "2019-03-20"],
        .jurisdictions: ["", "US-MA"], .decision: ["notify", "not-notify", ""],
        .section: ["notify"],
    ]
}

extension RandomCase {
    /// A log of so many steps whose changes lie hours apart, up to some days back in time for some of them
    /// where clocks are wrong.
    public static func log(seed: UInt64, steps: Int, hours: Int = 7, clocksAreWrong: Bool = false)
        -> [Change]
    {
        var random = RandomCase(seed: seed)
        for _ in 0..<steps { random.grow() }
        var dice = SeededGenerator(seed: seed &+ 7)
        return random.changes.enumerated().map { place, change in
            let isWrong = clocksAreWrong && place > 0 && Int.random(in: 0..<8, using: &dice) == 0
            let skew = isWrong ? Int64.random(in: -60...60, using: &dice) : 0
            return change.moved(by: (Int64(place * hours) + skew) * 3_600_000)
        }
    }
}

extension Change {
    fileprivate func moved(by milliseconds: Int64) -> Change {
        Change(
            seq: seq,
            command: Command(
                id: command, actor: actor, at: at.adding(milliseconds: milliseconds) ?? at,
                incident: incident, target: target, action: action, base: base),
            isRejected: isRejected)
    }
}
