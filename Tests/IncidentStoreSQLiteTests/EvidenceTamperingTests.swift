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
    ])
    func `evidence that was changed behind the log's back is found`(statement: String) throws {
        try tamper(path) { try $0.execute(sql: statement) }
        let bad = try SQLiteIncidentStore(path: path, mode: .readOnly).verify().firstBad
        #expect(bad?.kind == .table)
        #expect(bad?.seq == Seq(2) || bad?.seq == .start)
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
