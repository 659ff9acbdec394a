import GRDB
import IncidentStore
import TestSupport
import Testing

@testable import IncidentStoreSQLite

struct DefenceTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory(fast: true)
        path = directory.file("log.db")
        try makeLog(path)
    }

    private func connection() throws -> Connection {
        try Connection(try DatabaseFile(path: path, creates: false), .readWrite)
    }

    @Test func `the schema cannot be written past SQLite`() throws {
        try connection().run { session throws(StoreError) in
            try session.run("PRAGMA writable_schema = ON")
            #expect(throws: StoreError.self) {
                try session.run("UPDATE sqlite_schema SET sql = 'x'")
            }
        }
    }

    @Test func `a journal cannot be done without`() throws {
        try connection().run { session throws(StoreError) in
            let modes = try session.rows("PRAGMA journal_mode = OFF") {
                row throws(StoreError) in try row.text(0)
            }
            #expect(modes != ["off"])
        }
    }

    @Test func `a text in double quotes is no text`() throws {
        #expect(throws: StoreError.self) {
            try connection().run { session throws(StoreError) in
                try session.run("SELECT \"letters\"")
            }
        }
    }
}
