public import IncidentModel
internal import Synchronization

/// A log that lives as long as the program: for demonstrations and tests.
public final class MemoryIncidentStore: IncidentStore {
    let log: Mutex<MemoryLog>

    public convenience init() {
        self.init(using: SystemRandomNumberGenerator())
    }

    /// The log id and the salts come from the generator.
    public init(using generator: some RandomNumberGenerator & Sendable) {
        log = Mutex(MemoryLog(generator: generator))
    }

    public var access: StoreAccess { .readWrite }

    public func head() throws(StoreError) -> LogHead { log.withLock { $0.head } }

    public func incidents() throws(StoreError) -> [IncidentSummary] {
        log.withLock { $0.storage.summaries.values.sorted { $0.id < $1.id } }
    }

    public func extracts() throws(StoreError) -> [IncidentExtract] {
        log.withLock { $0.storage.extracts.values.sorted { $0.id < $1.id } }
    }

    public func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change] {
        try entries().changes(of: incident, after: seq)
    }

    public func submit(_ commands: [Command]) throws(StoreError) -> [Outcome] {
        try log.withLock { (log) throws(StoreError) in try log.submit(commands) }
    }

    public func submit(
        _ commands: [Command], keeping people: KeptPeople
    ) throws(StoreError) -> [Outcome] {
        try log.withLock { (log) throws(StoreError) in
            try log.submit(commands, keeping: people)
        }
    }

    public func people(of incident: IncidentID) throws(StoreError) -> [KeptPeople] {
        entries().people[incident, default: []]
    }

    public func verify() throws(StoreError) -> Verification {
        let (storage, evidence, id) = log.withLock { ($0.storage, $0.evidence, $0.head.log) }
        var verifier = LogVerifier(id)
        for entry in storage.entries { verifier.check(entry) }
        for summary in storage.summaries.values.sorted(by: { $0.id < $1.id }) {
            verifier.check(summary)
        }
        for extract in storage.extracts.values.sorted(by: { $0.id < $1.id }) {
            verifier.check(extract)
        }
        verifier.check(
            storage.people.sorted { $0.key < $1.key }.flatMap { incident, kept in
                kept.map { (incident, $0) }
            })
        try verifier.check(
            batches: evidence.batches.map { ($0.incident, $0.kept) }, words: NoEvidenceIndex()
        ) {
            evidence.order(of: $0.number)
        } events: { batch, row, count in
            evidence.events(of: batch.number, from: row, atMost: count)
        }
        return verifier.verification()
    }

    public func watch() throws(StoreError) -> (any StoreWatch)? { nil }

    /// A log that is to become a copy of another.
    package init(copying log: LogID) {
        self.log = Mutex(MemoryLog(log, generator: SystemRandomNumberGenerator()))
    }

    private func entries() -> MemoryStorage { log.withLock { $0.storage } }
}

extension MemoryIncidentStore: LogCopy {
    package func entries(after seq: Seq, atMost count: Int) throws(StoreError) -> [LogEntry] {
        Array(entries().entries.lazy.filter { $0.seq > seq }.prefix(count))
    }

    package func take(_ entries: [LogEntry]) throws(StoreError) {
        try log.withLock { (log) throws(StoreError) in try log.take(entries) }
    }

    package func take(_ people: KeptPeople, of incident: IncidentID) throws(StoreError) {
        try log.withLock { (log) throws(StoreError) in try log.storage.keep(people, of: incident) }
    }
}

struct MemoryLog: Sendable {
    var head: LogHead
    fileprivate var storage = MemoryStorage()
    var evidence = MemoryEvidence()
    var folds: [IncidentID: Incident] = [:]
    var generator: any RandomNumberGenerator & Sendable

    fileprivate init(generator: some RandomNumberGenerator & Sendable) {
        var generator = generator
        self.init(LogID(using: &generator), generator: generator)
    }

    fileprivate init(_ id: LogID, generator: some RandomNumberGenerator & Sendable) {
        head = LogHead(log: id, seq: .start, hash: HashChain.start(of: id))
        self.generator = generator
    }

    mutating func submit(
        _ commands: [Command], keeping people: KeptPeople? = nil
    ) throws(StoreError) -> [Outcome] {
        var writer = LogWriter(storage, head: head, folds: folds)
        let outcomes = try writer.submit(commands, keeping: people, using: &generator)
        (storage, head, folds) = (writer.storage, writer.head, writer.folds)
        removeEvents()
        return outcomes
    }

    mutating func take(_ entries: [LogEntry]) throws(StoreError) {
        var writer = LogWriter(storage, head: head, folds: folds)
        try writer.take(entries)
        (storage, head, folds) = (writer.storage, writer.head, writer.folds)
        removeEvents()
    }

    private mutating func removeEvents() {
        for (batch, incident) in storage.redacted { evidence.removeEvents(of: batch, incident) }
        storage.redacted = []
    }
}

private struct MemoryStorage: LogStorage, Sendable {
    var entries: [LogEntry] = []
    var places: [CommandID: Int] = [:]
    var summaries: [IncidentID: IncidentSummary] = [:]
    var extracts: [IncidentID: IncidentExtract] = [:]
    var people: [IncidentID: [KeptPeople]] = [:]
    /// Batches whose events go, which lie beside the log.
    var redacted: [(batch: ItemID, incident: IncidentID)] = []

    func entry(of command: CommandID) throws(StoreError) -> Change? {
        guard let place = places[command] else { return nil }
        return try entries[place].change()
    }

    func stored(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [StoredChange] {
        entries.filter { $0.seq > seq && $0.incident == incident }.map(\.stored)
    }

    mutating func append(_ entry: LogEntry) throws(StoreError) {
        places[entry.command] = entries.count
        entries.append(entry)
    }

    mutating func removePayload(of seq: Seq) throws(StoreError) {
        let place = Int(seq.number) - 1
        entries[place] = entries[place].redacted
    }

    mutating func removeEvents(of batch: ItemID, _ incident: IncidentID) throws(StoreError) {
        redacted.append((batch, incident))
    }

    mutating func save(_ summary: IncidentSummary) throws(StoreError) {
        summaries[summary.id] = summary
    }

    mutating func save(_ extract: IncidentExtract) throws(StoreError) {
        extracts[extract.id] = extract
    }

    mutating func keep(_ kept: KeptPeople, of incident: IncidentID) throws(StoreError) {
        guard people[incident]?.contains(where: { $0.list == kept.list }) != true else { return }
        people[incident, default: []].append(kept)
    }
}
