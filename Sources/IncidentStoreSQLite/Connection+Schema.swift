internal import GRDB
internal import IncidentStore

/// What the head of a database file says of it.
enum DatabaseKind: Hashable, Sendable {
    case empty
    /// One of ours, with tables of that version.
    case ours(version: Int)
}

extension Session {
    /// What the file is; throws `.foreignDatabase` for somebody else's.
    func kind() throws(StoreError) -> DatabaseKind {
        let application = try number("PRAGMA application_id")
        let version = try number("PRAGMA user_version")
        if application == DatabaseSchema.applicationID, version > 0 {
            return .ours(version: version)
        }
        let objects = try number("SELECT count(*) FROM sqlite_schema")
        guard application == 0, version == 0, objects == 0 else {
            throw .foreignDatabase(path: path)
        }
        return .empty
    }

    /// Refuses a schema that holds anything but our own text: no trigger, no view, no table of others.
    func check(_ schema: DatabaseSchema, version: Int) throws(StoreError) {
        var texts: [String] = []
        try forEach("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL") {
            row throws(StoreError) in
            let (type, name) = (try row.text(0), try row.text(1))
            guard type != "table" || !DatabaseSchema.fullTextTables.contains(name) else { return }
            texts.append(try row.text(2))
        }
        let expected = schema.texts(at: version)
        guard texts.count == expected.count, Set(texts) == expected else {
            throw .corrupt(path: path, reason: "tables that are not ours, or not as we made them")
        }
    }

    /// Brings the tables to the present version, within a transaction.
    func migrate(_ schema: DatabaseSchema, newLog: LogID) throws(StoreError) {
        var version = 0
        if case .ours(let present) = try kind() { version = present }
        guard version < schema.version else { return }
        try caught {
            for migration in schema.migrations.dropFirst(version) {
                for statement in migration.statements { try database.execute(sql: statement) }
            }
            try database.execute(sql: "PRAGMA application_id = \(DatabaseSchema.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(schema.version)")
        }
        if version == 0 {
            try run("INSERT INTO meta (id, log) VALUES (1, ?)", [newLog.description])
        }
    }

    /// Throws `.corrupt` where SQLite's own check finds damage. Reads the whole file.
    func checkQuickly() throws(StoreError) {
        let found = try rows("PRAGMA quick_check(1)") { row throws(StoreError) in try row.text(0) }
        guard found == ["ok"] else {
            throw .corrupt(path: path, reason: found.first ?? "no answer")
        }
    }
}
