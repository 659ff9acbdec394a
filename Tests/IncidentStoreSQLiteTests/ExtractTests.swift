import GRDB
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

/// Databases that were made before extracts were kept.
struct ExtractTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("log.db")
    }

    /// A log of two incidents as the first version of the schema holds it.
    private func makeOldLog() throws {
        var (one, other) = (Desk(), Desk(incident: "BH-2019-02", seed: 2))
        let store = try SQLiteIncidentStore(path: path, generator: SeededGenerator(seed: 1))
        _ = try store.submit([one.opening(), other.opening(), one.step("letters")])
        try makeOld(path)
    }

    @Test
    func `an incident gets its extract at the next change of it`() throws {
        try makeOldLog()
        let store = try SQLiteIncidentStore(path: path)
        #expect(try store.incidents().count == 2)
        #expect(try store.extracts().isEmpty)
        var desk = Desk(seed: 3)
        _ = try store.submit([desk.set(.severity, "sev2")])
        let whole = Incident(folding: try store.changes(of: desk.incident, after: .start))
        #expect(try store.extracts() == whole.map { [IncidentExtract($0)] })
        #expect(try store.verify().firstBad == nil)
    }

    @Test
    func `an older database that may not be changed is read as it is`() throws {
        try makeOldLog()
        let store = try SQLiteIncidentStore(path: path, mode: .readOnly)
        #expect(try store.incidents().count == 2)
        #expect(try store.extracts().isEmpty)
        #expect(try store.verify().firstBad == nil)
        #expect(try store.changes(of: Desk().incident, after: .start).count == 2)
    }
}
