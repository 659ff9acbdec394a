import IncidentModel
import IncidentStore

/// A store that notes how far its log was seen, and takes no changes once the log went back or forked.
struct RememberingStore: IncidentStore {
    let base: any LogCopy
    let access: StoreAccess
    /// What is wrong with the log, by what was seen of it earlier.
    let complaint: ReadOnlyReason?
    private let memory: HeadMemory

    /// - Parameter accepting: whether the log is right as it is, whatever was seen earlier.
    init(_ base: any LogCopy, _ memory: HeadMemory, accepting: Bool) {
        self.base = base
        self.memory = memory
        let head = Self.head(of: base)
        if accepting, let head { memory.replace(by: head) }
        complaint = head.flatMap { Self.complaint(about: base, endingAt: $0, memory) }
        if case .readWrite = base.access, let complaint {
            access = .readOnly(complaint)
        } else {
            access = base.access
        }
        note(head)
    }

    func head() throws(StoreError) -> LogHead { try base.head() }

    func incidents() throws(StoreError) -> [IncidentSummary] { try base.incidents() }

    func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change] {
        let changes = try base.changes(of: incident, after: seq)
        if !changes.isEmpty { note(Self.head(of: base)) }
        return changes
    }

    func submit(_ commands: [Command]) throws(StoreError) -> [Outcome] {
        if case .readOnly(let reason) = access { throw .readOnly(reason) }
        let outcomes = try base.submit(commands)
        note(Self.head(of: base))
        return outcomes
    }

    func submit(
        _ commands: [Command], keeping people: KeptPeople
    ) throws(StoreError) -> [Outcome] {
        if case .readOnly(let reason) = access { throw .readOnly(reason) }
        let outcomes = try base.submit(commands, keeping: people)
        note(Self.head(of: base))
        return outcomes
    }

    func people(of incident: IncidentID) throws(StoreError) -> [KeptPeople] {
        try base.people(of: incident)
    }

    func submit(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> [Command]
    ) throws(StoreError) -> [Outcome] {
        if case .readOnly(let reason) = access { throw .readOnly(reason) }
        let outcomes = try base.submit(batch, fill)
        note(Self.head(of: base))
        return outcomes
    }

    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        try base.batches(of: incident)
    }

    func index(
        of batches: [(batch: KeptBatch, ahead: Int64)]
    ) throws(StoreError) -> EvidenceIndex { try base.index(of: batches) }

    func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent] { try base.events(ids) }

    func candidates(
        in batch: KeptBatch, words: [EvidenceWord], from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID]? {
        try base.candidates(in: batch, words: words, from: row, atMost: count)
    }

    func rows(
        of batch: KeptBatch, marked lists: [Set<EvidenceMark>]
    ) throws(StoreError) -> [UInt64]? { try base.rows(of: batch, marked: lists) }

    func events(
        in batch: KeptBatch, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent] { try base.events(in: batch, from: row, atMost: count) }

    func verify() throws(StoreError) -> Verification {
        let found = try base.verify()
        guard found.firstBad == nil, let complaint else { return found }
        return Verification(
            entries: found.entries, head: found.head, firstBad: complaint.badEntry(in: found.head))
    }

    func watch() throws(StoreError) -> (any StoreWatch)? { try base.watch() }

    private func note(_ head: LogHead?) {
        if let head, complaint == nil { memory.remember(head) }
    }

    /// Nil where it cannot be read: whoever needs it will be told.
    private static func head(of store: any LogCopy) -> LogHead? {
        do throws(StoreError) { return try store.head() } catch { return nil }
    }

    private static func complaint(
        about store: any LogCopy, endingAt head: LogHead, _ memory: HeadMemory
    ) -> ReadOnlyReason? {
        guard let seen = memory.head(of: head.log), seen != head else { return nil }
        guard seen.seq <= head.seq else { return .wentBack(from: seen.seq, to: head.seq) }
        do throws(StoreError) {
            let entry = try store.entries(after: Seq(seen.seq.number - 1), atMost: 1).first
            return entry?.hash == seen.hash ? nil : .forked(at: seen.seq)
        } catch {
            return nil
        }
    }
}

extension ReadOnlyReason {
    fileprivate func badEntry(in head: LogHead) -> BadEntry? {
        switch self {
        case .wentBack(let from, _):
            BadEntry(
                seq: head.seq.next, kind: .wentBack, expected: "\(from) entries, as seen earlier",
                found: "\(head.seq) entries")
        case .forked(let seq):
            BadEntry(
                seq: seq, kind: .otherHistory, expected: "the entry that was seen earlier",
                found: "another")
        case .asked, .noPermission, .standby, .notGranted, .newerSchema: nil
        }
    }
}
