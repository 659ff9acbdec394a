internal import Dispatch
internal import IncidentStore

extension SQLiteIncidentStore.Mode {
    var connectionKind: ConnectionKind {
        switch self {
        case .readWrite, .existing: .readWrite
        case .readOnly: .readOnly
        case .temporary: .temporary
        }
    }

    /// Whether a database is made where there is none.
    var creates: Bool { self == .readWrite || self == .temporary }
}

/// A database that was looked at, made or brought up to date, and found to be ours.
struct OpenedDatabase {
    private(set) var connection: Connection
    private(set) var access: StoreAccess
    let log: LogID

    init(
        _ file: DatabaseFile, _ mode: SQLiteIncidentStore.Mode, _ schema: DatabaseSchema,
        newLog: LogID
    ) throws(StoreError) {
        access = Self.access(file, mode)
        let wasCutOff = file.hasJournal
        let kind = access == .readWrite ? mode.connectionKind : .readOnly
        connection = try Connection(file, kind)
        let found = try connection.run { session throws(StoreError) in try session.kind() }
        if case .ours(let version) = found, version > schema.version {
            access = .readOnly(.newerSchema(version))
            connection = try Connection(file, .readOnly)
            log = try connection.run { session throws(StoreError) in try session.logID() }
            return
        }
        if found == .empty, !mode.creates { throw .noDatabase(path: file.path) }
        try connection.prepareWriting(kind)
        var version = schema.version
        if found != .ours(version: version) {
            if kind != .readOnly {
                try Self.migrate(connection, file, schema, newLog: newLog)
            } else if case .ours(let older) = found {
                // What only reads can do without the tables that came later.
                version = older
            } else {
                throw .cannotOpen(path: file.path, reason: "its tables are yet to be made")
            }
        }
        log = try connection.run { [version] session throws(StoreError) in
            try session.check(schema, version: version)
            if wasCutOff { try session.checkQuickly() }
            return try session.logID()
        }
    }

    private static func migrate(
        _ connection: Connection, _ file: DatabaseFile, _ schema: DatabaseSchema, newLog: LogID
    ) throws(StoreError) {
        try QueueLock.holding(file, patience: .seconds(5)) { () throws(StoreError) in
            try connection.transaction { session throws(StoreError) in
                try session.migrate(schema, newLog: newLog)
            }
        }
    }

    private static func access(
        _ file: DatabaseFile, _ mode: SQLiteIncidentStore.Mode
    ) -> StoreAccess {
        if mode == .readOnly { return .readOnly(.asked) }
        return file.isWritable ? .readWrite : .readOnly(.noPermission)
    }
}
