import EvidenceLog

/// Why a log was not imported; facts only.
enum EvidenceFailure: Error, Hashable {
    case file(EvidenceProblem)
    case packed(Inflater.Problem)
    case mapping(ColumnMapping.Problem)
    case noMapping
    /// By this signal.
    case interrupted(Int32)
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
        case .interrupted:
            self.init(message: "interrupted: nothing was imported")
        }
    }

    private init(_ problem: EvidenceProblem) {
        switch problem {
        case .empty: self.init(message: "no record is in the file")
        case .unrecognised:
            self.init(
                message: "no format is recognised in the file",
                help: "name it: \(EvidenceFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        case .notJSONLines:
            self.init(
                message: "the file is JSON, but not one object a line",
                help: "make it so, for instance with `jq -c '.[]'`")
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
