internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import Glibc
internal import IncidentStore

/// The connection while one thread has it: SQL in, rows out, errors of the store.
struct Session {
    let database: Database
    let path: String

    /// Runs a statement. `StaticString`, so that no text from outside is ever part of SQL.
    func run(
        _ sql: StaticString, _ arguments: StatementArguments = StatementArguments()
    ) throws(StoreError) {
        try caught {
            try database.cachedStatement(sql: sql.description).execute(arguments: arguments)
        }
    }

    /// One value for each row.
    func rows<Value>(
        _ sql: StaticString, _ arguments: StatementArguments = StatementArguments(),
        _ read: (RowReader) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        var values: [Value] = []
        try forEach(sql, arguments) { row throws(StoreError) in values.append(try read(row)) }
        return values
    }

    func forEach(
        _ sql: StaticString, _ arguments: StatementArguments = StatementArguments(),
        _ body: (RowReader) throws(StoreError) -> Void
    ) throws(StoreError) {
        try caught {
            let statement = try database.cachedStatement(sql: sql.description)
            let cursor = try Row.fetchCursor(statement, arguments: arguments)
            while let row = try cursor.next() { try body(RowReader(row: row, path: path)) }
        }
    }

    /// The number in the only row and column.
    func number(_ sql: StaticString) throws(StoreError) -> Int {
        let numbers = try rows(sql) { row throws(StoreError) in try row.int64(0) }
        guard let number = numbers.first else { throw .corrupt(path: path, reason: "no row") }
        return Int(number)
    }

    func caught<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        errno = 0
        do {
            return try body()
        } catch {
            throw StoreError(error, path: path, system: systemError)
        }
    }

    /// What the system said when SQLite just failed. SQLite keeps it for a statement that fails, and not for
    /// a commit.
    var systemError: Int32 {
        let kept = sqlite3_system_errno(database.sqliteConnection)
        return kept == 0 ? errno : kept
    }
}

/// The columns of one row; a value of the wrong type is damage, not a trap.
struct RowReader {
    let row: Row
    let path: String

    func int64(_ column: Int) throws(StoreError) -> Int64 {
        guard case .int64(let number) = storage(column) else { throw damage(column) }
        return number
    }

    func text(_ column: Int) throws(StoreError) -> String {
        guard case .string(let text) = storage(column) else { throw damage(column) }
        return text
    }

    func textOrNull(_ column: Int) throws(StoreError) -> String? {
        if case .null = storage(column) { return nil }
        return try text(column)
    }

    func bytes(_ column: Int) throws(StoreError) -> [UInt8] {
        guard let bytes = try bytesOrNull(column) else { throw damage(column) }
        return bytes
    }

    /// Copied once, straight from SQLite's page.
    func bytesOrNull(_ column: Int) throws(StoreError) -> [UInt8]? {
        do {
            return try row.withUnsafeData(atIndex: column) { $0.map { Array($0) } }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func value<Value>(
        _ column: Int, _ read: (String) -> Value?
    ) throws(StoreError) -> Value {
        guard let value = read(try text(column)) else { throw damage(column) }
        return value
    }

    func damage(_ column: Int) -> StoreError {
        .corrupt(path: path, reason: "column \(column) of a row")
    }

    private func storage(_ column: Int) -> DatabaseValue.Storage {
        (row[column] as DatabaseValue).storage
    }
}
