internal import Dispatch
public import IncidentModel
public import IncidentStore
internal import Synchronization

/// The log in a file of SQLite, shared by all programs on one machine.
///
/// A change that `submit` calls saved is on the disk: it outlives the program, the system and the power.
public final class SQLiteIncidentStore: IncidentStore {
    /// What the database is opened for.
    public enum Mode: Hashable, Sendable {
        /// To be made where there is none. Becomes read-only where the file allows no more; see `access`.
        case readWrite
        /// As `readWrite`, but only a database that is there.
        case existing
        case readOnly
        /// As `readWrite` but fast: what was saved may be lost with the power. For demonstrations.
        case temporary
    }

    /// The file's absolute path, without links in it.
    public var path: String { file.path }
    public let access: StoreAccess

    let file: DatabaseFile
    private let mode: Mode
    let log: LogID
    private let state: Mutex<StoreState>
    private let rules: @Sendable () -> Digest32?

    /// Opens the database at the path.
    ///
    /// The log id of a new database and all salts come from the generator; `rules` is asked at each write
    /// for the hash of the rules that duties are judged by. A new file is made, a folder is not. Throws
    /// `.noDatabase`, `.noFolder`, `.cannotOpen`, `.unsafeFile`, `.foreignDatabase`, `.corrupt`, and
    /// `.busy` where another program is just making it.
    public convenience init(
        path: String, mode: Mode = .readWrite,
        rules: @escaping @Sendable () -> Digest32? = { nil },
        generator: some RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
    ) throws(StoreError) {
        try self.init(
            path: path, mode: mode, rules: rules, generator: generator, schema: .current)
    }

    /// A new database at the path, to become a copy of that log.
    package convenience init(path: String, copying log: LogID) throws(StoreError) {
        try self.init(
            path: path, mode: .readWrite, generator: SystemRandomNumberGenerator(),
            schema: .current, newLog: log)
    }

    init(
        path: String, mode: Mode, rules: @escaping @Sendable () -> Digest32? = { nil },
        generator: some RandomNumberGenerator & Sendable, schema: DatabaseSchema,
        newLog: LogID? = nil
    ) throws(StoreError) {
        var generator = generator
        let file = try DatabaseFile(path: path, creates: mode.creates)
        let id = newLog ?? LogID(using: &generator)
        let opened = try OpenedDatabase(file, mode, schema, newLog: id)
        self.file = file
        self.mode = mode
        self.rules = rules
        access = opened.access
        log = opened.log
        state = Mutex(StoreState(connection: opened.connection, generator: generator))
    }

    /// Makes the folders on the way to a database, for their owner alone; what is there stays as it is.
    ///
    /// Throws `.cannotOpen` where one cannot be made.
    public static func makeFolder(for path: String) throws(StoreError) {
        try DatabaseFile.makeDirectory(DatabaseFile.parent(of: path))
    }

    public func head() throws(StoreError) -> LogHead {
        try read { session throws(StoreError) in try session.head(of: log) }
    }

    public func incidents() throws(StoreError) -> [IncidentSummary] {
        try read { session throws(StoreError) in try session.summaries() }
    }

    public func extracts() throws(StoreError) -> [IncidentExtract] {
        try read { session throws(StoreError) in try session.extracts() }
    }

    public func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change] {
        try read { session throws(StoreError) in try session.changes(of: incident, after: seq) }
    }

    public func submit(_ commands: [Command]) throws(StoreError) -> [Outcome] {
        guard !commands.isEmpty || access != .readWrite else { return [] }
        return try write { (writer, generator) throws(StoreError) in
            try writer.submit(commands, using: &generator)
        }
    }

    public func submit(
        _ commands: [Command], keeping people: KeptPeople
    ) throws(StoreError) -> [Outcome] {
        try write { (writer, generator) throws(StoreError) in
            try writer.submit(commands, keeping: people, using: &generator)
        }
    }

    public func people(of incident: IncidentID) throws(StoreError) -> [KeptPeople] {
        try read { session throws(StoreError) in
            try session.people(of: incident).map(\.1)
        }
    }

    /// Runs `body` when it is this program's turn, in one transaction.
    ///
    /// - Parameter isKept: whether what was done is committed, by what came of it.
    func write<Value: Sendable>(
        keeping isKept: (Value) -> Bool = { _ in true }, _ body: WriterBody<Value>
    ) throws(StoreError) -> Value {
        if case .readOnly(let reason) = access { throw .readOnly(reason) }
        return try withConnection { (connection, state) throws(StoreError) in
            try QueueLock.holding(file, patience: .seconds(5)) { () throws(StoreError) in
                try write(body, isKept, connection, &state)
            }
        }
    }

    private func write<Value>(
        _ body: WriterBody<Value>, _ isKept: (Value) -> Bool, _ connection: Connection,
        _ state: inout StoreState
    ) throws(StoreError) -> Value {
        let (value, folds) = try connection.transaction(keeping: { isKept($0.0) }) {
            session throws(StoreError) in
            var writer = LogWriter(
                session, head: try session.head(of: log), folds: state.folds, rules: rules())
            let value = try body(&writer, &state.generator)
            return (value, writer.folds)
        }
        // What was not kept is not remembered either.
        let isRemembered = isKept(value) && folds.count <= StoreState.mostFolds
        state.folds = isRemembered ? folds : [:]
        return value
    }

    typealias WriterBody<Value> = (
        inout LogWriter<Session>, inout any RandomNumberGenerator & Sendable
    ) throws(StoreError) -> Value
}

extension SQLiteIncidentStore: LogCopy {
    package func entries(after seq: Seq, atMost count: Int) throws(StoreError) -> [LogEntry] {
        try read { session throws(StoreError) in
            try session.entries(after: seq, atMost: count)
        }
    }

    package func take(_ entries: [LogEntry]) throws(StoreError) {
        try write { (writer, _) throws(StoreError) in try writer.take(entries) }
    }

    package func take(_ people: KeptPeople, of incident: IncidentID) throws(StoreError) {
        try write { (writer, _) throws(StoreError) in try writer.take(people, of: incident) }
    }
}

extension SQLiteIncidentStore {
    func read<Value: Sendable>(
        _ body: (Session) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try withConnection { (connection, _) throws(StoreError) in
            try connection.run(body)
        }
    }

    /// Has the connection, opened again where an error closed it.
    private func withConnection<Value: Sendable>(
        _ body: (Connection, inout StoreState) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try state.withLock { (state) throws(StoreError) -> Value in
            let connection: Connection
            if let open = state.connection {
                connection = open
            } else {
                connection = try reopened(&state)
            }
            do throws(StoreError) {
                return try body(connection, &state)
            } catch {
                if error.endsConnection { state.close() }
                throw error
            }
        }
    }

    private func reopened(_ state: inout StoreState) throws(StoreError) -> Connection {
        try file.check()
        let kind: ConnectionKind = access == .readWrite ? mode.connectionKind : .readOnly
        let connection = try Connection(file, kind)
        try connection.prepareWriting(kind)
        state.reopen(with: connection)
        return connection
    }

    /// The boards on this database; nil for a demonstration, which has one.
    func makeAttendance() -> Attendance? {
        guard mode != .temporary else { return nil }
        var random = SystemRandomNumberGenerator()
        return Attendance(beside: file, name: CommandID(using: &random).description)
    }

    /// What changes when another program commits; nil while that cannot be asked.
    ///
    /// Never waits: neither for another thread of this program nor for another program.
    func pulse() -> StorePulse? {
        let pulse = state.withLockIfAvailable { state -> StorePulse? in
            guard let connection = state.connection else { return nil }
            do throws(StoreError) {
                let version = try connection.runWithoutWaiting { session throws(StoreError) in
                    try session.number("PRAGMA data_version")
                }
                return StorePulse(opening: state.opening, version: version)
            } catch {
                return nil
            }
        }
        return pulse ?? nil
    }
}

/// A number that another program's commit changes, and the opening of the connection for which it counts.
struct StorePulse: Hashable, Sendable {
    let opening: Int
    let version: Int
}

private struct StoreState: Sendable {
    /// Nil after an error that nobody knows the end of.
    private(set) var connection: Connection?
    private(set) var opening = 0
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

    mutating func reopen(with connection: Connection) {
        self.connection = connection
        opening += 1
    }
}
