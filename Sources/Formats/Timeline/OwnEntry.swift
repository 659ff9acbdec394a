import IncidentModel
import StrictJSON

/// One entry of a timeline as `TimelineEntry.json` has it.
struct OwnEntry {
    struct Problem: Error {
        let kind: ImportReport.Kind
    }

    private(set) var draft = EntryDraft()
    /// Its id, where it is one.
    private(set) var name: ItemID?

    init(_ json: JSONValue, report: inout ImportReport) throws(Problem) {
        guard let members = json.members else { throw Problem(kind: .wrongShape) }
        for member in members where !member.value.isNull {
            if let field = Self.fields[member.key] {
                draft[field] = try Self.value(member.value, of: field)
            } else if !Self.ofTheLog.contains(member.key) {
                report.leaveOut(member.key)
            }
        }
        guard draft.when != nil else { throw Problem(kind: .badDate) }
        guard !draft.title.isEmpty else { throw Problem(kind: .noTitle) }
        guard !draft[.lane].isNone, !draft[.kind].isNone else { throw Problem(kind: .missing) }
        // What is not said is not privileged.
        if draft[.privileged].text == "no" { draft[.privileged] = .none }
        name = json["id"]?.string.flatMap { ItemID($0) }
    }

    private static let fields = Dictionary(
        uniqueKeysWithValues: Schema.rules(of: .entry).map { ($0.field.rawValue, $0.field) })

    /// What the log says of an entry, and says anew of one that is imported.
    private static let ofTheLog: Set<String> = ["id", "author", "recorded_at", "seq"]

    private static let longestList = 65_536

    private static func value(_ json: JSONValue, of field: Field) throws(Problem) -> Value {
        switch field {
        case .when:
            guard let moment = json.string.flatMap({ Moment(canonical: $0) }) else {
                throw Problem(kind: .badDate)
            }
            return .text(moment.text)
        case .privileged:
            // Whatever else stands here, nobody said that it may be shown.
            guard let flag = json.bool else { throw Problem(kind: .badValue) }
            return .text(flag ? "yes" : "no")
        case .tags, .techniques, .involved, .systems, .evidence: return try list(json, of: field)
        default: return try text(json, of: field)
        }
    }

    private static func text(_ json: JSONValue, of field: Field) throws(Problem) -> Value {
        guard let text = json.string else { throw Problem(kind: .wrongShape) }
        do throws(FieldProblem) {
            let value = try Schema.value(of: text, for: field, of: .entry)
            // A form takes the beginning of a word for the word; a file says it in full.
            guard field != .kind || value == .text(text) else { throw .notOneOf([]) }
            return value
        } catch {
            throw Problem(kind: field == .title && error == .missing ? .noTitle : error.importKind)
        }
    }

    private static func list(_ json: JSONValue, of field: Field) throws(Problem) -> Value {
        guard let elements = json.elements else { throw Problem(kind: .wrongShape) }
        var (items, size) = ([String](), 0)
        for element in elements {
            guard let text = element.string else { throw Problem(kind: .wrongShape) }
            size += text.utf8.count
            guard size <= longestList else { throw Problem(kind: .tooLong) }
            do throws(FieldProblem) {
                if let item = try FieldFormat.line.value(of: text).text { items.append(item) }
            } catch {
                throw Problem(kind: error.importKind)
            }
        }
        do throws(FieldProblem) {
            guard field == .techniques else { return .list(items) }
            return try FieldFormat.techniques.value(checking: .list(items))
        } catch {
            throw Problem(kind: error.importKind)
        }
    }
}

extension FieldProblem {
    /// The kind of it, where a file has it.
    fileprivate var importKind: ImportReport.Kind {
        switch self {
        case .missing: .missing
        case .tooLong: .tooLong
        case .lineBreak: .lineBreaks
        case .notOneOf, .notAWord, .notATechnique: .unknownWord
        case .notAMoment, .notADay: .badDate
        default: .badValue
        }
    }
}
