package import IncidentModel
internal import StrictJSON

/// What the chain covers of one entry of the log: everything but the value, for which it holds a commitment.
///
/// The writer makes the bytes once; exactly those are stored and hashed, and nobody makes them again to
/// check them.
package struct Envelope: Hashable, Sendable {
    package let log: LogID
    package let seq: Seq
    package let command: CommandID
    package let actor: Actor
    package let at: Instant
    package let kind: EntryKind
    package let incident: IncidentID
    package let target: Target
    package let field: Field?
    package let base: Seq
    /// The payload's `Payload.commitment`.
    package let payload: Digest32
    /// The rules that the program judged by, where it used any.
    package let rules: Digest32?

    package init(_ change: Change, in log: LogID, payload: Digest32, rules: Digest32? = nil) {
        self.log = log
        seq = change.seq
        command = change.command
        actor = change.actor
        at = change.at
        kind = EntryKind(change)
        incident = change.incident
        target = change.target
        field = change.action.field
        base = change.base
        self.payload = payload
        self.rules = rules
    }

    /// The keys in the order in which they stand in the bytes.
    static let keys = [
        "v", "log", "seq", "cmd", "actor", "at", "kind", "target", "field", "base", "payload",
        "rules",
    ]

    /// One line of JSON.
    package var bytes: [UInt8] {
        let values: [JSONValue] = [
            1, .string(log.description), .number(seq.number), .string(command.description),
            .string(actor.name), .string(at.rfc3339), .string(kind.text),
            .string("\(incident)/\(target)"), .string(orNull: field?.rawValue),
            .number(base.number), .string(payload.description),
            .string(orNull: rules?.description),
        ]
        return JSONValue.object(zip(Self.keys, values).map(JSONMember.init)).compactBytes
    }
}

/// What an entry of the log does, and whether it took effect.
package struct EntryKind: Hashable, Sendable {
    package enum Verb: String, CaseIterable, Hashable, Sendable {
        case added, set, noted, withdrawn, restored
        /// The payload of the entry that `base` names was taken out of the log; this payload says why.
        case redacted
    }

    package let verb: Verb
    package let isRejected: Bool

    package init(_ change: Change) {
        isRejected = change.isRejected
        verb =
            switch change.action {
            case .add: .added
            case .set: .set
            case .note: .noted
            case .withdraw: .withdrawn
            case .restore: .restored
            case .redact: .redacted
            }
    }

    package init?(_ text: String) {
        isRejected = text.hasPrefix(Self.rejection)
        let word = isRejected ? String(text.dropFirst(Self.rejection.count)) : text
        guard let verb = Verb(rawValue: word), verb != .redacted || !isRejected else { return nil }
        self.verb = verb
    }

    /// `set`, or `rejected-set`.
    package var text: String { (isRejected ? Self.rejection : "") + verb.rawValue }

    private static let rejection = "rejected-"
}
