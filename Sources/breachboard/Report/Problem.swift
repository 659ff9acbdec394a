import Formats
import IncidentModel
import IncidentStore
import NotificationRules
import TerminalNcurses

/// Everything that can keep a command from its result; facts only, the words are `Report`'s.
enum Problem: Error, Hashable {
    // The user can mend it.
    case usage(String, help: String?)
    /// Help was asked for on a word that is no command below the others.
    case noCommand([String], String)
    /// `column` counts from 0; nil where the whole text is meant.
    case badOption(String, FieldProblem, column: Int?)
    /// Set-user-id or set-group-id.
    case foreignRights
    case badActor
    case kioskWithoutTerminal
    case kioskWithoutActor
    case nothingToSet
    /// The element that was ticked, and those that the laws at hand ask for.
    case unknownContent(String, [String])
    /// As a word behind `add` and as `--title`.
    case titleTwice
    case badBase
    /// The base lies behind this last entry of the log.
    case baseAhead(Seq)
    case badItemName
    case badReference
    case noPostgres
    /// The name that was asked for, and those that there are.
    case unknownTheme(String, [String])
    case noIncidents
    case severalIncidents([IncidentID])
    case unknownIncident(IncidentID, [IncidentID])
    /// The log has nothing of the incident by the end of that day; it was opened on the other.
    case notYetOpened(Day, opened: Day)
    case noCountToConfirm(CountScope)
    case obstacle(Target, ChecklistItem.Obstacle)
    case refused(Refusal)
    /// An incident is to be closed while these are open.
    case openEnds(OpenEnds)

    /// Fields that others changed; beside them what was saved in the same go.
    case conflict(Target, [Conflict], saved: [Field])

    /// There is no screen to draw the board on.
    case terminal(TerminalError)
    case noDescriptors
    case store(StoreError)
    /// The log could not even be read to its end while it was to prove itself.
    case unprovable(StoreError)
    /// So many changes waited for a server when the board was left.
    case unsent(Int)
    case cannotWriteResult(reason: String)
    case cannotMakeFile(reason: String)
    case cannotReadFile(reason: String)
    /// Counted from 1.
    case notJSON(line: Int, column: Int)
    case badFacts([FactsFile.Problem])
    case factsBesideIncident
    case unknownRule
    case unknownExport([String])
    case unknownImport([String])
    /// None of the formats has files like this one.
    case unrecognisedFile([String])
    /// Of a file that this program wrote, or did not; its name where there are several.
    case ownFile(OwnReader.Problem, name: String?)
    case noSuchPlaybook([String])
    /// So many things of a file of ours cannot be meant; the first of them at that line.
    case badPlaybook(Int, line: Int?)
    case nothingToExport
    /// What the user's editor left.
    case cannotReadText(reason: String)
    case fileExists
    /// A server has its own ways of backing up.
    case backupOfServer
    /// The database of a demonstration is named by `--keep`.
    case demoOnDatabase
    /// The file to keep a demonstration in holds other incidents.
    case notADemo(String, [IncidentID])
    case proof(ProofProblem)
    case people(PeopleProblem)
    case evidence(EvidenceFailure)
}

/// The exit codes of the program.
enum ExitStatus: Int32, Hashable, Sendable {
    case fine = 0
    /// A deadline is overdue, or a mandatory item.
    case overdue = 1
    case input = 2
    case conflict = 3
    case storage = 4
    case verifyFailed = 5
    case outcomeUnknown = 6
}

extension Problem {
    var exitStatus: ExitStatus {
        switch self {
        case .conflict: .conflict
        case .unprovable: .verifyFailed
        case .proof(let problem): problem.exitStatus
        case .store(.outcomeUnknown), .store(.offline): .outcomeUnknown
        case .terminal(.signals), .noDescriptors: .storage
        case .unsent: .outcomeUnknown
        case .store, .cannotWriteResult, .cannotMakeFile: .storage
        default: .input
        }
    }
}
