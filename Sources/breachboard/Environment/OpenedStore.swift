import IncidentStore
import IncidentStoreSQLite
#if PostgreSQL
import IncidentStorePostgres
#endif

/// The store that the options name, and the name that may be shown of it.
struct OpenedStore {
    let store: any IncidentStore
    let name: String

    /// - Parameter begins: whether the command can do something with a database that it has to make.
    init(_ options: GlobalOptions, begins: Bool) throws {
        let path = try options.databasePath()
        guard options.namesServer else {
            if begins, options.usesDefaultDatabase, !options.readOnly {
                try SQLiteIncidentStore.makeFolder(for: path)
            }
            let mode: SQLiteIncidentStore.Mode = begins ? .readWrite : .existing
            store = try SQLiteIncidentStore(
                path: path, mode: options.readOnly ? .readOnly : mode,
                rules: { ActiveRules.digest })
            name = path
            return
        }
        #if PostgreSQL
        let mode: PostgresIncidentStore.Mode = begins ? .readWrite : .existing
        let server = try PostgresIncidentStore(
            path, mode: options.readOnly ? .readOnly : mode, rules: { ActiveRules.digest })
        (store, name) = (server, server.name)
        #else
        throw Problem.noPostgres
        #endif
    }
}

extension GlobalOptions {
    /// Whether the database is one of a PostgreSQL server.
    var namesServer: Bool {
        let path = db ?? Surroundings.variable("BREACHBOARD_DB") ?? ""
        return path.hasPrefix("postgres://") || path.hasPrefix("postgresql://")
    }
}
