#if PostgreSQL
internal import IncidentStore

/// A log on a server that was looked at, made or brought up to date, and found to be ours.
struct OpenedLog {
    let connection: Connection
    let access: StoreAccess
    /// The login.
    let user: String

    init(
        _ address: ServerAddress, _ mode: PostgresIncidentStore.Mode, newLog: LogID, _ libpq: Libpq
    ) throws(StoreError) {
        connection = try Self.connect(address, mode, libpq)
        let isStandby = try connection.isReadOnly()
        if !isStandby { try connection.checkDurability() }
        let missing = try connection.missingMigrations()
        if try connection.isEmpty() {
            guard mode == .readWrite, !isStandby else { throw .noDatabase(path: address.name) }
            try connection.migrate(newLog: newLog)
        } else if !missing.isEmpty {
            guard mode != .readOnly, !isStandby else {
                throw .cannotOpen(path: address.name, reason: "its tables are yet to be made")
            }
            try connection.migrate(newLog: newLog)
        }
        access = try Self.access(connection, mode, isStandby: isStandby)
        user = try connection.row("SELECT session_user::text") { row throws(StoreError) in
            try row.text(0)
        }
    }

    /// A board may watch where only a standby is left, which takes no changes.
    private static func connect(
        _ address: ServerAddress, _ mode: PostgresIncidentStore.Mode, _ libpq: Libpq
    ) throws(StoreError) -> Connection {
        guard mode != .readOnly else { return try Connection(address, writes: false, libpq) }
        do throws(StoreError) {
            return try Connection(address, writes: true, libpq)
        } catch {
            guard !address.choosesServer, case .offline = error else { throw error }
            do throws(StoreError) {
                return try Connection(address, writes: false, libpq)
            } catch _ {
                throw error
            }
        }
    }

    private static func access(
        _ connection: Connection, _ mode: PostgresIncidentStore.Mode, isStandby: Bool
    ) throws(StoreError) -> StoreAccess {
        if mode == .readOnly { return .readOnly(.asked) }
        if isStandby { return .readOnly(.standby) }
        let count = try connection.migrationCount()
        if count > PostgresSchema.migrations.count { return .readOnly(.newerSchema(count)) }
        return try connection.mayAppend() ? .readWrite : .readOnly(.notGranted)
    }
}

extension Connection {
    /// A standby, or a server or user for whom every transaction is for reading.
    func isReadOnly() throws(StoreError) -> Bool {
        try row(
            "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on'"
        ) { row throws(StoreError) in try row.bool(0) }
    }

    /// Refuses a server that calls saved what a power cut takes away.
    func checkDurability() throws(StoreError) {
        let fsync = try row("SELECT current_setting('fsync')") { row throws(StoreError) in
            try row.text(0)
        }
        guard fsync == "on" else {
            throw .cannotOpen(
                path: name, reason: "the server runs with fsync = off: it would lose what was saved"
            )
        }
        try run(
            """
            SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') = 'off'
            """)
    }

    fileprivate func isEmpty() throws(StoreError) -> Bool {
        try rows("SELECT FROM pg_namespace WHERE nspname = 'breachboard'") { _ in }.isEmpty
    }

    /// Those of our own that the log has not been through.
    fileprivate func missingMigrations() throws(StoreError) -> [PostgresSchema.Migration] {
        guard try !isEmpty() else { return PostgresSchema.migrations }
        let done = try rows("SELECT name FROM breachboard.migration") { row throws(StoreError) in
            try row.text(0)
        }
        return PostgresSchema.migrations.filter { !done.contains($0.name) }
    }

    fileprivate func migrationCount() throws(StoreError) -> Int {
        try rows("SELECT FROM breachboard.migration") { _ in }.count
    }

    fileprivate func mayAppend() throws(StoreError) -> Bool {
        try row(
            """
            SELECT has_function_privilege('breachboard.append(bigint, text[], text[], bytea[], '
                'bytea[], bytea[], bytea[], json)', 'EXECUTE')
            """
        ) { row throws(StoreError) in try row.bool(0) }
    }

    /// Makes what is missing, in one transaction; of several programs that want to, one does.
    fileprivate func migrate(newLog: LogID) throws(StoreError) {
        let encoding = try row("SELECT current_setting('server_encoding')") {
            row throws(StoreError) in try row.text(0)
        }
        guard encoding == "UTF8" else {
            throw .cannotOpen(
                path: name, reason: "the database is kept in \(encoding), not in UTF8")
        }
        try transaction { () throws(StoreError) in
            // Any number will do that nobody else locks.
            try run("SELECT pg_advisory_xact_lock(108170603815784)")
            let isNew = try isEmpty()
            if isNew {
                try script(
                    """
                    CREATE SCHEMA breachboard;
                    CREATE TABLE breachboard.migration (
                        name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
                    """)
            }
            for migration in try missingMigrations() {
                try script(migration.script)
                try run("INSERT INTO breachboard.migration (name) VALUES ($1)", [migration.name])
            }
            guard isNew else { return }
            try run(
                "INSERT INTO breachboard.meta VALUES (1, $1, 0, $2::bytea)",
                [newLog.description, Hexadecimal.text(of: HashChain.start(of: newLog).bytes)])
        }
    }
}
#endif
