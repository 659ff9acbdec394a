package import IncidentModel

/// Proves a log, entry by entry, and names the first that is not what it should be.
///
/// Pure: it sees only what it is given. It stops looking at the first bad entry, since behind it nothing
/// can be proved.
package struct LogVerifier: Sendable {
    private let log: LogID
    private var head: LogHead
    private var entries = 0
    private var commands: Set<CommandID> = []
    private var folds: [IncidentID: Incident] = [:]
    private var summarised: Set<IncidentID> = []
    package private(set) var firstBad: BadEntry?

    package init(_ log: LogID) {
        self.log = log
        head = LogHead(log: log, seq: .start, hash: HashChain.start(of: log))
    }

    /// The next row of the log, in the order of seq.
    package mutating func check(_ entry: LogEntry) {
        entries += 1
        guard firstBad == nil else { return }
        firstBad = fault(of: entry)
        guard firstBad == nil else { return }
        head = LogHead(log: log, seq: entry.seq, hash: entry.hash)
    }

    /// A row of the table of incidents, after all entries.
    package mutating func check(_ summary: IncidentSummary) {
        summarised.insert(summary.id)
        guard firstBad == nil else { return }
        guard let incident = folds[summary.id] else {
            firstBad = BadEntry(
                seq: summary.head, kind: .table, expected: "no incident \(summary.id)",
                found: "a row of the table")
            return
        }
        let expected = IncidentSummary(incident)
        guard expected != summary else { return }
        firstBad = BadEntry(
            seq: expected.head, kind: .table, expected: "the row of \(summary.id) as replayed",
            found: "another")
    }

    /// What was kept beside such a row. One that another program wrote in its own way says nothing to this
    /// one, and is not looked at.
    package mutating func check(_ extract: IncidentExtract) {
        guard firstBad == nil, extract.isReadable else { return }
        let expected = folds[extract.id].map { IncidentExtract($0) }
        guard expected != extract else { return }
        firstBad = BadEntry(
            seq: expected?.head ?? extract.head, kind: .table,
            expected: "the extract of \(extract.id) as replayed", found: "another")
    }

    /// Something that the database itself found wrong.
    package mutating func report(_ bad: BadEntry) {
        if firstBad == nil { firstBad = bad }
    }

    /// The result, after all rows of both tables.
    package func verification() -> Verification {
        let unlisted = folds.keys.filter { !summarised.contains($0) }.min()
        let missing = unlisted.flatMap { folds[$0] }.map {
            BadEntry(
                seq: $0.head.seq, kind: .table, expected: "a row of \($0.id)", found: "none")
        }
        return Verification(entries: entries, head: head, firstBad: firstBad ?? missing)
    }
}

extension LogVerifier {
    private mutating func fault(of entry: LogEntry) -> BadEntry? {
        let expected = head.seq.next
        guard entry.seq == expected else {
            return BadEntry(
                seq: expected, kind: .gap, expected: "entry \(expected)",
                found: "entry \(entry.seq)")
        }
        let hash = HashChain.next(after: head.hash, envelope: entry.envelope)
        guard hash == entry.hash else {
            return bad(entry, .chain, hash.description, entry.hash.description)
        }
        let envelope: Envelope
        do {
            envelope = try Envelope(parsing: entry.envelope)
        } catch {
            return bad(entry, .envelope, "an envelope", "\(error)")
        }
        return fault(of: entry, envelope) ?? fold(entry, envelope)
    }

    private mutating func fault(of entry: LogEntry, _ envelope: Envelope) -> BadEntry? {
        if envelope.log != log {
            return bad(entry, .foreignLog, log.description, envelope.log.description)
        }
        if envelope.seq != entry.seq {
            return bad(entry, .envelope, "entry \(entry.seq)", "entry \(envelope.seq)")
        }
        if !commands.insert(envelope.command).inserted {
            return bad(entry, .duplicateCommand, "a new command", "\(envelope.command)")
        }
        if envelope.incident != entry.incident {
            return bad(entry, .table, "\(envelope.incident)", "\(entry.incident)")
        }
        if envelope.command != entry.command {
            return bad(entry, .table, "\(envelope.command)", "\(entry.command)")
        }
        return nil
    }

    private mutating func fold(_ entry: LogEntry, _ envelope: Envelope) -> BadEntry? {
        guard let payload = entry.payload else {
            return bad(entry, .missingPayload, envelope.payload.description, "none")
        }
        let commitment = payload.commitment
        guard commitment == envelope.payload else {
            return bad(entry, .payload, envelope.payload.description, commitment.description)
        }
        guard let action = payload.action(of: envelope) else {
            return bad(entry, .payload, "a value of \(envelope.kind.text)", "another value")
        }
        let change = Change(envelope, action)
        if folds[change.incident]?.apply(change) == nil {
            folds[change.incident] = Incident(opening: change)
        }
        return nil
    }

    private func bad(
        _ entry: LogEntry, _ kind: BadEntry.Kind, _ expected: String, _ found: String
    ) -> BadEntry {
        BadEntry(seq: entry.seq, kind: kind, expected: expected, found: found)
    }
}
