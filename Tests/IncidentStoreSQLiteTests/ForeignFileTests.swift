import Foundation
import GRDB
import IncidentModel
import IncidentStore
import TestSupport
import Testing

@testable import IncidentStoreSQLite

struct ForeignFileTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("log.db")
    }

    @Test
    func `a database of another program is refused and left as it was`() throws {
        try tamper(path) { try $0.execute(sql: "CREATE TABLE note (text)") }
        try protect()
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(try refusal().isForeign)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test
    func `a file that is no database is refused and left as it was`() throws {
        try Data(repeating: 0x41, count: 5_000).write(to: URL(filePath: path))
        try protect()
        #expect(try refusal().isForeign)
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(repeating: 0x41, count: 5_000))
    }

    @Test(arguments: ["CREATE TABLE note (text)", "PRAGMA application_id = 7; CREATE TABLE t (x)"])
    func `a foreign file is called that before others' rights to it are`(_ sql: String) throws {
        try tamper(path) { try $0.execute(sql: sql) }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(try refusal().isForeign)
        try FileManager.default.linkItem(atPath: path, toPath: directory.file("second.db"))
        #expect(try refusal().isForeign)
    }

    @Test
    func `a database of a newer program is opened for reading`() throws {
        try makeLog(path)
        try tamper(path) { try $0.execute(sql: "PRAGMA user_version = 99; CREATE TABLE more (x)") }
        let store = try SQLiteIncidentStore(path: path)
        #expect(store.access == .readOnly(.newerSchema(99)))
        #expect(try store.incidents().count == 1)
        var desk = Desk(seed: 9)
        #expect(throws: StoreError.readOnly(.newerSchema(99))) {
            try store.submit([desk.opening()])
        }
    }

    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM payload; END",
        "CREATE VIEW v AS SELECT 1", "CREATE TABLE more (x)", "DROP INDEX change_of_incident",
        "ALTER TABLE incident ADD COLUMN more TEXT",
    ])
    func `tables that are not as we made them are refused`(_ sql: String) throws {
        try makeLog(path)
        try tamper(path) { try $0.execute(sql: sql) }
        #expect(try refusal().isCorrupt)
    }

    @Test
    func `an older database is brought up and keeps its log`() throws {
        try makeLog(path)
        let head = try SQLiteIncidentStore(path: path).head()
        let newer = DatabaseSchema(
            migrations: DatabaseSchema.current.migrations + [
                Migration(name: "later", statements: ["CREATE TABLE later (x TEXT) STRICT"])
            ])
        let store = try SQLiteIncidentStore(
            path: path, mode: .readWrite, generator: SeededGenerator(seed: 2), schema: newer)
        #expect(try store.head() == head)
        #expect(try store.verify().firstBad == nil)
        let old = try SQLiteIncidentStore(path: path)
        #expect(old.access == .readOnly(.newerSchema(newer.version)))
    }

    @Test
    func `a truncated database never stops the program`() throws {
        try makeLog(path)
        let whole = try Data(contentsOf: URL(filePath: path))
        for length in stride(from: 0, to: whole.count, by: 997) {
            try whole.prefix(length).write(to: URL(filePath: path))
            try protect()
            // The last page may be an empty one, of which the beginning is all there is.
            let isInLastPage = length > whole.count - 4_096
            try look(sound: isInLastPage ? nil : length == 0)
        }
    }

    @Test
    func `a damaged database never stops the program`() throws {
        try makeLog(path)
        let whole = try Data(contentsOf: URL(filePath: path))
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            var bent = whole
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bent.count, using: &generator)
                bent[place] ^= UInt8.random(in: 1...255, using: &generator)
            }
            try bent.write(to: URL(filePath: path))
            try protect()
            try look(sound: nil)
        }
    }

    /// Opens, reads and proves the database; errors of the store are welcome.
    private func look(sound: Bool?) throws {
        do {
            let store = try SQLiteIncidentStore(path: path, mode: .temporary)
            for summary in try store.incidents() {
                _ = try store.changes(of: summary.id, after: .start)
            }
            let verification = try store.verify()
            if let sound { #expect((verification.firstBad == nil) == sound) }
        } catch {
            #expect(sound != true)
        }
    }

    private func refusal() throws -> StoreError {
        try #require(throws: StoreError.self) { try SQLiteIncidentStore(path: path) }
    }

    private func protect() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
}

extension StoreError {
    fileprivate var isForeign: Bool {
        if case .foreignDatabase = self { true } else { false }
    }

    fileprivate var isCorrupt: Bool {
        if case .corrupt = self { true } else { false }
    }
}
