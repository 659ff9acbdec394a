import IncidentModel
import IncidentStore
import IncidentStoreSQLite

/// What came of many runs.
struct Tally: CustomStringConvertible {
    private(set) var runs = 0
    private(set) var acknowledged = 0
    private(set) var lost = 0
    private(set) var duplicated = 0
    private(set) var corrupt = 0

    var isClean: Bool { lost == 0 && duplicated == 0 && corrupt == 0 }

    var description: String {
        "\(runs) runs, \(acknowledged) acknowledged, \(lost) lost, \(duplicated) duplicated, "
            + "\(corrupt) corrupt"
    }

    mutating func countRun() { runs += 1 }

    /// These commands were called saved, and this is the log that was left.
    mutating func count(_ said: [CommandID], in log: SavedLog) {
        acknowledged += said.count
        lost += Set(said).subtracting(log.commands).count
        duplicated += log.commands.count - Set(log.commands).count
        corrupt += log.isSound ? 0 : 1
    }
}

/// What a database holds.
struct SavedLog: Hashable {
    /// The commands, in the order of the log; none where it cannot be read.
    let commands: [CommandID]
    let isSound: Bool

    init(_ path: String, mode: SQLiteIncidentStore.Mode = .existing) {
        do {
            let store = try SQLiteIncidentStore(path: path, mode: mode)
            let proof = try store.verify()
            commands = try store.entries(after: .start, atMost: 100_000).map(\.command)
            isSound = proof.firstBad == nil && proof.entries == commands.count
        } catch {
            (commands, isSound) = ([], false)
        }
    }
}
