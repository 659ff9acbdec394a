import Foundation
import GRDB
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct EvidenceTamperingTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("log.db")
        var desk = Desk()
        let store = try SQLiteIncidentStore(path: path, generator: SeededGenerator(seed: 5))
        _ = try store.submit([desk.opening()])
        _ = try desk.importing(["1 logon", "3 rule made", "2 logoff"], to: store)
    }

    @Test(arguments: [
        "UPDATE evidence_event SET raw = CAST('3 rule read' AS BLOB) WHERE line = 2",
        "UPDATE evidence_event SET time = 4000 WHERE line = 2",
        "UPDATE evidence_event SET time = NULL WHERE line = 2",
        "UPDATE evidence_event SET line = 7 WHERE line = 2",
        "DELETE FROM evidence_event WHERE line = 3",
        "DELETE FROM evidence_event; UPDATE evidence_batch SET events = 0",
        "UPDATE evidence_event SET id = id + 7 WHERE line = 3",
        "INSERT INTO evidence_event SELECT id + 9, time, line, layout, raw FROM evidence_event",
        "DELETE FROM evidence_order WHERE kind = 0; DELETE FROM evidence_order WHERE kind = 1",
        "UPDATE evidence_order SET bytes = zeroblob(length(bytes)) WHERE kind = 0",
        "DELETE FROM evidence_batch; DELETE FROM evidence_event; DELETE FROM evidence_order",
        "UPDATE evidence_batch SET item = 'another'",
        "INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')",
        "INSERT INTO evidence_words (rowid, words) VALUES (4294967297, 'never ')",
        "INSERT INTO evidence_words (evidence_words, rowid, words) VALUES ('delete', 4294967297, 'rule ')",
        "UPDATE evidence_order SET bytes = zeroblob(length(bytes)) WHERE kind = 4 AND part = 1",
        "DELETE FROM evidence_order WHERE kind = 4 AND part = 1",
    ])
    func `evidence that was changed behind the log's back is found`(statement: String) throws {
        try tamper(path) { try $0.execute(sql: statement) }
        let bad = try SQLiteIncidentStore(path: path, mode: .readOnly).verify().firstBad
        #expect(bad?.kind == .table)
        #expect(bad?.seq == Seq(2) || bad?.seq == .start)
    }

    @Test func `words that were lost are made anew from the events`() throws {
        let words = [EvidenceWord("logoff")]
        try tamper(path) {
            try $0.execute(
                sql: "INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')")
            try $0.execute(
                sql: "UPDATE evidence_order SET bytes = zeroblob(8) WHERE kind = 4")
        }
        let store = try SQLiteIncidentStore(path: path)
        let batch = try #require(try store.batches(of: Desk().incident).first)
        #expect(try store.candidates(in: batch, words: words, from: 1, atMost: 9)?.isEmpty == true)
        #expect(try store.verify().firstBad?.found.contains("evidence reindex") == true)
        #expect(try store.reindex(adding: [], of: Desk().incident) == 3)
        #expect(try store.verify().firstBad == nil)
        #expect(try store.candidates(in: batch, words: words, from: 1, atMost: 9)?.count == 3)
        let marks = EvidenceMark.marks(ofSequence: words)
        #expect(try store.rows(of: batch, marked: [marks])?.first.map { $0 & 0b1110 } == 0b1000)
    }

    @Test func `the words of a batch that had none are there afterwards`() throws {
        try tamper(path) {
            try $0.execute(
                sql: "INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')")
            try $0.execute(sql: "DELETE FROM evidence_order WHERE kind = 4")
            try $0.execute(sql: "UPDATE evidence_batch SET full_text = 0")
        }
        let store = try SQLiteIncidentStore(path: path)
        let incident = Desk().incident
        let item = try #require(try store.batches(of: incident).first).item
        #expect(try store.verify().firstBad == nil)
        #expect(try store.reindex(adding: [], of: incident) == 0)
        #expect(try store.reindex(adding: [item], of: incident) == 3)
        #expect(try store.batches(of: incident).map(\.hasFullText) == [true])
        #expect(try store.verify().firstBad == nil)
    }

    @Test func `nothing of a redacted batch is left in the file, nor in a copy`() throws {
        let store = try SQLiteIncidentStore(path: path, generator: SeededGenerator(seed: 6))
        var desk = Desk()
        // The numbers of two commands are taken.
        _ = (desk.opening(), desk.opening())
        let records = (1...2_000).map { "\($0) hushhush\($0 % 9) of everybody" }
        _ = try desk.importing(records, to: store, as: "hushed")
        let item = try #require(ItemID("hushed"))
        #expect(try bytes(of: path).contains("hushhush"))
        let redaction = desk.command(.redact("names"), Target(.evidence, item), base: Seq(3))
        #expect(try store.submit([redaction]) == [.saved(Seq(4))])
        #expect(try !bytes(of: path).contains("hushhush"))
        #expect(try store.verify().firstBad == nil)
        let copy = try SQLiteIncidentStore(
            path: directory.file("copy.db"), copying: try store.head().log)
        _ = try LogCopier(from: store, to: copy).run()
        #expect(try copy.batches(of: desk.incident).map(\.events) == [3, 0])
        #expect(try store.backup(to: directory.file("backup.db")).firstBad == nil)
    }

    private func bytes(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: Unicode.ASCII.self)
    }

    @Test func `a copy of the log has the evidence, and finds it again`() throws {
        let source = try SQLiteIncidentStore(path: path)
        let copy = try SQLiteIncidentStore(
            path: directory.file("copy.db"), copying: try source.head().log)
        _ = try LogCopier(from: source, to: copy).run()
        let incident = Desk().incident
        let batch = try #require(try copy.batches(of: incident).first)
        #expect(batch.events == 3)
        #expect(
            try copy.events(in: batch, from: 1, atMost: 9)
                == source.events(in: batch, from: 1, atMost: 9))
        #expect(
            try copy.candidates(in: batch, words: [EvidenceWord("logoff")], from: 1, atMost: 9)?
                .contains(EvidenceID(batch: batch.number, row: 3)) == true)
        #expect(try copy.identities(of: batch) == source.identities(of: batch))
    }
}
