internal import CSQLite
internal import Dispatch
internal import GRDB
internal import GRDBSQLite
internal import Glibc
internal import IncidentStore
internal import Synchronization

/// How a database is opened.
enum ConnectionKind: Hashable, Sendable {
    case readWrite, readOnly
    /// Without syncs: for a database that nobody misses.
    case temporary
}

/// One connection to the database, set up to lose nothing and to trust nothing.
struct Connection: Sendable {
    private let queue: DatabaseQueue
    private let path: String
    private let patience: Patience

    init(_ file: DatabaseFile, _ kind: ConnectionKind) throws(StoreError) {
        if kind == .readOnly { try Self.settle(file) }
        path = file.path
        let patience = Patience()
        self.patience = patience
        var configuration = Configuration()
        configuration.readonly = kind == .readOnly
        configuration.busyMode = .callback { attempt in patience.allows(attempt) }
        configuration.prepareDatabase { database in
            Self.limit(database)
            let code = cs_defend(database.sqliteConnection)
            guard code == SQLITE_OK else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
            // What is redacted is overwritten, not only unlinked.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        errno = 0
        do {
            queue = try DatabaseQueue(path: file.path, configuration: configuration)
        } catch {
            throw StoreError(error, path: file.path, system: errno)
        }
        if kind != .readOnly { try checkThatItWrites() }
    }

    /// Takes back a commit that was cut off: a connection that reads only may not do that, and would find
    /// no database.
    private static func settle(_ file: DatabaseFile) throws(StoreError) {
        guard file.hasJournal, file.isWritable, try !DatabaseHead(of: file.path).isForeign else {
            return
        }
        _ = try Connection(file, .readWrite).run { session throws(StoreError) in
            try session.kind()
        }
    }

    /// Where a file cannot be opened for writing, SQLite opens it for reading and says nothing.
    private func checkThatItWrites() throws(StoreError) {
        try run { session throws(StoreError) in
            guard sqlite3_db_readonly(session.database.sqliteConnection, nil) == 0 else {
                throw .cannotOpen(path: path, reason: "it could be opened for reading only")
            }
        }
    }

    /// Has the connection to itself while `body` runs.
    func run<Value>(
        _ body: (Session) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try queue.writeWithoutTransaction { database -> Result<Value, StoreError> in
            do throws(StoreError) {
                return .success(try body(Session(database: database, path: path)))
            } catch {
                return .failure(error)
            }
        }.get()
    }

    /// As `run`, but a lock of another program is `.busy` at once.
    func runWithoutWaiting<Value>(
        _ body: (Session) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        patience.isAllowed.store(false, ordering: .relaxed)
        defer { patience.isAllowed.store(true, ordering: .relaxed) }
        return try run(body)
    }

    /// Runs `body` in a transaction that has the right to write from its start.
    ///
    /// An I/O error at the commit is `.outcomeUnknown`; every other error means that nothing was saved.
    ///
    /// - Parameter isKept: whether what was done is committed, by what came of it.
    func transaction<Value>(
        keeping isKept: (Value) -> Bool = { _ in true },
        _ body: (Session) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try run { session throws(StoreError) in
            try session.caught { try session.database.beginTransaction(.immediate) }
            let value: Value
            do throws(StoreError) {
                value = try body(session)
            } catch {
                session.rollback()
                throw error
            }
            guard isKept(value) else {
                session.rollback()
                return value
            }
            errno = 0
            do {
                try session.database.commit()
            } catch {
                let lost = StoreError.atCommit(error, of: session)
                session.rollback()
                throw lost
            }
            return value
        }
    }

    /// Sets how commits reach the disk. Only for a database that is ours: it may change the file.
    func prepareWriting(_ kind: ConnectionKind) throws(StoreError) {
        let pragmas: String
        switch kind {
        case .readOnly: return
        case .temporary: pragmas = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"
        case .readWrite:
            pragmas = "PRAGMA journal_mode = \(Self.journalMode); PRAGMA synchronous = EXTRA"
        }
        try run { session throws(StoreError) in
            try session.caught { try session.database.execute(sql: pragmas) }
        }
    }

    /// Before 3.51.3, several connections to one file in WAL mode could corrupt it
    /// (sqlite.org/wal.html, "the WAL-reset bug").
    static var journalMode: StaticString {
        sqlite3_libversion_number() >= 3_051_003 ? "WAL" : "TRUNCATE"
    }

    private static func limit(_ database: Database) {
        let limits: [(Int32, Int32)] = [
            (SQLITE_LIMIT_LENGTH, 64 << 20), (SQLITE_LIMIT_SQL_LENGTH, 100_000),
            (SQLITE_LIMIT_EXPR_DEPTH, 50), (SQLITE_LIMIT_COMPOUND_SELECT, 4),
            (SQLITE_LIMIT_ATTACHED, 1), (SQLITE_LIMIT_VARIABLE_NUMBER, 64),
            (SQLITE_LIMIT_TRIGGER_DEPTH, 4), (SQLITE_LIMIT_WORKER_THREADS, 0),
        ]
        for (limit, value) in limits { sqlite3_limit(database.sqliteConnection, limit, value) }
    }
}

extension Session {
    /// Takes back what the transaction did. When even that fails, SQLite does it at the next opening, from
    /// the journal; the caller's error says more than this one would.
    func rollback() {
        do { try database.rollback() } catch { return }
    }
}

/// How long to wait for another program's lock.
private final class Patience: Sendable {
    let isAllowed = Atomic(true)

    /// Each attempt waits a little; all of them together 5 seconds.
    func allows(_ attempt: Int) -> Bool {
        guard isAllowed.load(ordering: .relaxed), attempt < 1_000 else { return false }
        usleep(attempt < 10 ? 500 : 5_000)
        return true
    }
}
