import Formats
import IncidentModel
import StrictJSON
import Terminal

/// What an import came to.
struct ImportAnswer {
    let formats: [ImportFormat]
    let files: Int
    let reading: ChecklistReading
    let plan: ChecklistPlan
    /// Whether these very files are in already.
    let isKnown: Bool
    let isDry: Bool

    private var imported: Int { plan.count(of: .added) + plan.count(of: .restored) }

    private var duplicates: Int { reading.drafts.count - imported }

    func answer(sheet: PlanSheet) -> Answer {
        let report = reading.report
        var json: JSONValue = [
            "format": .string(formats.map(\.rawValue).joined(separator: ", ")),
            "files": .number(files), "dry_run": .bool(isDry),
            "known": .bool(isKnown), "read": .number(report.read), "imported": .number(imported),
            "duplicates": .number(duplicates), "repaired": report.repairedJSON,
            "rejected": report.rejectedJSON, "warnings": report.warningsJSON,
        ]
        json.set("items", to: sheet.json)
        let isFailed = reading.drafts.isEmpty && !report.rejected.isEmpty
        return Answer(json: json, lines: lines(sheet), status: isFailed ? .input : .fine)
    }

    private func lines(_ sheet: PlanSheet) -> [SafeText] {
        var lines = isDry ? sheet.lines : []
        let read = reading.report.read
        lines.append(
            "\(read) steps read, \(imported) \(isDry ? "to be imported" : "imported"), \(duplicates) there already"
        )
        if isKnown { lines.append("  these files are in already; nothing changed") }
        return lines + reading.report.lines
    }
}

extension ImportReport {
    /// What was put right, what was not taken, and what to know of the rest.
    var lines: [SafeText] {
        var lines: [SafeText] = []
        for repair in repaired {
            lines.append("  put right: \(repair.field): \(repair.kind.words), \(repair.count)")
        }
        for rejection in rejected.prefix(20) {
            lines.append("  not imported\(rejection.place): \(rejection.kind.words)")
        }
        if rejected.count > 20 { lines.append("  and \(rejected.count - 20) more") }
        for warning in warnings {
            lines.append("  note: \(warning.kind.words), \(warning.count)")
        }
        for (what, count) in notCarried.sorted(by: { $0.key < $1.key }).prefix(20) {
            lines.append("  has no place on the board: \(what), \(count)")
        }
        return lines
    }
}

extension ImportReport {
    var repairedJSON: JSONValue {
        .array(
            repaired.map {
                [
                    "line": .number(orNull: $0.line), "field": .string($0.field),
                    "kind": .string($0.kind.rawValue), "count": .number($0.count),
                ]
            })
    }

    var rejectedJSON: JSONValue {
        .array(
            rejected.map {
                [
                    "line": .number(orNull: $0.line), "column": .number(orNull: $0.column),
                    "kind": .string($0.kind.rawValue), "number": .number(orNull: $0.number),
                    "file": .string(orNull: $0.file),
                ]
            })
    }

    /// With the keys that stand for something a board does not have.
    var warningsJSON: JSONValue {
        .array(
            warnings.map {
                [
                    "line": .number(orNull: $0.line), "kind": .string($0.kind.rawValue),
                    "count": .number($0.count),
                ]
            }
                + notCarried.sorted { $0.key < $1.key }.map {
                    ["kind": "not-carried", "field": .string($0.key), "count": .number($0.value)]
                })
    }
}

extension ImportReport.Rejection {
    /// `:12:7`, or the number of the element.
    var place: String {
        let name = file.map { " \($0)" } ?? ""
        if let number, line == nil { return name + ":#\(number)" }
        return name + [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    }
}

extension ImportReport.Kind {
    var words: String {
        switch self {
        case .empty: "nothing is in it"
        case .tooLarge: "larger than what is read"
        case .tooDeep: "nested too deep"
        case .tooMany: "more steps than a board takes"
        case .binary: "no text"
        case .notUTF8: "bytes that are no UTF-8"
        case .utf16: "UTF-16"
        case .byteOrderMark: "a byte order mark"
        case .notJSON: "no JSON"
        case .notYAML: "no YAML"
        case .unsupportedSyntax: "anchors, aliases, tags or directives"
        case .duplicateKey: "a key that stands twice"
        case .wrongShape: "another shape than the format has"
        case .noItems: "no list is in it"
        case .unknownKey: "an unknown key"
        case .noTitle: "without a title"
        case .tooLong: "too long"
        case .lineBreaks: "line breaks"
        case .placeholder: "a placeholder that nobody filled in"
        case .badDate: "a date that is none"
        case .badQuotes: "quotes that are not closed or not doubled"
        case .badValue: "a value that cannot be meant"
        case .unknownWord: "an unknown word"
        case .missing: "missing"
        case .linkToHeading: "an entry of a table of contents"
        case .duplicateName: "a name that stands twice"
        case .cycle: "steps that need one another in a circle"
        case .unknownStep: "a step that is not there"
        case .unknownMilestone: "an unknown milestone"
        case .unknownRule: "an unknown rule"
        case .noActionFile: "steps without an action file"
        case .stub: "steps that nobody has described yet"
        case .notCarried: "not taken over"
        case .mapped: "mapped"
        }
    }
}
