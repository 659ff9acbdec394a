import Dashboard
import IncidentModel

extension Report {
    /// The words for a problem.
    init(_ problem: Problem) {
        switch problem {
        case .usage(let message, let help): self.init(message: message, help: help)
        case .noCommand(let path, let word):
            let name = (path + [word]).joined(separator: " ")
            let known = (["breachboard"] + path).joined(separator: " ")
            self.init(message: "there is no command \(name)", help: "see `\(known) --help`")
        case .badOption(let option, let problem, let column):
            self.init(option, problem, column: column)
        case .refused(.notDoneYet(let id, let obstacle)): self.init(Target(.check, id), obstacle)
        case .refused(let refusal): self.init(refusal)
        case .openEnds(let ends): self.init(ends)
        case .conflict(let target, let conflicts, let saved):
            self.init(target, conflicts, saved: saved)
        case .store(let error), .unprovable(let error): self.init(error)
        case .proof(let problem): self.init(problem)
        case .people(let problem): self.init(problem)
        case .evidence(let failure): self.init(failure)
        case .ownFile(let problem, let name): self.init(problem, name: name)
        case .noIncidents, .severalIncidents, .unknownIncident, .notYetOpened, .badReference:
            self.init(incident: problem)
        case .cannotWriteResult, .cannotMakeFile, .cannotReadText, .fileExists:
            self.init(file: problem)
        case .demoOnDatabase, .notADemo: self.init(demo: problem)
        case .terminal(let error): self.init(error)
        case .cannotReadFile, .notJSON, .badFacts, .factsBesideIncident, .unknownRule,
            .unknownExport, .nothingToExport:
            self.init(rules: problem)
        case .unknownImport, .unrecognisedFile, .noSuchPlaybook, .badPlaybook:
            self.init(importing: problem)
        case .noDescriptors, .foreignRights, .noPostgres, .unsent, .backupOfServer,
            .kioskWithoutTerminal, .kioskWithoutActor:
            self.init(process: problem)
        default: self.init(input: problem)
        }
    }

    private static let whereBasesStand = "take it from `seq` in the JSON of the item"

    private init(_ refusal: Refusal) {
        self.init(message: refusal.words)
        switch refusal {
        case .noSuchItem(let target):
            help = "list what there is with `breachboard \(target.kind.listing)`"
        case .incidentExists: help = "choose another reference, or see `breachboard incident list`"
        default: break
        }
    }

    private init(input problem: Problem) {
        switch problem {
        case .badActor:
            self.init(
                message: "--as is 1 to 64 bytes, nothing invisible among them, "
                    + "no space at the ends",
                help: "write for example --as alice")
        case .titleTwice:
            self.init(message: "the title is given twice", help: Self.whereTitlesStand)
        case .unknownContent(_, let known):
            self.init(
                message: "--tick is none of what a law at hand wants in this notice",
                help: known.isEmpty
                    ? "no law at hand says what it has to hold"
                    : "one of: \(known.joined(separator: ", "))")
        case .nothingToSet:
            self.init(
                message: "nothing to set was given",
                help: "name at least one field, such as --title TEXT; "
                    + "an empty text takes a value away")
        case .badBase:
            self.init(
                message: "--base is the seq of an entry of the log, a whole number from 0",
                help: Self.whereBasesStand)
        case .baseAhead(let last):
            self.init(
                message: "--base lies behind the end of the log, which is entry \(last)",
                help: Self.whereBasesStand)
        case .badItemName:
            self.init(
                message: "an id is 1 to 64 of letters, digits and . _ -",
                help: "the lists show the ids, such as `breachboard check list`")
        case .unknownTheme(let name, let names):
            self.init(
                message: "there is no theme \(name)",
                notes: ["themes: \(names.joined(separator: ", "))"],
                help: "name one of them with --theme NAME")
        case .noCountToConfirm(let scope):
            self.init(
                message: "no number is known for \(scope.text)",
                help: "record one with `breachboard count set NUMBER --basis confirmed`")
        case .obstacle(let target, let obstacle): self.init(target, obstacle)
        default: preconditionFailure("a problem without words: \(problem)")
        }
    }

    /// What stands in the way whatever was typed.
    private init(process problem: Problem) {
        switch problem {
        case .noDescriptors:
            self.init(
                message: "the program may not open enough files",
                help: "raise the limit of the shell: ulimit -n 256")
        case .foreignRights:
            self.init(
                message: "the program does not run with the rights of another user",
                help: "take the set-user-id and set-group-id bits from it")
        case .unsent(let count):
            self.init(
                message: "the board was left with \(count == 1 ? "a change" : "changes") unsaved",
                reason: "the server could not be reached",
                help: "look at what was changed last, and make it again")
        case .backupOfServer:
            self.init(
                message: "a PostgreSQL server is backed up by its own tools",
                help: "see pg_basebackup, or `breachboard copy --from DATABASE --to FILE`")
        case .kioskWithoutTerminal:
            self.init(
                message: "a kiosk is the board and nothing else, and needs a terminal",
                help: "log in with one: ssh -t")
        case .kioskWithoutActor:
            self.init(
                message: "a kiosk does not know who acts",
                help: "name the person with --as in the forced command of the key")
        default:
            self.init(
                message: "this program was built without PostgreSQL",
                help: "name a file with --db FILE")
        }
    }

    private init(_ target: Target, _ obstacle: ChecklistItem.Obstacle) {
        self.init(message: "\(target.id) cannot be done yet")
        switch obstacle {
        case .needs(let other):
            reason = "it needs \(other), which is not done"
            help = "tick \(other) first, or take it out with --needs"
        case .signatures(let missing):
            reason = "\(missing) of its signatures \(missing == 1 ? "is" : "are") missing"
            help = "everybody signs for themselves: `breachboard check sign \(target.id)`"
        }
    }
}

extension ItemKind {
    /// The command line that lists items of the kind.
    fileprivate var listing: String {
        switch self {
        case .evidence: "evidence batches"
        case .search: "evidence searches"
        case .custody: "evidence custody list"
        default: "\(command) list"
        }
    }

    /// The command that lists items of the kind.
    var command: String {
        switch self {
        case .entry: "timeline"
        case .check, .count, .notice, .standup: rawValue
        case .hotline, .monitoring, .statement: "notice"
        default: "incident"
        }
    }
}
