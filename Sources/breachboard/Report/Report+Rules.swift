import NotificationRules

extension Report {
    /// Problems of facts files, rules and exports.
    init(rules problem: Problem) {
        switch problem {
        case .cannotReadFile(let reason):
            self.init(
                message: "the file cannot be read", reason: reason,
                help: "name a file that you may read")
        case .notJSON(let line, let column):
            self.init(
                message: "the facts are no JSON", place: "line \(line), column \(column)",
                help: "mend the file there; keys may stand only once")
        case .badFacts(let problems):
            self.init(
                message: "the facts file has \(problems.count) "
                    + "\(problems.count == 1 ? "thing" : "things") that cannot be meant",
                place: problems.first?.path,
                notes: problems.map { "\($0.path): \($0.kind.words)" },
                help: "see the facts file in `breachboard duties --help`")
        case .factsBesideIncident:
            self.init(
                message: "--facts is for a case that is in no database",
                help: "leave out either --facts or the reference")
        case .unknownRule:
            self.init(
                message: "there is no rule of that id",
                help: "see `breachboard rules list`")
        case .unknownExport(let formats):
            self.init(
                message: "there is no export of that name",
                help: "formats: \(formats.joined(separator: ", "))")
        case .nothingToExport:
            self.init(
                message: "there is no deadline to export",
                help: "see `breachboard duties`: what waits or has no fixed date is no event")
        default: preconditionFailure("a problem without words: \(problem)")
        }
    }
}

extension Report {
    /// Words of a facts file that may be mistyped.
    init(_ unknown: [UnknownWord]) {
        self.init(
            level: .warning,
            message: "the facts have \(unknown.count) "
                + "\(unknown.count == 1 ? "word" : "words") that no rule knows",
            place: unknown.first?.path,
            notes: unknown.map { "\($0.path): \($0.kind.words)" },
            help: "see the words of the rules in `breachboard rules show`")
    }
}

extension UnknownWord.Kind {
    fileprivate var words: String {
        switch self {
        case .entity: "no kind of body that a rule binds"
        case .element: "no data element that a rule asks for"
        case .condition: "no condition that a rule asks for"
        case .rule: "neither a kind of recipient nor the id of a rule"
        case .calendar: "no calendar that a rule counts by"
        }
    }
}

extension FactsFile.Problem.Kind {
    var words: String {
        switch self {
        case .notAnObject: "an object with keys belongs here"
        case .notAList: "a list belongs here"
        case .notAText: "a text belongs here"
        case .unknownKey: "a key that facts do not have"
        case .notAMoment:
            "a date, an instant with an offset, or {\"at\": ..., \"zone\": ...} belongs here"
        case .unknownZone: "no zone of the IANA database"
        case .notAPeopleCount: "a number, [min, max] or null belongs here"
        case .notAJurisdiction: "a code such as US-MA, DE or unresolved belongs here"
        case .notARule: "a kind of recipient or the id of a rule belongs here"
        case .notAHold: "a delay needs form (written or oral) and on (a date)"
        case .notReturnedMail: "returned mail is a list of [date, letters]"
        case .notAFlag: "true, false or null belongs here"
        case .notOneOf(let words): "one of: \(words.joined(separator: ", "))"
        }
    }
}
