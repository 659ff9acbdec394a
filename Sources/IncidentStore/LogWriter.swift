package import IncidentModel

/// Where the bytes of a log go, within one transaction.
package protocol LogStorage {
    /// The entry that a command became, if it became one.
    func entry(of command: CommandID) throws(StoreError) -> Change?

    /// The changes of one incident behind `seq`, in the order of the log.
    func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change]

    mutating func append(_ entry: LogEntry) throws(StoreError)

    mutating func save(_ summary: IncidentSummary) throws(StoreError)

    /// Keeps an extract beside the row that was just saved.
    mutating func save(_ extract: IncidentExtract) throws(StoreError)
}

extension LogStorage {
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
        _ commands: [Command], using generator: inout some RandomNumberGenerator
    ) throws(StoreError) -> [Outcome] {
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(commands.count)
        for command in commands {
            outcomes.append(try outcome(of: command, using: &generator))
        }
        for id in touched.sorted() {
            guard let incident = folds[id] else { continue }
            try storage.save(IncidentSummary(incident))
            try storage.save(IncidentExtract(incident))
        }
        return outcomes
    }

    private mutating func outcome(
        of command: Command, using generator: inout some RandomNumberGenerator
    ) throws(StoreError) -> Outcome {
        if let first = try storage.entry(of: command.id) { return try outcome(again: first) }
        try catchUp(command.incident)
        let verdict = folds[command.incident]?.judge(command) ?? Incident.judgeOpening(command)
        switch verdict {
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

    private mutating func catchUp(_ id: IncidentID) throws(StoreError) {
        guard let head = folds[id]?.head.seq else {
            folds[id] = Incident(folding: try storage.changes(of: id, after: .start))
            return
        }
        for change in try storage.changes(of: id, after: head) { folds[id]?.apply(change) }
    }

    private mutating func append(
        _ command: Command, isRejected: Bool, using generator: inout some RandomNumberGenerator
    ) throws(StoreError) -> Seq {
        let change = Change(seq: head.seq.next, command: command, isRejected: isRejected)
        let entry = LogEntry(change, behind: head, rules: rules, using: &generator)
        try storage.append(entry)
        head = LogHead(log: head.log, seq: change.seq, hash: entry.hash)
        if folds[change.incident] == nil {
            folds[change.incident] = Incident(opening: change)
        } else {
            folds[change.incident]?.apply(change)
        }
        touched.insert(change.incident)
        return change.seq
    }
}

extension Command {
    fileprivate func with(_ action: Action) -> Command {
        Command(
            id: id, actor: actor, at: at, incident: incident, target: target, action: action,
            base: base)
    }
}
