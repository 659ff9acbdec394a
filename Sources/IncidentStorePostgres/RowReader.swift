#if PostgreSQL
internal import CLibpq
internal import IncidentStore

/// The columns of one row, as the server has them in memory; a value of the wrong length is damage.
struct RowReader {
    let libpq: Libpq
    let result: OpaquePointer?
    let row: Int32
    let path: String

    /// A `bigint`.
    func int64(_ column: Int32) throws(StoreError) -> Int64 {
        let bytes = try bytes(column)
        guard bytes.count == 8 else { throw damage(column) }
        return bytes.reduce(0) { $0 << 8 | Int64($1) }
    }

    func int64OrNull(_ column: Int32) throws(StoreError) -> Int64? {
        bytesOrNull(column) == nil ? nil : try int64(column)
    }

    func bool(_ column: Int32) throws(StoreError) -> Bool { try bytes(column) == [1] }

    func text(_ column: Int32) throws(StoreError) -> String {
        guard let text = String(validating: try bytes(column), as: UTF8.self) else {
            throw damage(column)
        }
        return text
    }

    func bytes(_ column: Int32) throws(StoreError) -> [UInt8] {
        guard let bytes = bytesOrNull(column) else { throw damage(column) }
        return bytes
    }

    func bytesOrNull(_ column: Int32) -> [UInt8]? {
        guard libpq.pointee.PQgetisnull(result, row, column) == 0,
            let start = libpq.pointee.PQgetvalue(result, row, column)
        else { return nil }
        let count = Int(libpq.pointee.PQgetlength(result, row, column))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func value<Value>(
        _ column: Int32, _ read: (String) -> Value?
    ) throws(StoreError) -> Value {
        guard let value = read(try text(column)) else { throw damage(column) }
        return value
    }

    func damage(_ column: Int32) -> StoreError {
        .corrupt(path: path, reason: "column \(column) of a row")
    }
}
#endif
