package import IncidentModel

/// Where the bytes of a log go, within one transaction.
package protocol LogStorage {
    /// The entry that a command became, if it became one.
    func entry(of command: CommandID) throws(StoreError) -> Change?

    /// The entries of one incident behind `seq`, in the order of the log.
    func stored(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [StoredChange]

    mutating func append(_ entry: LogEntry) throws(StoreError)

    /// Deletes the payload of an entry, and its salt with it.
    mutating func removePayload(of seq: Seq) throws(StoreError)

    /// Deletes the events of a batch, their order and their words; that there was a batch stays. Does nothing where
    /// there is none.
    mutating func removeEvents(of batch: ItemID, _ incident: IncidentID) throws(StoreError)

    mutating func save(_ summary: IncidentSummary) throws(StoreError)

    /// Keeps an extract beside the row that was just saved.
    mutating func save(_ extract: IncidentExtract) throws(StoreError)

    /// Keeps what a list leaves of its people; does nothing where that is there already.
    mutating func keep(_ people: KeptPeople, of incident: IncidentID) throws(StoreError)
}

extension LogStorage {
    /// What the entries of one incident behind `seq` say.
    package func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change] {
        try StoredChange.changes(stored(of: incident, after: seq))
    }

    /// Nothing, of a storage that keeps none.
    package mutating func save(_ extract: IncidentExtract) throws(StoreError) {}
}

/// Judges commands and writes the log: all that the stores have in common.
///
/// It lives for one transaction. The folds of the incidents may outlive it: each catches up with the log
/// before it judges.
package struct LogWriter<Storage: LogStorage> {
    package private(set) var storage: Storage
    package private(set) var head: LogHead
    /// Incidents as far as they were folded.
    package private(set) var folds: [IncidentID: Incident]
    private var touched: Set<IncidentID> = []
    /// The rules that the program judges duties by; every entry names them.
    private let rules: Digest32?

    package init(
        _ storage: Storage, head: LogHead, folds: [IncidentID: Incident] = [:],
        rules: Digest32? = nil
    ) {
        self.storage = storage
        self.head = head
        self.folds = folds
        self.rules = rules
    }

    /// One outcome for each command, in order; entries and summaries are in the storage then.
    package mutating func submit(
        _ commands: [Command], keeping people: KeptPeople? = nil,
        using generator: inout some RandomNumberGenerator
    ) throws(StoreError) -> [Outcome] {
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(commands.count)
        for command in commands {
            outcomes.append(try outcome(of: command, using: &generator))
        }
        try saveSummaries()
        if let people, let first = commands.first, case .saved? = outcomes.first {
            try storage.keep(people, of: first.incident)
        }
        return outcomes
    }

    /// What a log kept elsewhere.
    package mutating func take(_ people: KeptPeople, of incident: IncidentID) throws(StoreError) {
        try storage.keep(people, of: incident)
    }

    /// Appends entries that were judged elsewhere, as they are; throws `.unreadableEntry` for the first that
    /// does not follow from the one before.
    package mutating func take(_ entries: [LogEntry]) throws(StoreError) {
        for entry in entries {
            guard entry.seq == head.seq.next,
                entry.hash == HashChain.next(after: head.hash, envelope: entry.envelope)
            else { throw .unreadableEntry(entry.seq) }
            let change = try entry.change()
            if !touched.contains(change.incident) { try catchUp(change.incident, midCopy: true) }
            try append(entry, change)
        }
        try saveSummaries()
    }

    private mutating func saveSummaries() throws(StoreError) {
        for id in touched.sorted() {
            guard let incident = folds[id] else { continue }
            try storage.save(IncidentSummary(incident))
            try storage.save(IncidentExtract(incident))
        }
    }

    private mutating func outcome(
        of command: Command, using generator: inout some RandomNumberGenerator
    ) throws(StoreError) -> Outcome {
        if let first = try storage.entry(of: command.id) { return try outcome(again: first) }
        try catchUp(command.incident)
        let verdict = folds[command.incident]?.judge(command) ?? Incident.judgeOpening(command)
        switch verdict {
        case .accepted(.redact) where try !canRedact(command):
            return .refused(.cannotBeRedacted(command.base))
        case .accepted(let action):
            return .saved(try append(command.with(action), isRejected: false, using: &generator))
        case .conflict(let conflict):
            let attempt = command.with(.set(conflict.field, conflict.wanted))
            _ = try append(attempt, isRejected: true, using: &generator)
            return .conflict(conflict)
        case .alreadySo(let stamp): return .alreadySo(stamp)
        case .refused(let refusal): return .refused(refusal)
        }
    }

    /// The first outcome of a command that the log knows: a lost attempt is judged again, against the
    /// incident as it was then.
    private func outcome(again first: Change) throws(StoreError) -> Outcome {
        guard first.isRejected else { return .saved(first.seq) }
        let before = try storage.changes(of: first.incident, after: .start)
            .prefix { $0.seq < first.seq }
        guard let incident = Incident(folding: before),
            case .conflict(let conflict) = incident.judge(first.asCommand)
        else { throw .unreadableEntry(first.seq) }
        return .conflict(conflict)
    }

    /// Whether the entry is one of the target, says something, and still has it.
    private func canRedact(_ command: Command) throws(StoreError) -> Bool {
        guard command.base > .start else { return false }
        let changes = try storage.changes(
            of: command.incident, after: Seq(command.base.number - 1))
        guard let first = changes.first, first.seq == command.base,
            first.target == command.target
        else { return false }
        return !first.isRedaction
            && !changes.contains { $0.isRedaction && $0.base == command.base }
    }

    /// - Parameter midCopy: whether what redacts an entry may be yet to come.
    private mutating func catchUp(_ id: IncidentID, midCopy: Bool = false) throws(StoreError) {
        let stored = try storage.stored(of: id, after: folds[id]?.head.seq ?? .start)
        var changes: [Change] = []
        if midCopy {
            for entry in stored { changes.append(try entry.change()) }
        } else {
            changes = try StoredChange.changes(stored)
        }
        if folds[id] == nil {
            folds[id] = Incident(folding: changes)
        } else {
            for change in changes { folds[id]?.apply(change) }
        }
    }

    private mutating func append(
        _ command: Command, isRejected: Bool, using generator: inout some RandomNumberGenerator
    ) throws(StoreError) -> Seq {
        let change = Change(seq: head.seq.next, command: command, isRejected: isRejected)
        let entry = LogEntry(change, behind: head, rules: rules, using: &generator)
        try append(entry, change)
        return change.seq
    }

    private mutating func append(_ entry: LogEntry, _ change: Change) throws(StoreError) {
        try storage.append(entry)
        if change.isRedaction { try redact(change) }
        head = LogHead(log: head.log, seq: change.seq, hash: entry.hash)
        if folds[change.incident] == nil {
            folds[change.incident] = Incident(opening: change)
        } else {
            folds[change.incident]?.apply(change)
        }
        touched.insert(change.incident)
    }

    /// Takes away what an entry said: of the one that adds a batch of evidence, its events too.
    private mutating func redact(_ change: Change) throws(StoreError) {
        try storage.removePayload(of: change.base)
        guard change.target.kind == .evidence,
            folds[change.incident]?.item(change.target)?.added.seq == change.base
        else { return }
        try storage.removeEvents(of: change.target.id, change.incident)
    }
}

extension Command {
    fileprivate func with(_ action: Action) -> Command {
        Command(
            id: id, actor: actor, at: at, incident: incident, target: target, action: action,
            base: base)
    }
}

extension Change {
    fileprivate var isRedaction: Bool {
        if case .redact = action { true } else { false }
    }
}
