package import IncidentModel

/// Proves a log as a store keeps it: the entries themselves, the columns that repeat them, and the rows that
/// follow from them.
///
/// Pure: it sees only what it is given.
package struct LogVerifier: Sendable {
    private var proof: LogProof
    private var entries = 0
    private var folds: [IncidentID: Incident] = [:]
    private var summarised: Set<IncidentID> = []
    /// The first column, row or file that says something else than the log.
    private var strange: BadEntry?

    package init(_ log: LogID) { proof = LogProof(log) }

    package var firstBad: BadEntry? {
        guard let bad = proof.firstBad else { return strange }
        guard let strange, strange.seq < bad.seq, strange.kind != .database else { return bad }
        return strange
    }

    /// The next row of the log, in the order of seq.
    package mutating func check(_ entry: LogEntry) {
        entries += 1
        guard strange == nil, let envelope = proof.check(entry.sealed) else { return }
        if let fault = fault(of: entry, envelope) {
            strange = fault
        } else {
            fold(entry, envelope)
        }
    }

    /// After all entries: of every list its people have to be kept, as the entry of the list says.
    package mutating func check(_ kept: [(IncidentID, KeptPeople)]) {
        for (incident, people) in kept { check(people, of: incident) }
        for (id, incident) in folds.sorted(by: { $0.key < $1.key }) {
            let lists = Set(kept.filter { $0.0 == id }.map(\.1.list))
            guard firstBad == nil, strange == nil,
                let list = incident.lists.first(where: { !lists.contains($0.id) })
            else { continue }
            strange = BadEntry(
                seq: list.added.seq, kind: .table,
                expected: "the people of list \(list.id) as they were counted", found: "none")
        }
    }

    private mutating func check(_ people: KeptPeople, of incident: IncidentID) {
        guard firstBad == nil, strange == nil else { return }
        let item = folds[incident]?.item(Target(.list, people.list))
        guard let item, item[.digest].text == people.digest else {
            strange = BadEntry(
                seq: item?.added.seq ?? .start, kind: .table,
                expected: "the people of list \(people.list) as they were counted",
                found: "others")
            return
        }
    }

    /// The item that tells of a batch of evidence; nil where there is none.
    package func item(of batch: KeptBatch, _ incident: IncidentID) -> Item? {
        folds[incident]?.item(Target(.evidence, batch.item))
    }

    /// After all entries: of every batch its events have to be kept, as the entry of the batch says.
    ///
    /// - Parameter kept: the numbers and items of all batches that were checked.
    package mutating func check(evidence kept: [(IncidentID, KeptBatch)]) {
        for (id, incident) in folds.sorted(by: { $0.key < $1.key }) {
            let items = Set(kept.filter { $0.0 == id }.map(\.1.item))
            let told = incident.items.values.filter { $0.target.kind == .evidence }
            guard firstBad == nil, strange == nil,
                let lost = told.filter({ !items.contains($0.id) }).min(by: {
                    $0.added.seq < $1.added.seq
                })
            else { continue }
            strange = BadEntry(
                seq: lost.added.seq, kind: .table,
                expected: "the events of evidence batch \(lost.id)", found: "none")
        }
    }

    /// A row of the table of incidents, after all entries.
    package mutating func check(_ summary: IncidentSummary) {
        summarised.insert(summary.id)
        guard firstBad == nil else { return }
        guard let incident = folds[summary.id] else {
            strange = BadEntry(
                seq: summary.head, kind: .table, expected: "no incident \(summary.id)",
                found: "a row of the table")
            return
        }
        let expected = IncidentSummary(incident)
        guard expected != summary else { return }
        strange = BadEntry(
            seq: expected.head, kind: .table, expected: "the row of \(summary.id) as replayed",
            found: "another")
    }

    /// What was kept beside such a row. One that another program wrote in its own way says nothing to this
    /// one, and is not looked at.
    package mutating func check(_ extract: IncidentExtract) {
        guard firstBad == nil, extract.isReadable else { return }
        let expected = folds[extract.id].map { IncidentExtract($0) }
        guard expected != extract else { return }
        strange = BadEntry(
            seq: expected?.head ?? extract.head, kind: .table,
            expected: "the extract of \(extract.id) as replayed", found: "another")
    }

    /// Something that the database itself found wrong.
    package mutating func report(_ bad: BadEntry) {
        if firstBad == nil { strange = bad }
    }

    /// The result, after all rows of both tables.
    package func verification() -> Verification {
        let unlisted = folds.keys.filter { !summarised.contains($0) }.min()
        let missing = unlisted.flatMap { folds[$0] }.map {
            BadEntry(
                seq: $0.head.seq, kind: .table, expected: "a row of \($0.id)", found: "none")
        }
        return Verification(
            entries: entries, head: proof.head, firstBad: firstBad ?? missing)
    }
}

extension LogVerifier {
    private func fault(of entry: LogEntry, _ envelope: Envelope) -> BadEntry? {
        if envelope.incident != entry.incident {
            return entry.sealed.bad(.table, "\(envelope.incident)", "\(entry.incident)")
        }
        if envelope.command != entry.command {
            return entry.sealed.bad(.table, "\(envelope.command)", "\(entry.command)")
        }
        return nil
    }

    /// An entry without a payload that can be read is a fault by itself, or is redacted.
    private mutating func fold(_ entry: LogEntry, _ envelope: Envelope) {
        let action =
            entry.payload.map { $0.action(of: envelope) } ?? Payload.redactedAction(of: envelope)
        guard let action else { return }
        let change = Change(envelope, action)
        if folds[change.incident]?.apply(change) == nil {
            folds[change.incident] = Incident(opening: change)
        }
    }
}
