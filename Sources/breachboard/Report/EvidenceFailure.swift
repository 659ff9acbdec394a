import EvidenceLog
import IncidentModel

/// Why a log was not imported; facts only.
enum EvidenceFailure: Error, Hashable {
    case file(EvidenceProblem)
    case packed(Inflater.Problem)
    case mapping(ColumnMapping.Problem)
    case noMapping
    /// A folder without a log in it.
    case noLogs
    case noSuchBatch([ItemID])
    /// By this signal.
    case interrupted(Int32)
    case query(QueryProblem)
    case noSuchSearch([ItemID])
    /// As it was named.
    case noSuchEvent(String)
    /// An event, and the entry of the timeline that it became.
    case promotedBefore(String, ItemID)
    /// An event that is to go on the timeline has no time.
    case noTime(String)
    case noSuchYear
    /// A server keeps its words as they came in.
    case cannotReindex
}

extension Report {
    init(_ failure: EvidenceFailure) {
        switch failure {
        case .file(let problem): self.init(problem)
        case .packed(let problem): self.init(problem)
        case .mapping(let problem): self.init(problem)
        case .noMapping:
            self.init(
                message: "the mapping is no YAML of a name for each column",
                help: "such as `time: when`; names: \(ColumnMapping.keys.joined(separator: ", "))")
        case .noLogs:
            self.init(
                message: "no log is in the folder",
                help: "logs end in .csv, .tsv, .json, .jsonl, .ndjson, .log, .txt or .gz")
        case .noSuchBatch(let batches):
            self.init(
                message: "there is no such batch of evidence",
                help: batches.isEmpty
                    ? "`breachboard import auto FILE` brings one in"
                    : "see `breachboard evidence batches`; there are: "
                        + batches.map(\.text).joined(separator: ", "))
        case .interrupted:
            self.init(message: "interrupted: nothing was imported")
        case .query(let problem): self.init(problem)
        case .noSuchSearch(let searches):
            self.init(
                message: "there is no saved search of that name",
                help: searches.isEmpty
                    ? "save one: `breachboard evidence save NAME SEARCH`"
                    : "there are: \(searches.map(\.text).joined(separator: ", "))")
        case .noSuchEvent(let name):
            self.init(
                message: "there is no event \(name)",
                help: "events are named BATCH#ROW, as `breachboard evidence list` shows them")
        case .promotedBefore(let name, let entry):
            self.init(
                message: "the event \(name) is on the timeline already, as entry \(entry)",
                help: "--again adds another entry")
        case .noSuchYear: self.init(message: "--year is no year")
        case .cannotReindex:
            self.init(
                message: "words are made anew in a database file, not on a server",
                help: "`breachboard copy` makes them anew in another database")
        case .noTime(let name):
            self.init(
                message: "the event \(name) has no time",
                help:
                    "add an entry by hand: `breachboard timeline add --evidence evidence:\(name)`"
            )
        }
    }

    private init(_ problem: EvidenceProblem) {
        switch problem {
        case .empty: self.init(message: "no record is in the file")
        case .unrecognised(let sight): self.init(sight)
        case .noObjects:
            self.init(
                message: "the file begins as JSON, but no object in it could be a record",
                help:
                    "objects are looked for one a line, one after another, in an array, and in an "
                    + "array within an object; others may be brought out with `jq -c`")
        case .noTimes:
            self.init(
                message: "the file has no lines that begin with a time",
                help: "text is read by its times, such as `2026-03-02 10:00:00`, "
                    + "`Mar  2 10:00:00 host program:` or `[02/Mar/2026:10:00:00 +0000]`")
        case .tooManyColumns:
            self.init(message: "the file has more columns than can be kept")
        case .headingTooLong: self.init(message: "the first line of the file is no heading")
        case .missingColumns(let names):
            self.init(
                message: "the file has not the columns of the format",
                help: "missing: \(names.joined(separator: ", "))")
        case .unknownColumn(let name):
            self.init(
                message: "the mapping names a column that is not there", place: name,
                help: "the heading of the file has the names")
        }
    }

    private init(_ problem: Inflater.Problem) {
        let help = "`gzip -dc FILE.gz > FILE` unpacks as much as there is; import that"
        switch problem {
        case .damaged:
            self.init(message: "the packed file is damaged: nothing was imported", help: help)
        case .truncated:
            self.init(message: "the packed file ends too early: nothing was imported", help: help)
        case .trailing:
            self.init(
                message: "something that is not packed stands behind the packed part: nothing "
                    + "was imported", help: help)
        case .ratio:
            self.init(
                message: "more comes out of the packed file than a log would have",
                help: "unpack it yourself if you trust it")
        case .tooLarge: self.init(message: "the packed file is too large")
        case .noMemory: self.init(message: "there is no memory to unpack the file")
        }
    }

    private init(_ problem: QueryProblem) {
        let help = "see `breachboard evidence --help`"
        switch problem {
        case .openQuote(let column):
            self.init(
                message: "the search has a quotation mark that is not closed",
                place: "character \(column)", help: help)
        case .nothingBehind(let word, let column):
            self.init(
                message: "the search has nothing to its \(word)", place: "character \(column)",
                help: help)
        case .notAMoment(_, let column):
            self.init(
                message: "the search has a time that is none", place: "character \(column)",
                help: "such as from:2019-02-07, to:\"7 mar 14:00\", on:yesterday")
        case .timeInChoice(let column):
            self.init(
                message: "a time of a search can be neither left out nor one of two",
                place: "character \(column)", help: help)
        case .noWord(let column):
            self.init(
                message: "a part of the search has no letter or digit to look for",
                place: "character \(column)", help: help)
        }
    }

    private init(_ problem: ColumnMapping.Problem) {
        switch problem {
        case .unknownKey:
            self.init(
                message: "the mapping has a name that means nothing",
                help: "names: \(ColumnMapping.keys.joined(separator: ", "))")
        case .unknownSeparator:
            self.init(
                message: "no such separator", help: "comma, semicolon, tab or bar")
        case .unknownTimeForm:
            self.init(
                message: "no such form of times",
                help: ColumnMapping.TimeForm.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }
}
