import ArgumentParser
import IncidentModel

/// What a command line that opens the board comes down to.
protocol Launch {
    func run() throws
}

/// Opens the board on the database that is in use; without a terminal prints the status.
struct BoardLaunch: Launch, Hashable {
    var wishes = Wishes()
    var openness = Openness()
    var watching = WatchWishes()

    func run() throws {
        if openness.isKiosk {
            guard wishes.opensBoard else { throw Problem.kioskWithoutTerminal }
            guard wishes.actor != nil else { throw Problem.kioskWithoutActor }
            Openness.closeDoors()
        }
        let session = try Session(wishes, begins: wishes.opensBoard)
        guard wishes.opensBoard else {
            return try session.printStatus(of: nil, asOf: watching.asOf, asJSON: wishes.json)
        }
        var wishes = wishes
        wishes.actor = session.actor.name
        let program = BoardProgram(
            wishes: wishes, clock: session.clock, database: session.databaseName,
            openness: openness, watching: watching)
        try program.run(on: session.store, opening: nil)
    }
}

extension Session {
    /// Prints what `status` prints; throws its exit code where that is not 0.
    func printStatus(of reference: String?, asOf: String? = nil, asJSON: Bool) throws {
        let answer = try View(self, reference, asOf: asOf).status
        try Console.show(answer, asJSON: asJSON)
        guard answer.status == .fine else { throw ExitCode(answer.status.rawValue) }
    }
}
