import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

@Suite struct ResumedCopyTests {
    @Test func `a copy that stopped before a redaction goes on with it`() throws {
        let folder = try TemporaryDirectory()
        let source = MemoryIncidentStore(using: SeededGenerator(seed: 1))
        var desk = Desk()
        let noted = desk.command(.note("a name"))
        _ = try source.submit([desk.opening()])
        _ = try source.submit([noted, desk.command(.note("more"))])
        _ = try source.submit([desk.command(.redact("a name"), .incident, base: Seq(2))])
        let entries = try source.entries(after: .start, atMost: 9)
        try #require(entries.count == 4 && entries[1].payload == nil)
        let path = folder.file("copy.db")
        let copy = try SQLiteIncidentStore(path: path, copying: try source.head().log)
        try copy.take(Array(entries[..<2]))
        for entry in entries[2...] {
            try SQLiteIncidentStore(path: path, mode: .existing).take([entry])
        }
        #expect(try copy.verify().firstBad == nil)
        #expect(try copy.head() == source.head())
    }
}
