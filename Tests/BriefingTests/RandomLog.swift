import IncidentModel
import TestSupport

/// A log that grows at random, with everything that can happen to an item in it: lost attempts,
/// withdrawals, redactions, privileged items.
struct RandomLog {
    private(set) var changes: [Change] = []
    private var incident: Incident?
    private var desk: Desk
    private var dice: SeededGenerator

    init(seed: UInt64, changes count: Int) {
        desk = Desk(seed: seed)
        dice = SeededGenerator(seed: seed &+ 7)
        append(desk.opening())
        while changes.count < count { grow() }
    }

    /// Words that occur in privileged items, and nowhere else.
    static let secretWords = ["Umbrage", "Quixote", "umbrage"]

    private mutating func grow() {
        let target = pick(Self.targets)
        guard let incident, let item = incident.item(target) else {
            return append(desk.command(.add(values(of: target)), target))
        }
        switch Int.random(in: 0..<12, using: &dice) {
        case 0: append(desk.command(.withdraw, target))
        case 1: append(desk.command(.restore, target))
        case 2: append(desk.command(.note("\(name(of: target)) was called"), target))
        case 3: redact(target)
        case 4: append(desk.command(set(on: target), target), isRejected: true)
        default:
            guard let field = set(on: target).field else { return }
            append(desk.command(set(field, on: target), target, base: item.base(of: field)))
        }
    }

    private mutating func redact(_ target: Target) {
        let known = changes.filter { change in
            if case .redact = change.action { return false }
            return change.target == target && !change.isRejected
        }
        guard let change = known.last, target.kind != .incident else { return }
        append(desk.command(.redact("sent by mistake"), target, base: change.seq))
        if let place = changes.firstIndex(of: change) { changes[place] = change.redacted }
    }

    private mutating func append(_ command: Command, isRejected: Bool = false) {
        let seq = Seq(Int64(changes.count) + 1)
        guard !isRejected else {
            changes.append(Change(seq: seq, command: command, isRejected: true))
            return
        }
        guard case .accepted(let action) = incident?.judge(command) ?? Incident.judgeOpening(command)
        else { return }
        let change = Change(
            seq: seq,
            command: Command(
                id: command.id, actor: command.actor, at: command.at, incident: command.incident,
                target: command.target, action: action, base: command.base))
        changes.append(change)
        if incident == nil { incident = Incident(opening: change) } else { incident?.apply(change) }
    }

    private mutating func set(on target: Target) -> Action {
        set(pick(Self.fields(of: target.kind)), on: target)
    }

    private mutating func set(_ field: Field, on target: Target) -> Action {
        .set(field, value(of: field, target))
    }

    private mutating func values(of target: Target) -> [Field: Value] {
        var values: [Field: Value] = [:]
        for field in Self.fields(of: target.kind) { values[field] = value(of: field, target) }
        if Self.isSecret(target) { values[.privileged] = .text("yes") }
        return values
    }

    private mutating func value(of field: Field, _ target: Target) -> Value {
        let number = Int.random(in: 1...3, using: &dice)
        return switch field {
        case .title, .detail, .blocked: .text("\(name(of: target)) \(number)")
        case .state: .text(pick(ChecklistState.words))
        case .due, .when: .text("2019-03-0\(number)")
        case .owner: .text(Self.isSecret(target) ? "Quixote" : "kh")
        case .needs: .list([pick(["umbrage-step", "print", "call"])])
        case .lane: .text("detect")
        case .kind: .text(pick(TimelineEntry.Kind.words))
        case .section: .text(pick(["notify", "asks"]))
        case .revision:
            .revision(CountRevision(count: .exactly(number * 100), basis: .estimate, source: "x"))
        default: .text("notify")
        }
    }

    private func name(of target: Target) -> String {
        Self.isSecret(target) ? "Umbrage \(target.kind)" : "Plain \(target.kind)"
    }

    static func isSecret(_ target: Target) -> Bool { target.id.text.hasPrefix("umbrage") }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &dice)]
    }

    private static let targets = [
        "incident/incident", "milestone/discovery", "count/people", "check/print", "check/call",
        "check/umbrage-step", "entry/found", "entry/umbrage-entry",
    ].compactMap(Target.init)

    private static func fields(of kind: ItemKind) -> [Field] {
        switch kind {
        case .incident: [.title, .phase]
        case .milestone: [.when, .detail]
        case .count: [.revision]
        case .check: [.title, .section, .state, .owner, .due, .needs, .blocked]
        default: [.title, .when, .lane, .kind, .detail]
        }
    }
}
