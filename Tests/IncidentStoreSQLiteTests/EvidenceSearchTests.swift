import EvidenceLog
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct EvidenceSearchTests {
    private static let words = [
        "logon", "Logoff", "rule", "mailbox", "kh", "anna", "10.0.0.5", "10.0.0.50", "café",
        #"caf\u00e9"#, "0xdeadbeef", "1553804632503774", "x", "a_b", "session-12345", "ab",
        "10.2.48.7", "10.2.48.70", "10.20.4.8", "a.smith@corp.example", "00:1a:2b:3c:4d:5e",
        "2001:db8::1", "report.final.docx",
    ]
    private let here = Standpoint(now: Instant(milliseconds: 0), in: .utc)

    @Test(arguments: 1...4)
    func `the full text finds what a look at every record finds`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let directory = try TemporaryDirectory(fast: true)
        let store = try SQLiteIncidentStore(
            path: directory.file("log.db"), mode: .temporary,
            generator: SeededGenerator(seed: seed))
        let batches = try fill(store, using: &random)
        let index = try store.index(of: batches.map { (batch: $0.kept, ahead: 0) })
        for _ in 0..<120 {
            let typed = query(using: &random)
            let query = try EvidenceQuery(typed, at: here)
            var search = EvidenceSearch(query, index: index, batches: batches, shelf: store)
            var found: [Int] = []
            while let slice = try search.next() { found += slice.places }
            let events = try store.events((0..<index.count).map { index[$0] })
            let wanted = events.indices.filter { place in
                let batch = batches[events[place].id.batch - 1]
                return query.admits(batch.item)
                    && query.matches(
                        events[place].raw, layout: batch.layouts[0], in: batch.item)
            }
            #expect(found.sorted() == wanted, "\(typed)")
        }
    }

    private func fill(
        _ store: SQLiteIncidentStore, using random: inout SeededGenerator
    ) throws -> [EvidenceSearch.Batch] {
        var desk = Desk()
        _ = try store.submit([desk.opening()])
        let layout = RecordLayout.text(
            of: [
                RecordLayout(
                    format: .csv, shape: .delimited(separator: 0x20), columns: ["when", "what"],
                    roles: [:])
            ])
        for name in ["first", "second"] {
            let records = (0..<1_300).map { _ in
                let time = Int.random(in: 0...900, using: &random)
                let rest = (0...5).map { _ in Self.words.randomElement(using: &random) ?? "" }
                return "\(time) \(rest.joined(separator: " "))"
            }
            _ = try desk.importing(records, to: store, as: name, layout: layout)
        }
        let incident = try #require(
            Incident(folding: try store.changes(of: desk.incident, after: .start)))
        let kept = try store.batches(of: desk.incident)
        return try zip(kept, incident.batches).map {
            try #require(EvidenceSearch.Batch($0, $1))
        }
    }

    private func query(using random: inout SeededGenerator) -> String {
        let parts = [
            "log", "ru", "\"rule\"", "-anna", "café", "10.0.0.5", "\"10.0.0.5\"", "kh",
            "0xdead", "12345", "155380", "batch:second", "mailbox OR x", "NOT kh", "sess", "k", "1",
            "10.2.48.7", "\"10.2.48.7\"", "10.2.", "10.2.4", "10.2 48.7", "ip:10.2.48.7",
            "ip:10.2.",
            "ip:10.2.48.0/24", "ip:10.0.0.0/11", "ip:10.2.48.64/26", "ip:10.0.0.0/28 OR kh",
            "a.smith@corp", "corp.ex", "00:1a:2b", "\"3c 4d\"", "2001:db8::1", "ip:2001:db8:",
            "report.fi", "what:10.2.48.7", "\"rule kh\"", "kh 10.2", "1553804632503774",
        ]
        return (0..<Int.random(in: 1...3, using: &random))
            .map { _ in parts.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
}
