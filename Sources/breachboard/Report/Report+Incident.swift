import IncidentModel
import NotificationRules

extension Report {
    /// Problems of finding the incident that is meant.
    init(incident problem: Problem) {
        switch problem {
        case .noIncidents:
            self.init(
                message: "the database holds no incident",
                help: "open one with `breachboard incident new --reference REF --title TEXT`, "
                    + "or see the sample with `breachboard demo`")
        case .severalIncidents(let references):
            self.init(
                message: "the database holds several incidents",
                notes: Self.listing(references), help: "name one of them")
        case .unknownIncident(let reference, let references):
            self.init(
                message: "there is no incident \(reference)",
                notes: references.isEmpty
                    ? ["the database holds no incident"] : Self.listing(references))
        case .notYetOpened(let day, let opened):
            self.init(
                message: "by the end of \(day) nothing was recorded",
                reason: "the incident was opened on \(opened)",
                help: "name \(opened) or a later day")
        default:
            self.init(
                message: "a reference is 1 to 64 of letters, digits and . _ -",
                help: "for example BH-2019-01")
        }
    }

    /// An incident is not closed before its ends are tied up.
    init(_ ends: OpenEnds) {
        let duties = ends.overdue.map { duty in
            "overdue: \(duty.title)" + (duty.due.map { ", \($0.text)" } ?? "")
        }
        let items = ends.mandatory.map { "mandatory and open: \($0.id), \($0.title)" }
        self.init(
            message: "the incident has open ends", notes: duties + items,
            help: ends.mandatory.isEmpty
                ? "close it nevertheless with --force"
                : "settle them first, as done or not-applicable")
    }

    private static func listing(_ references: [IncidentID]) -> [String] {
        let shown = references.prefix(20).map(\.text).joined(separator: ", ")
        let rest = references.count - 20
        return ["references: \(shown)" + (rest > 0 ? " and \(rest) more" : "")]
    }

    /// Problems of where a demonstration is to be kept.
    init(demo problem: Problem) {
        guard case .notADemo(let path, let references) = problem else {
            self.init(
                message: "a demonstration takes no --db",
                help: "name the file to keep it in with --keep FILE")
            return
        }
        self.init(
            message: "the file holds incidents that are not of the demonstration", place: path,
            notes: Self.listing(references),
            help: "name another file with --keep FILE; this one was not changed")
    }

    /// Problems of files other than the database.
    init(file problem: Problem) {
        switch problem {
        case .cannotWriteResult(let reason):
            self.init(
                message: "the result could not be written",
                reason: reason, place: "standard output",
                help: "what was saved is saved; read it again with a list command")
        case .cannotMakeFile(let reason):
            self.init(message: "the file cannot be made", reason: reason)
        case .cannotReadText(let reason):
            self.init(message: "what the editor left cannot be read: \(reason)")
        default:
            self.init(message: "the file is there already", help: "name a file that does not exist")
        }
    }
}
