import Dashboard
import IncidentModel
import StrictJSON
import Terminal

/// What became of the orders of one command line, in their order.
struct Settled: Hashable {
    let order: Order
    let outcome: Outcome

    /// Pairs orders with outcomes; throws what was refused, and what lost a conflict.
    static func all(_ orders: [Order], _ outcomes: [Outcome]) throws -> [Settled] {
        let settled = zip(orders, outcomes).map(Settled.init)
        for case .refused(let refusal) in outcomes { throw Problem.refused(refusal) }
        let conflicts = settled.compactMap { step -> Conflict? in
            guard case .conflict(let conflict) = step.outcome else { return nil }
            return conflict
        }
        guard let target = settled.first?.order.target, !conflicts.isEmpty else { return settled }
        throw Problem.conflict(target, conflicts, saved: settled.compactMap(\.savedField))
    }

    private var savedField: Field? {
        guard case .saved = outcome else { return nil }
        return order.action.field
    }

    /// The field, or the word for what else was done.
    private var what: String {
        switch order.action {
        case .add: "added"
        case .set(let field, _): field.label
        case .note: "note"
        case .withdraw: "withdrawn"
        case .restore: "restored"
        case .redact: "redacted"
        }
    }

    var json: JSONValue {
        switch outcome {
        case .saved(let seq):
            ["what": .string(what), "outcome": "saved", "seq": .number(seq.number)]
        case .alreadySo(let stamp):
            [
                "what": .string(what), "outcome": "already_so", "seq": .number(stamp.seq.number),
                "author": .string(stamp.actor.name), "recorded_at": .string(stamp.at.rfc3339),
            ]
        case .conflict, .refused: preconditionFailure("an order that failed has no result")
        }
    }

    var line: SafeText {
        let id = order.target.id
        return switch (order.action, outcome) {
        case (.set(_, .revision(let revision)), .saved(let seq)): Self.line(id, revision, seq)
        case (.add(let fields), .saved(let seq)):
            if case .revision(let revision)? = fields[.revision] {
                Self.line(id, revision, seq)
            } else {
                "\(id): added (entry \(seq))"
            }
        case (.set(let field, let value), .saved(let seq)):
            "\(id): \(field.label) is now \(value.isNone ? "nothing" : value.summary) (entry \(seq))"
        case (_, .saved(let seq)): "\(id): \(what) (entry \(seq))"
        case (_, .alreadySo(let stamp)):
            "\(id): \(what) was so already, by \(stamp.actor) at \(stamp.at.rfc3339) (entry \(stamp.seq))"
        case (_, .conflict), (_, .refused): ""
        }
    }

    private static func line(_ id: ItemID, _ revision: CountRevision, _ seq: Seq) -> SafeText {
        "\(id): \(revision.count.words), \(revision.basis.label) (entry \(seq))"
    }
}

extension Answer {
    /// The item as it is now, and what was done to it.
    init(_ settled: [Settled], item: JSONValue, lines: [SafeText]? = nil) {
        var json = item
        json.set("changes", to: .array(settled.map(\.json)))
        self.init(json: json, lines: lines ?? settled.map(\.line))
    }
}
