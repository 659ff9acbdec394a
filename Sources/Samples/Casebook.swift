import IncidentModel

/// Writes an incident down step by step: on this day, by this actor, this became known.
///
/// A theme may be written at a stretch, over many days: the steps are put in the order of time.
/// Texts are given in their canonical form, lists with `; ` between their parts; blank ones are
/// left out.
struct Casebook {
    /// A change without its place in the log.
    private struct Draft {
        let at: Instant
        let actor: Actor
        let target: Target
        let action: Action
    }

    private var drafts: [Draft] = []
    private var actor = Self.actor("casebook")
    private var at = Instant(milliseconds: 0)

    /// Begins a step: what follows was recorded then, by that actor.
    mutating func on(_ time: String, by name: String) {
        at = Self.instant(time)
        actor = Self.actor(name)
    }

    /// The first step of all.
    mutating func open(_ facts: KeyValuePairs<Field, String>) {
        append(.add(values(facts)), to: .incident)
    }

    mutating func add(
        _ kind: ItemKind, _ id: String, _ facts: KeyValuePairs<Field, String>,
        and more: KeyValuePairs<Field, String> = [:]
    ) {
        let values = values(facts).merging(values(more)) { $1 }
        append(.add(values), to: target(kind, id))
    }

    mutating func set(_ kind: ItemKind, _ id: String, _ field: Field, _ text: String) {
        append(.set(field, value(field, text)), to: target(kind, id))
    }

    /// Takes the value of a field away.
    mutating func clear(_ kind: ItemKind, _ id: String, _ field: Field) {
        append(.set(field, .none), to: target(kind, id))
    }

    mutating func note(_ kind: ItemKind, _ id: String, _ text: String) {
        append(.note(text), to: target(kind, id))
    }

    mutating func withdraw(_ kind: ItemKind, _ id: String) {
        append(.withdraw, to: target(kind, id))
    }

    mutating func restore(_ kind: ItemKind, _ id: String) {
        append(.restore, to: target(kind, id))
    }

    mutating func milestone(_ name: Milestone.Name, _ facts: KeyValuePairs<Field, String>) {
        append(.add(values(facts)), to: .milestone(name))
    }

    /// A revision of a count: the first in time opens its ledger, the others supersede.
    mutating func count(_ scope: String, _ revision: CountRevision) {
        append(.set(.revision, .revision(revision)), to: .count(known(CountScope(scope), scope)))
    }

    private mutating func append(_ action: Action, to target: Target) {
        drafts.append(Draft(at: at, actor: actor, target: target, action: action))
    }

    private func values(_ facts: KeyValuePairs<Field, String>) -> [Field: Value] {
        var values: [Field: Value] = [:]
        values.reserveCapacity(facts.count)
        for (field, text) in facts where !text.isEmpty { values[field] = value(field, text) }
        return values
    }

    private func value(_ field: Field, _ text: String) -> Value {
        switch field {
        case .entities, .needs, .approvals, .exceptions, .evidence, .duties, .conditions,
            .jurisdictions, .content, .addenda:
            .list(Self.parts(of: text))
        default: .text(text)
        }
    }

    private func target(_ kind: ItemKind, _ id: String) -> Target {
        Target(kind, known(ItemID(id), id))
    }
}

extension Casebook {
    /// The changes in the order of time, and of writing where they have the same time.
    func commands(of incident: IncidentID, after head: Seq) -> [Command] {
        let order = drafts.indices.sorted { (drafts[$0].at, $0) < (drafts[$1].at, $1) }
        let idHigh = Self.digest(of: incident.text)
        var seen = SeenFields()
        return order.enumerated().map { position, index in
            let draft = drafts[index]
            let number = position + 1
            let seq = Seq(head.number + Int64(number))
            let (action, base) = seen.note(draft.action, on: draft.target, as: seq)
            return Command(
                id: CommandID(high: idHigh, low: UInt64(number)), actor: draft.actor,
                at: draft.at, incident: incident, target: draft.target, action: action, base: base)
        }
    }

    /// FNV-1a, 64 bits: the same on every machine, unlike `Hasher`.
    private static func digest(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// The last change of each field so far, which the next change of it names as its base.
private struct SeenFields {
    private struct Place: Hashable {
        let target: Target
        let field: Field
    }

    private var added: [Target: (seq: Seq, fields: [Field: Value])] = [:]
    private var changed: [Place: Seq] = [:]

    mutating func note(
        _ action: Action, on target: Target, as seq: Seq
    ) -> (action: Action, base: Seq) {
        switch action {
        case .add(let fields):
            added[target] = (seq, fields)
            return (action, .start)
        case .set(let field, let value):
            if target.kind == .count, added[target] == nil {
                // A count has one field; its first revision opens it.
                return note(.add([field: value]), on: target, as: seq)
            }
            let earlier = changed.updateValue(seq, forKey: Place(target: target, field: field))
            return (action, earlier ?? base(of: field, in: target))
        case .note, .withdraw, .restore, .redact: return (action, .start)
        }
    }

    private func base(of field: Field, in target: Target) -> Seq {
        guard let item = added[target], item.fields[field] != nil else { return .start }
        return item.seq
    }
}

extension Casebook {
    /// The instant of a text of RFC 3339.
    static func instant(_ text: String) -> Instant {
        do {
            return try Instant(rfc3339: text)
        } catch {
            preconditionFailure("a sample holds no instant: \(text)")
        }
    }

    static func day(_ text: String) -> Day {
        do {
            return try Day.parse(text)
        } catch {
            preconditionFailure("a sample holds no day: \(text)")
        }
    }

    private static func actor(_ name: String) -> Actor { known(Actor(name), name) }

    private static func parts(of text: String) -> [String] {
        text.split(separator: ";").map { String($0.drop { $0 == " " }) }
    }
}
