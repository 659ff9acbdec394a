import Foundation
import GRDB
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct TamperingTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("log.db")
        try makeLog(path)
    }

    @Test
    func `every flipped byte of an envelope in the file is named`() throws {
        let store = try SQLiteIncidentStore(path: path)
        let queue = try DatabaseQueue(path: path)
        for seq in 1...3 {
            let envelope = try #require(
                try queue.read {
                    try Data.fetchOne(
                        $0, sql: "SELECT envelope FROM change WHERE seq = ?", arguments: [seq])
                })
            try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
            for index in stride(from: seq - 1, to: envelope.count, by: 3) {
                var bent = envelope
                bent[index] ^= 1 << (index % 8)
                try write(bent, at: seq, queue)
                let bad = try store.verify().firstBad
                #expect(bad?.seq == Seq(Int64(seq)))
                #expect(bad?.kind == .chain)
            }
            try write(envelope, at: seq, queue)
        }
        #expect(try store.verify().firstBad == nil)
    }

    @Test(arguments: [
        ("DELETE FROM payload WHERE seq = 2; DELETE FROM change WHERE seq = 2", 2, "gap"),
        ("DELETE FROM payload WHERE seq = 2", 2, "missing-payload"),
        ("UPDATE payload SET bytes = x'6E756C6C' WHERE seq = 3", 3, "payload"),
        ("UPDATE payload SET salt = zeroblob(32) WHERE seq = 1", 1, "payload"),
        ("UPDATE change SET hash = zeroblob(32) WHERE seq = 2", 2, "chain"),
        ("UPDATE change SET incident = 'BH-2' WHERE seq = 2", 2, "table"),
        ("UPDATE change SET incident = 'no name' WHERE seq = 2", 2, "table"),
        ("UPDATE change SET command = upper(hex(zeroblob(16))) WHERE seq = 2", 2, "table"),
        ("UPDATE incident SET title = 'Nothing happened'", 3, "table"),
        ("DELETE FROM incident", 3, "table"),
        (
            "INSERT INTO incident SELECT 'X', title, severity, phase, exercise, people, "
                + "checklist_done, checklist_total, discovery, opened_at, changed_at, head "
                + "FROM incident", 3, "table"
        ),
        ("UPDATE extract SET head = 2", 3, "table"),
        (
            "UPDATE extract SET bytes = "
                + "CAST(replace(CAST(bytes AS TEXT), 'New_York', 'Chicago') AS BLOB)", 3, "table"
        ),
        ("UPDATE meta SET log = '00000000000000000000000000000000'", 1, "chain"),
    ])
    func `what somebody changes behind our back is named`(
        _ sql: String, _ seq: Int, _ kind: String
    ) throws {
        try tamper(path) { try $0.execute(sql: sql) }
        let bad = try SQLiteIncidentStore(path: path).verify().firstBad
        #expect(bad?.seq == Seq(Int64(seq)))
        #expect(bad?.kind.rawValue == kind)
    }

    @Test
    func `an entry that cannot be read is named to who reads it`() throws {
        try tamper(path) { try $0.execute(sql: "DELETE FROM payload WHERE seq = 2") }
        let store = try SQLiteIncidentStore(path: path)
        #expect(throws: StoreError.unreadableEntry(Seq(2))) {
            try store.changes(of: Desk().incident, after: .start)
        }
    }

    private func write(_ envelope: Data, at seq: Int, _ queue: DatabaseQueue) throws {
        try queue.write {
            try $0.execute(
                sql: "UPDATE change SET envelope = ? WHERE seq = ?", arguments: [envelope, seq])
        }
    }
}
