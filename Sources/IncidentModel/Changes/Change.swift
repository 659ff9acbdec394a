/// When a field was last changed, and by whom.
public struct Stamp: Hashable, Sendable {
    public let seq: Seq
    public let actor: Actor
    public let at: Instant

    public init(seq: Seq, actor: Actor, at: Instant) {
        self.seq = seq
        self.actor = actor
        self.at = at
    }
}

/// What somebody wants done to a target.
public enum Action: Hashable, Sendable {
    /// A new item with its first fields; for `Target.incident`, a new incident.
    case add([Field: Value])
    case set(Field, Value)
    /// Text that is appended to the target's notes; it conflicts with nothing.
    case note(String)
    /// Takes the item off the board; the log keeps it.
    case withdraw
    /// Brings a withdrawn item back.
    case restore
    /// Takes what the entry that the change's `base` names said of the target out of the log; why.
    case redact(String)

    /// The field that the action competes for with others; nil when there is none.
    public var field: Field? {
        if case .set(let field, _) = self { field } else { nil }
    }
}

extension Action {
    fileprivate var redacted: Action {
        switch self {
        case .add: .add([.title: .redacted])
        case .set(let field, _): .set(field, .redacted)
        case .note: .note("[redacted]")
        case .withdraw, .restore, .redact: self
        }
    }
}

/// One entry of the log: who did what, when, and on the basis of what they saw.
public struct Change: Hashable, Sendable {
    public let seq: Seq
    public let command: CommandID
    public let actor: Actor
    public let at: Instant
    public let incident: IncidentID
    public let target: Target
    public let action: Action
    /// The last change of the field that the actor had seen.
    public let base: Seq
    /// True for an attempt that lost against another change: kept in the log, without effect.
    public let isRejected: Bool

    public init(seq: Seq, command: Command, isRejected: Bool = false) {
        self.seq = seq
        self.command = command.id
        self.actor = command.actor
        self.at = command.at
        self.incident = command.incident
        self.target = command.target
        self.action = command.action
        self.base = command.base
        self.isRejected = isRejected
    }

    /// What is left of it when its value was taken out of the log.
    public var redacted: Change {
        Change(
            seq: seq,
            command: Command(
                id: command, actor: actor, at: at, incident: incident, target: target,
                action: action.redacted, base: base),
            isRejected: isRejected)
    }

    public var stamp: Stamp { Stamp(seq: seq, actor: actor, at: at) }
}
