#if PostgreSQL
public import IncidentModel
public import IncidentStore
internal import Synchronization

/// The log on a PostgreSQL server, for teams on several hosts.
///
/// A change that `submit` calls saved was committed by the server. What a connection loses is sent again
/// with the same command ids, which decide whether it was there already.
public final class PostgresIncidentStore: IncidentStore {
    /// What the log is opened for.
    public enum Mode: Hashable, Sendable {
        /// To be made where there is none. Becomes read-only where the server allows no more; see `access`.
        case readWrite
        /// As `readWrite`, but only a log that is there.
        case existing
        /// Any server will do, a standby too.
        case readOnly
    }

    public let access: StoreAccess
    /// The login at the server, in whose name changes are made; a lead makes them for others, too.
    public let user: String
    let address: ServerAddress
    let libpq: Libpq
    private let state: Mutex<StoreState>
    private let rules: @Sendable () -> Digest32?
    /// Whom notifications of our own commits name.
    private let backend: Atomic<Int32>

    /// Opens the log in the database that a connection string of libpq names, `postgres://host/database`.
    ///
    /// The log id of a new log and all salts come from the generator; `rules` is asked at each write for
    /// the hash of the rules that duties are judged by. Throws `.noDatabase` where no log is to be made,
    /// `.offline` where no server answers, `.cannotOpen` where one refuses, `.foreignDatabase`, `.corrupt`.
    public convenience init(
        _ connection: String, mode: Mode = .readWrite,
        rules: @escaping @Sendable () -> Digest32? = { nil },
        generator: some RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) throws(StoreError) {
        try self.init(connection, mode, rules, generator, newLog: nil)
    }

    /// A log in that database that is to become a copy of another; where there is one, that.
    package convenience init(_ connection: String, copying log: LogID) throws(StoreError) {
        try self.init(
            connection, .readWrite, { nil }, SystemRandomNumberGenerator(), newLog: log)
    }

    private init(
        _ connection: String, _ mode: Mode, _ rules: @escaping @Sendable () -> Digest32?,
        _ generator: some RandomNumberGenerator & Sendable, newLog: LogID?
    ) throws(StoreError) {
        var generator = generator
        libpq = try Libpq()
        address = try ServerAddress(connection, libpq)
        let id = newLog ?? LogID(using: &generator)
        let opened = try OpenedLog(address, mode, newLog: id, libpq)
        self.rules = rules
        access = opened.access
        user = opened.user
        backend = Atomic(opened.connection.backend)
        state = Mutex(StoreState(connection: opened.connection, generator: generator))
    }

    /// The server and the database, without anything secret.
    public var name: String { address.name }

    public func head() throws(StoreError) -> LogHead {
        try read { connection throws(StoreError) in try connection.head() }
    }

    public func incidents() throws(StoreError) -> [IncidentSummary] {
        try read { connection throws(StoreError) in try connection.summaries() }
    }

    public func extracts() throws(StoreError) -> [IncidentExtract] {
        try read { connection throws(StoreError) in try connection.extracts() }
    }

    public func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change] {
        try read { connection throws(StoreError) in
            try StoredChange.changes(connection.stored(of: incident, after: seq))
        }
    }

    public func submit(_ commands: [Command]) throws(StoreError) -> [Outcome] {
        if case .readOnly(let reason) = access { throw .readOnly(reason) }
        guard !commands.isEmpty else { return [] }
        return try write(for: commands) { (writer, generator) throws(StoreError) in
            try writer.submit(commands, using: &generator)
        }
    }

    public func submit(
        _ commands: [Command], keeping people: KeptPeople
    ) throws(StoreError) -> [Outcome] {
        try write(for: commands) { (writer, generator) throws(StoreError) in
            try writer.submit(commands, keeping: people, using: &generator)
        }
    }

    public func people(of incident: IncidentID) throws(StoreError) -> [KeptPeople] {
        try read { connection throws(StoreError) in
            try connection.people(of: incident).map(\.1)
        }
    }

    /// Runs `body` with the lock of the head, in one transaction; again where another was faster or the
    /// connection was lost.
    func write<Value: Sendable>(
        for commands: [Command], _ body: WriterBody<Value>
    ) throws(StoreError) -> Value {
        if case .readOnly(let reason) = access { throw .readOnly(reason) }
        return try state.withLock { (state) throws(StoreError) -> Value in
            var attempts = Attempts()
            while true {
                do throws(StoreError) {
                    return try write(for: commands, body, &state)
                } catch {
                    let isRace = state.connection?.lastFault?.isWorthAnotherTry ?? false
                    if error.endsConnection { state.close() }
                    try attempts.take(error, isRace: isRace)
                }
            }
        }
    }

    private func write<Value: Sendable>(
        for commands: [Command], _ body: WriterBody<Value>, _ state: inout StoreState
    ) throws(StoreError) -> Value {
        let connection = try connection(&state)
        var (folds, generator) = (state.folds, state.generator)
        let value = try connection.transaction { () throws(StoreError) in
            let storage = try PostgresStorage(connection, for: commands)
            var writer = LogWriter(storage, head: storage.head, folds: folds, rules: rules())
            let value = try body(&writer, &generator)
            try storage.send()
            folds = writer.folds
            return value
        }
        state.generator = generator
        state.folds = folds.count <= StoreState.mostFolds ? folds : [:]
        return value
    }

    /// Runs `body` and submits the commands that it gives, in one transaction; once. The lock of the head is taken
    /// behind `body`, which may take long.
    func write(
        once isKept: ([Outcome]) -> Bool,
        _ body: (Connection, inout any RandomNumberGenerator & Sendable) throws(StoreError) ->
            [Command]
    ) throws(StoreError) -> [Outcome] {
        if case .readOnly(let reason) = access { throw .readOnly(reason) }
        return try state.withLock { (state) throws(StoreError) -> [Outcome] in
            do throws(StoreError) {
                let connection = try connection(&state)
                var (folds, generator) = (state.folds, state.generator)
                let outcomes = try connection.transaction(keeping: isKept) {
                    () throws(StoreError) in
                    let commands = try body(connection, &generator)
                    let storage = try PostgresStorage(connection, for: commands)
                    var writer = LogWriter(
                        storage, head: storage.head, folds: folds, rules: rules())
                    let outcomes = try writer.submit(commands, using: &generator)
                    try storage.send()
                    folds = writer.folds
                    return outcomes
                }
                state.generator = generator
                state.folds =
                    isKept(outcomes) && folds.count <= StoreState.mostFolds ? folds : [:]
                return outcomes
            } catch {
                if error.endsConnection { state.close() }
                throw error
            }
        }
    }

    typealias WriterBody<Value> = (
        inout LogWriter<PostgresStorage>, inout any RandomNumberGenerator & Sendable
    ) throws(StoreError) -> Value
}

extension PostgresIncidentStore {
    /// Reads; once more on a new connection where the old one was lost.
    func read<Value: Sendable>(
        _ body: (Connection) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try state.withLock { (state) throws(StoreError) -> Value in
            var attempts = Attempts()
            while true {
                do throws(StoreError) {
                    return try body(try connection(&state))
                } catch {
                    if error.endsConnection { state.close() }
                    try attempts.take(error, isRace: false)
                }
            }
        }
    }

    /// The connection, opened again where an error closed it.
    private func connection(_ state: inout StoreState) throws(StoreError) -> Connection {
        if let open = state.connection { return open }
        let connection = try connect()
        backend.store(connection.backend, ordering: .relaxed)
        state.connection = connection
        return connection
    }

    /// A connection of the kind that the store was opened with. It may be to another server than the last.
    func connect() throws(StoreError) -> Connection {
        do throws(StoreError) {
            let connection = try Connection(address, writes: access == .readWrite, libpq)
            if access == .readWrite { try connection.checkDurability() }
            return connection
        } catch {
            // It has worked before: whatever the server says now may pass.
            guard case .cannotOpen(let path, let reason) = error else { throw error }
            throw .offline(path: path, reason: reason)
        }
    }

    /// Whether a notification tells of a commit of this store.
    func isOwn(_ notification: Notification) -> Bool {
        notification.backend == backend.load(ordering: .relaxed)
    }
}

/// How often something was tried, and whether it may have been saved.
private struct Attempts {
    private var races = 0
    private var losses = 0
    private var doubt: StoreError?

    /// Throws where it is not to be tried again. Once a commit is in doubt nothing but an answer ends that.
    mutating func take(_ error: StoreError, isRace: Bool) throws(StoreError) {
        if case .outcomeUnknown = error { doubt = error }
        switch error {
        case .busy where isRace && races < 10: races += 1
        case .outcomeUnknown where losses < 1: losses += 1
        case .offline where losses < 1: losses += 1
        default: throw doubt ?? error
        }
    }
}

private struct StoreState: Sendable {
    /// Nil after an error that the connection does not outlive.
    var connection: Connection?
    /// What was folded for judging; each catches up before it is used.
    var folds: [IncidentID: Incident] = [:]
    var generator: any RandomNumberGenerator & Sendable

    /// Beyond so many incidents, folding again is cheaper than keeping them.
    static let mostFolds = 64

    init(connection: Connection, generator: some RandomNumberGenerator & Sendable) {
        self.connection = connection
        self.generator = generator
    }

    mutating func close() {
        connection = nil
        folds = [:]
    }
}
#endif
