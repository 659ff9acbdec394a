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

    /// What the entry says, or what is left of it where there is no payload; proves nothing.
    package func change() throws(StoreError) -> Change { try stored.change() }

    /// The entry without its payload.
    var redacted: LogEntry {
        LogEntry(
            seq: seq, incident: incident, command: command, sealed: (envelope, hash), payload: nil)
    }

    package var stored: StoredChange {
        StoredChange(seq: seq, envelope: envelope, payload: payload?.bytes)
    }
}

/// The bytes of one entry, as far as reading it takes.
package struct StoredChange: Sendable {
    package let seq: Seq
    let envelope: [UInt8]
    let payload: [UInt8]?

    package init(seq: Seq, envelope: [UInt8], payload: [UInt8]?) {
        self.seq = seq
        self.envelope = envelope
        self.payload = payload
    }

    /// What the entry says, or what is left of it where there is no payload; proves nothing.
    package func change() throws(StoreError) -> Change { try change(try parsed()) }

    /// What entries say that stand in the order of the log up to its end; proves nothing.
    ///
    /// Throws `.unreadableEntry` for one without a payload that none behind it redacts.
    package static func changes(_ entries: [StoredChange]) throws(StoreError) -> [Change] {
        var changes: [Change] = []
        changes.reserveCapacity(entries.count)
        var missing: Set<Seq> = []
        for entry in entries {
            let change = try entry.change()
            if entry.payload == nil { missing.insert(entry.seq) }
            if case .redact = change.action { missing.remove(change.base) }
            changes.append(change)
        }
        if let first = missing.min() { throw .unreadableEntry(first) }
        return changes
    }

    private func parsed() throws(StoreError) -> Envelope {
        let envelope: Envelope
        do { envelope = try Envelope(parsing: self.envelope) } catch { throw .unreadableEntry(seq) }
        guard envelope.seq == seq else { throw .unreadableEntry(seq) }
        return envelope
    }

    private func change(_ envelope: Envelope) throws(StoreError) -> Change {
        guard let payload else {
            return Change(envelope, Payload.redactedAction(of: envelope))
        }
        guard let action = Payload(salt: [], bytes: payload).action(of: envelope) else {
            throw .unreadableEntry(seq)
        }
        return Change(envelope, action)
    }
}

extension Change {
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
