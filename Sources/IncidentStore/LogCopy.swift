package import IncidentModel

/// A store whose log can be read and taken in as it is stored: byte for byte, the chain with it.
package protocol LogCopy: IncidentStore {
    /// The entries behind `seq`, in the order of the log; at most so many, and none when there are no more.
    ///
    /// Throws `.unreadableEntry` for a row that holds no entry.
    func entries(after seq: Seq, atMost count: Int) throws(StoreError) -> [LogEntry]

    /// Appends entries of the same log that follow the last one here, in one transaction.
    ///
    /// What they say was judged when they were written; the chain is checked again. Throws
    /// `.unreadableEntry` for the first that does not follow.
    func take(_ entries: [LogEntry]) throws(StoreError)

    /// Keeps what another store of the same log keeps of a list's people.
    func take(_ people: KeptPeople, of incident: IncidentID) throws(StoreError)

    /// Keeps the events of a batch that the log tells of already, in one transaction; does nothing where they are
    /// there.
    func take(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> Void
    ) throws(StoreError)

    /// Makes the full text of all batches anew from their events, also of some of an incident that have none.
    ///
    /// - Returns: how many events there were; nil where the store cannot do that.
    func reindex(
        adding items: Set<ItemID>, of incident: IncidentID
    ) throws(StoreError) -> Int?

    /// By what the events of a batch are known again, by row.
    func identities(of batch: KeptBatch) throws(StoreError) -> [UInt64]
}

extension LogCopy {
    package func reindex(
        adding items: Set<ItemID>, of incident: IncidentID
    ) throws(StoreError) -> Int? { nil }

    /// Reads on behind `seq` in pieces, each a transaction of its own: a log only grows.
    package func forEachEntry(
        after seq: Seq = .start, _ body: (LogEntry) throws(StoreError) -> Void
    ) throws(StoreError) {
        var last = seq
        while true {
            let piece = try entries(after: last, atMost: 4096)
            for entry in piece { try body(entry) }
            guard let end = piece.last else { return }
            last = end.seq
        }
    }

    /// What the whole log proves of itself.
    package func proof() throws(StoreError) -> LogProof {
        var proof = LogProof(try head().log)
        try forEachEntry { entry in proof.check(entry.sealed) }
        return proof
    }
}

extension LogProof {
    /// What there is to sign.
    package var checkpoint: Checkpoint {
        Checkpoint(head: head, root: root(of: Int(head.seq.number)))
    }
}

extension LogBundle {
    /// The whole log, or what it says of one incident, for outsiders; throws the first bad entry where the log
    /// is not sound.
    package init(
        of incident: IncidentID?, in store: any LogCopy, signedBy key: CheckpointKey
    ) throws {
        var proof = LogProof(try store.head().log)
        var entries: [Entry] = []
        try store.forEachEntry { entry in
            proof.check(entry.sealed)
            let isShown = incident == nil || entry.incident == incident
            entries.append(isShown ? .open(entry.sealed) : .hidden(entry.hidden))
        }
        if let bad = proof.firstBad { throw bad }
        let log = proof.head.log
        self.init(
            log, of: incident, proof.checkpoint.signed(by: key), by: key.verifier(of: log), entries)
    }
}

extension InclusionProof {
    /// That an entry is in the log; nil where it is not. Throws the first bad entry where the log is not sound.
    package init?(of seq: Seq, in store: any LogCopy, signedBy key: CheckpointKey) throws {
        let proof = try store.proof()
        if let bad = proof.firstBad { throw bad }
        guard seq > .start, seq <= proof.head.seq,
            let entry = try store.entries(after: Seq(seq.number - 1), atMost: 1).first
        else { return nil }
        self.init(
            entry.sealed, along: proof.path(of: seq), proof.checkpoint.signed(by: key),
            by: key.verifier(of: proof.head.log))
    }
}
