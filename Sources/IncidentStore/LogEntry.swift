package import IncidentModel

/// One entry of the log as it is stored: exact bytes, and the columns that repeat them for searching.
package struct LogEntry: Hashable, Sendable {
    package let seq: Seq
    package let incident: IncidentID
    package let command: CommandID
    /// The bytes of an `Envelope`.
    package let envelope: [UInt8]
    package let hash: Digest32
    /// Nil where it is missing.
    package let payload: Payload?

    package init(
        seq: Seq, incident: IncidentID, command: CommandID,
        sealed: (envelope: [UInt8], hash: Digest32),
        payload: Payload?
    ) {
        self.seq = seq
        self.incident = incident
        self.command = command
        envelope = sealed.envelope
        hash = sealed.hash
        self.payload = payload
    }

    /// The change as the entry behind `head`.
    package init(
        _ change: Change, behind head: LogHead, rules: Digest32? = nil,
        using generator: inout some RandomNumberGenerator
    ) {
        let payload = Payload(change.action, using: &generator)
        let envelope = Envelope(
            change, in: head.log, payload: payload.commitment, rules: rules
        ).bytes
        self.init(
            seq: change.seq, incident: change.incident, command: change.command,
            sealed: (envelope, HashChain.next(after: head.hash, envelope: envelope)),
            payload: payload)
    }

    /// What the entry says; proves nothing.
    package func change() throws(StoreError) -> Change {
        try Change(seq: seq, envelope: envelope, payload: payload?.bytes)
    }
}

extension Change {
    /// Reads the stored bytes of one entry; proves nothing.
    package init(seq: Seq, envelope bytes: [UInt8], payload: [UInt8]?) throws(StoreError) {
        let envelope: Envelope
        do { envelope = try Envelope(parsing: bytes) } catch { throw .unreadableEntry(seq) }
        guard envelope.seq == seq, let payload,
            let action = Payload(salt: [], bytes: payload).action(of: envelope)
        else { throw .unreadableEntry(seq) }
        self.init(envelope, action)
    }

    init(_ envelope: Envelope, _ action: Action) {
        let command = Command(
            id: envelope.command, actor: envelope.actor, at: envelope.at,
            incident: envelope.incident, target: envelope.target, action: action,
            base: envelope.base)
        self.init(seq: envelope.seq, command: command, isRejected: envelope.kind.isRejected)
    }

    /// The command as it was judged.
    var asCommand: Command {
        Command(
            id: command, actor: actor, at: at, incident: incident, target: target, action: action,
            base: base)
    }
}
