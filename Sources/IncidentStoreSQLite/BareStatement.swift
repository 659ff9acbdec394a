internal import GRDB
internal import GRDBSQLite
internal import IncidentStore

/// A statement of SQLite itself, for values that are bound and read where they lie: for what comes by the million.
final class BareStatement {
    private let session: Session
    private let statement: OpaquePointer

    init(_ sql: StaticString, _ session: Session) throws(StoreError) {
        self.session = session
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(
            session.database.sqliteConnection, sql.description, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw Self.failure(code, session) }
        statement = prepared
    }

    deinit { sqlite3_finalize(statement) }

    // MARK: Binding

    func bind(_ number: Int64?, at place: Int32) {
        if let number {
            sqlite3_bind_int64(statement, place, number)
        } else {
            sqlite3_bind_null(statement, place)
        }
    }

    /// Runs it once; the bytes are looked at meanwhile.
    func run(
        binding bytes: UnsafeRawBufferPointer, asText: Bool, at place: Int32
    ) throws(StoreError) {
        // Null would be no empty value, but none.
        let start = bytes.baseAddress ?? UnsafeRawPointer(statement)
        if asText {
            sqlite3_bind_text(
                statement, place, start.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil
            )
        } else {
            sqlite3_bind_blob(statement, place, start, Int32(bytes.count), nil)
        }
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw Self.failure(code, session) }
    }

    // MARK: Reading

    /// Goes through the rows; the columns are read by the functions below meanwhile.
    func forEachRow(_ body: (BareStatement) throws(StoreError) -> Void) throws(StoreError) {
        defer { sqlite3_reset(statement) }
        while true {
            let code = sqlite3_step(statement)
            guard code == SQLITE_ROW else {
                guard code == SQLITE_DONE else { throw Self.failure(code, session) }
                return
            }
            try body(self)
        }
    }

    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func numberOrNull(_ column: Int32) -> Int64? {
        sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : number(column)
    }

    func bytes(_ column: Int32) -> [UInt8] {
        let start = sqlite3_column_blob(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    /// Where they lie, until the next row.
    func withBytes(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Void) {
        let start = sqlite3_column_blob(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    private static func failure(_ code: Int32, _ session: Session) -> StoreError {
        StoreError(
            DatabaseError(resultCode: ResultCode(rawValue: code)), path: session.path,
            system: session.systemError)
    }
}
