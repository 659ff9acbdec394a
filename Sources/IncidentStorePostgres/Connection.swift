#if PostgreSQL
internal import CLibpq
internal import Glibc
internal import IncidentModel
internal import IncidentStore

/// One connection to a server: SQL in, rows out, errors of the store.
final class Connection: @unchecked Sendable {
    // Sendable unchecked: libpq lets one thread at a time use a connection. The store keeps its own behind
    // a lock; the watch hands its own over to its thread.
    let name: String
    private let libpq: Libpq
    private let handle: OpaquePointer
    /// What the last statement failed of.
    private(set) var lastFault: ServerFault?

    /// - Parameter writes: whether only a server that takes changes will do.
    init(_ address: ServerAddress, writes: Bool, _ libpq: Libpq) throws(StoreError) {
        self.libpq = libpq
        name = address.name
        let parameters = address.parameters(writes: writes)
        let opened = CStrings.with(parameters.map(\.key)) { keys in
            CStrings.with(parameters.map(\.value)) { values in
                libpq.pointee.PQconnectdbParams(keys, values, 1)
            }
        }
        guard let opened else { throw .cannotOpen(path: name, reason: "no memory") }
        handle = opened
        _ = libpq.pointee.PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard isOpen else {
            throw Self.refusal(text(of: libpq.pointee.PQerrorMessage(handle)), name)
        }
        // Names mean what PostgreSQL means by them; a program that hangs holds nobody up for long.
        try script(
            """
            SET search_path = pg_catalog; SET lock_timeout = '5s';
            SET idle_in_transaction_session_timeout = '10s'
            """)
    }

    deinit { libpq.pointee.PQfinish(handle) }

    var isOpen: Bool { libpq.pointee.PQstatus(handle) == CONNECTION_OK }
    var socket: Int32 { libpq.pointee.PQsocket(handle) }
    /// Whom the notifications of our own commits name as their sender.
    var backend: Int32 { libpq.pointee.PQbackendPID(handle) }

    /// A server that answers with a refusal will refuse again; one that does not answer, or is just
    /// starting, may do so later. Before the connection stands there are only words to tell them apart.
    private static func refusal(_ reason: String, _ name: String) -> StoreError {
        let passing = ["starting up", "shutting down", "recovery", "too many", "connection slots"]
        guard reason.contains("FATAL:"), !passing.contains(where: reason.contains) else {
            return .offline(path: name, reason: reason)
        }
        return .cannotOpen(path: name, reason: reason)
    }

    // MARK: Statements

    /// Runs a statement. `StaticString`, so that no text from outside is ever part of SQL.
    func run(_ sql: StaticString, _ parameters: [String?] = []) throws(StoreError) {
        _ = try rows(sql, parameters) { _ in }
    }

    /// One value for each row.
    func rows<Value>(
        _ sql: StaticString, _ parameters: [String?] = [],
        _ read: (RowReader) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        let result = CStrings.with(parameters) { values in
            libpq.pointee.PQexecParams(
                handle, sql.description, Int32(parameters.count), nil, values, nil, nil, 1)
        }
        defer { libpq.pointee.PQclear(result) }
        try check(result)
        var values: [Value] = []
        for row in 0..<libpq.pointee.PQntuples(result) {
            values.append(
                try read(RowReader(libpq: libpq, result: result, row: row, path: name)))
        }
        return values
    }

    /// The only row.
    func row<Value>(
        _ sql: StaticString, _ parameters: [String?] = [],
        _ read: (RowReader) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        guard let value = try rows(sql, parameters, read).first else {
            throw .corrupt(path: name, reason: "no row")
        }
        return value
    }

    /// Runs several statements of our own making.
    func script(_ sql: String) throws(StoreError) {
        let result = libpq.pointee.PQexec(handle, sql)
        defer { libpq.pointee.PQclear(result) }
        try check(result)
    }

    // MARK: Transactions

    /// Runs `body` in a transaction, each statement of which sees what was committed before it.
    ///
    /// A connection that is lost at the commit is `.outcomeUnknown`; every other error means that nothing
    /// was saved.
    ///
    /// - Parameter isKept: whether what was done is committed, by what came of it.
    func transaction<Value>(
        keeping isKept: (Value) -> Bool = { _ in true }, _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
        let value = try rollingBack(body)
        guard isKept(value) else {
            try run("ROLLBACK")
            return value
        }
        do throws(StoreError) {
            try commit()
        } catch {
            guard case .offline(_, let reason) = error else { throw error }
            throw .outcomeUnknown(reason: reason)
        }
        return value
    }

    /// Runs `body` on the log as it is at one moment.
    func snapshot<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        try run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        let value = try rollingBack(body)
        try run("COMMIT")
        return value
    }

    private func rollingBack<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        do throws(StoreError) {
            return try body()
        } catch {
            let fault = lastFault
            // Where even that fails, the server does it when the connection ends.
            libpq.pointee.PQclear(libpq.pointee.PQexec(handle, "ROLLBACK"))
            lastFault = fault
            throw error
        }
    }

    /// PostgreSQL answers the COMMIT of a transaction that has failed with a friendly ROLLBACK.
    private func commit() throws(StoreError) {
        let result = libpq.pointee.PQexec(handle, "COMMIT")
        defer { libpq.pointee.PQclear(result) }
        try check(result)
        guard text(of: libpq.pointee.PQcmdStatus(result)) == "COMMIT" else {
            throw .cannotOpen(path: name, reason: "the server took the transaction back")
        }
    }

    private func check(_ result: OpaquePointer?) throws(StoreError) {
        lastFault = nil
        let status = libpq.pointee.PQresultStatus(result)
        guard status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK else { return }
        let state = text(of: libpq.pointee.PQresultErrorField(result, cl_state_field))
        let message = text(of: libpq.pointee.PQresultErrorField(result, cl_message_field))
        let fault = ServerFault(
            state: state,
            reason: message.isEmpty ? text(of: libpq.pointee.PQerrorMessage(handle)) : message,
            // Whatever has no SQLSTATE does not come from the server.
            isLost: !isOpen || state.isEmpty)
        lastFault = fault
        throw fault.asStoreError(name)
    }

    // MARK: Notifications

    /// What others have told since the last call; nil when the connection is lost.
    func notifications() -> [Notification]? {
        guard libpq.pointee.PQconsumeInput(handle) == 1, isOpen else { return nil }
        var notifications: [Notification] = []
        while let notice = libpq.pointee.PQnotifies(handle) {
            notifications.append(
                Notification(backend: notice.pointee.be_pid, text: text(of: notice.pointee.extra)))
            libpq.pointee.PQfreemem(notice)
        }
        return notifications
    }

    /// In one line.
    private func text(of words: UnsafePointer<CChar>?) -> String {
        guard let words else { return "" }
        return String(cString: words).split(whereSeparator: \.isNewline)
            .map { $0.drop(while: \.isWhitespace) }.joined(separator: "; ")
    }
}

/// What another connection tells, and which one.
struct Notification: Hashable, Sendable {
    let backend: Int32
    let text: String

    /// Of a commit.
    var seq: Seq? { Int64(text).map { Seq($0) } }
    /// Somebody came or moved.
    var isMove: Bool { text == "here" }
}

/// Texts as C takes them.
enum CStrings {
    /// The array ends with a null.
    static func with<Value>(
        _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Value
    ) -> Value {
        let copies = texts.map { text in text.flatMap { strdup($0) } }
        defer { copies.forEach { free($0) } }
        return body(copies.map { UnsafePointer($0) } + [nil])
    }
}
#endif
