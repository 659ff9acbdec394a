import Foundation
import GRDB
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct BackupTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteIncidentStore

    init() throws {
        directory = try TemporaryDirectory()
        try makeLog(directory.file("log.db"))
        store = try SQLiteIncidentStore(path: directory.file("log.db"))
    }

    @Test
    func `a backup is the same log, and sound`() throws {
        let copy = directory.file("copy.db")
        let verification = try store.backup(to: copy)
        #expect(verification.head == (try store.head()))
        let opened = try SQLiteIncidentStore(path: copy)
        #expect(try opened.verify().firstBad == nil)
        #expect(try opened.incidents() == store.incidents())
        #expect(try left() == ["copy.db", "log.db", "log.db-journal", "log.db-lock"])
    }

    @Test
    func `a backup never overwrites a file`() throws {
        let copy = directory.file("copy.db")
        try Data("mine".utf8).write(to: URL(filePath: copy))
        #expect(throws: StoreError.cannotOpen(path: copy, reason: "File exists")) {
            try store.backup(to: copy)
        }
        #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
    }

    @Test
    func `a log that is not sound is not called a backup`() throws {
        try tamper(store.path) { try $0.execute(sql: "DELETE FROM incident") }
        #expect(throws: StoreError.self) { try store.backup(to: directory.file("copy.db")) }
        #expect(try left().allSatisfy { $0.hasPrefix("log.db") })
    }

    private func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    }
}
