import Foundation
import GRDB
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

/// Databases whose last change was cut off when half of it was written.
struct CutOffTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory(fast: true)
        path = directory.file("log.db")
        try makeCutOffLog(path)
    }

    private func isCutOff() throws -> Bool {
        try Data(contentsOf: URL(filePath: path + "-journal")).starts(with: [0xD9, 0xD5, 0x05])
    }

    @Test func `a change that was cut off is taken back for whoever only reads`() throws {
        try #require(try isCutOff())
        let store = try SQLiteIncidentStore(path: path, mode: .readOnly)
        #expect(try store.verify().entries == 3)
        #expect(try store.verify().firstBad == nil)
    }

    @Test func `a backup can be made after a change was cut off`() throws {
        let store = try SQLiteIncidentStore(path: path, mode: .readOnly)
        #expect(try store.backup(to: directory.file("copy.db")).entries == 3)
    }

    @Test func `a log is proved while the change of another program is cut off`() throws {
        let files = try ["", "-journal"].map { try Data(contentsOf: URL(filePath: path + $0)) }
        let store = try SQLiteIncidentStore(path: path)
        for (suffix, bytes) in zip(["", "-journal"], files) {
            try directory.make("log.db" + suffix, bytes)
        }
        #expect(try store.verify().firstBad == nil)
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
    func `who may not take a change back is told who may`() throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o500], ofItemAtPath: directory.path)
        defer {
            do {
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o700], ofItemAtPath: directory.path)
            } catch { print(error) }
        }
        #expect(
            throws: StoreError.cannotOpen(
                path: path,
                reason: "a change was cut off in it; who may write has to open it first")
        ) { try SQLiteIncidentStore(path: path) }
    }
}

/// A database whose last change was cut off: its files, taken away from a transaction that is going on and
/// has no room for its pages in memory.
func makeCutOffLog(_ path: String) throws {
    let folder = try TemporaryDirectory(fast: true)
    let whole = folder.file("whole.db")
    try makeLog(whole)
    let queue = try DatabaseQueue(path: whole)
    try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 1")
        try database.execute(sql: "BEGIN IMMEDIATE; UPDATE change SET envelope = x'00'")
        try database.execute(sql: "UPDATE payload SET bytes = zeroblob(100000)")
        for suffix in ["", "-journal"] {
            try FileManager.default.copyItem(atPath: whole + suffix, toPath: path + suffix)
        }
        try database.execute(sql: "ROLLBACK")
    }
    try queue.close()
}
