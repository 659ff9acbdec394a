import IncidentStore
import IncidentStoreSQLite
#if PostgreSQL
import IncidentStorePostgres
#endif

/// The store that a path names, a file or a server, and the name that may be shown of it.
struct OpenedStore {
    let store: any LogCopy
    let name: String
    /// The login at a server; nil for a file.
    private(set) var user: String?

    /// - Parameter begins: whether the command can do something with a database that it has to make.
    init(_ wishes: Wishes, begins: Bool) throws {
        let path = try wishes.databasePath()
        if ServerName.isOne(path) {
            self = try Self.server(path, begins: begins, readOnly: wishes.readOnly)
            return
        }
        if begins, wishes.usesDefaultDatabase, !wishes.readOnly {
            try SQLiteIncidentStore.makeFolder(for: path)
        }
        let mode: SQLiteIncidentStore.Mode = begins ? .readWrite : .existing
        let file = try SQLiteIncidentStore(
            path: path, mode: wishes.readOnly ? .readOnly : mode, rules: { ActiveRules.digest })
        self.init(file, named: path)
    }

    private init(_ store: any LogCopy, named name: String) {
        self.store = store
        self.name = name
    }

    /// A log that is there, to be read.
    static func reading(_ path: String) throws -> OpenedStore {
        if ServerName.isOne(path) { return try server(path, begins: false, readOnly: true) }
        return OpenedStore(try SQLiteIncidentStore(path: path, mode: .readOnly), named: path)
    }

    /// Where a copy of the log goes; what is there already is opened, be it the empty file that a copy leaves
    /// which was cut off at once.
    static func copying(_ log: LogID, to path: String) throws -> OpenedStore {
        if ServerName.isOne(path) { return try server(path, copying: log) }
        return OpenedStore(try SQLiteIncidentStore(path: path, copying: log), named: path)
    }

    #if PostgreSQL
    private static func server(_ path: String, begins: Bool, readOnly: Bool) throws -> OpenedStore {
        let mode: PostgresIncidentStore.Mode = begins ? .readWrite : .existing
        let store = try PostgresIncidentStore(
            path, mode: readOnly ? .readOnly : mode, rules: { ActiveRules.digest })
        var opened = OpenedStore(store, named: store.name)
        opened.user = store.user
        return opened
    }

    private static func server(_ path: String, copying log: LogID) throws -> OpenedStore {
        let store = try PostgresIncidentStore(path, copying: log)
        return OpenedStore(store, named: store.name)
    }
    #else
    private static func server(_ path: String, begins: Bool, readOnly: Bool) throws -> OpenedStore {
        throw Problem.noPostgres
    }

    private static func server(_ path: String, copying log: LogID) throws -> OpenedStore {
        throw Problem.noPostgres
    }
    #endif
}

/// How a database on a PostgreSQL server is told from a file.
enum ServerName {
    static func isOne(_ path: String) -> Bool {
        path.hasPrefix("postgres://") || path.hasPrefix("postgresql://")
    }
}
