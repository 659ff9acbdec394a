import IncidentModel
import IncidentStoreSQLite
import Samples

/// Opens the board on a sample, with a database that is made for it; without a terminal prints its
/// status.
struct DemoLaunch: Launch, Hashable {
    var wishes = Wishes()
    /// The file to keep the database in; nil puts it into a folder that is gone afterwards.
    var keep: String?
    /// The fictional exercise instead of the model case.
    var exercise = false
    var watching = WatchWishes()

    private var sample: SampleIncident { exercise ? .exercise : .modelCase }

    func run() throws {
        guard wishes.db == nil else { throw Problem.demoOnDatabase }
        let clock = try clock()
        if let keep {
            let store = try SQLiteIncidentStore(
                path: keep, mode: wishes.readOnly ? .readOnly : .readWrite)
            try checkSamples(in: store)
            return try run(on: store, clock, named: keep)
        }
        let folder = try ThrowAwayFolder()
        if wishes.opensBoard {
            let program = BoardProgram(
                wishes: wishes, clock: clock, database: folder.file, watching: watching)
            return try program.run(demonstrating: sample, in: folder)
        }
        defer { folder.remove() }
        let store = try SQLiteIncidentStore(path: folder.file, mode: .temporary)
        try run(on: store, clock, named: folder.file)
    }

    private func run(on store: SQLiteIncidentStore, _ clock: Clock, named path: String) throws {
        try sample.appendAll(to: store)
        if wishes.opensBoard {
            let program = BoardProgram(
                wishes: wishes, clock: clock, database: path, watching: watching)
            return try program.run(on: store, opening: sample.reference)
        }
        let session = Session(store: store, clock: clock, actor: try wishes.actingAs())
        try session.printStatus(
            of: sample.reference.text, asOf: watching.asOf, asJSON: wishes.json)
    }

    /// Throws where a database holds an incident that no sample of ours has opened.
    private func checkSamples(in store: SQLiteIncidentStore) throws {
        let foreign = try store.incidents().map(\.id).filter { id in
            let opened = try store.changes(of: id, after: .start).first?.command
            return !SampleIncident.all.contains {
                $0.reference == id && $0.commands().first?.id == opened
            }
        }
        guard foreign.isEmpty else { throw Problem.notADemo(store.path, foreign) }
    }

    /// The demonstration's clock runs on from the sample's moment, or from the one that was asked for.
    private func clock() throws -> Clock {
        if case .fixed(let instant) = try wishes.clock() { return .running(from: instant) }
        return .running(from: sample.clock)
    }
}
