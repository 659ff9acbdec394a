import IncidentModel
import StrictJSON

/// Reads case templates of TheHive 3, 4 and 5, and the tasks of cases: one template, a list of them, or tasks alone.
///
/// `tasks[{order, title, group, description, owner | assignee, status, mandatory, dueDate}]`; statuses `Waiting`,
/// `InProgress`, `Completed`, `Cancel` (3, 4), `Cancelled` (5).
public enum TheHiveReader {
    /// Bytes of a file.
    public static let sizeLimit = 16 << 20

    public static func read(_ bytes: [UInt8], file: String? = nil) -> ChecklistReading {
        var reading = ChecklistReading()
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
            reading.report.repair("file", .byteOrderMark, line: 1)
        }
        guard bytes.count <= sizeLimit else {
            reading.report.reject(.tooLarge)
            return reading
        }
        do throws(JSONError) {
            let templates = Self.templates(in: try JSONValue.parse(Array(bytes)))
            for template in templates { read(template, file: file, into: &reading) }
            reading.settle()
            if templates.isEmpty { reading.report.reject(.wrongShape, line: 1, column: 1) }
        } catch {
            reading.report.reject(error.kind.importKind, line: error.line, column: error.column)
        }
        return reading
    }

    private struct Template {
        var name: String?
        var tasks: [JSONValue]
        var others: [String] = []
        /// Whether we wrote it: its groups are sections to the letter.
        var isOwn = false
    }

    /// The lists of tasks that a file holds.
    private static func templates(in root: JSONValue) -> [Template] {
        if let elements = root.elements {
            guard !elements.isEmpty,
                elements.allSatisfy({ $0["tasks"] == nil && $0["title"] != nil })
            else { return elements.flatMap { templates(in: $0) } }
            return [Template(tasks: elements)]
        }
        guard let members = root.members else { return [] }
        if let tasks = root["tasks"]?.elements {
            let name = ["displayName", "name", "title"].lazy
                .compactMap { root[$0]?.string?.trimmingBlanks }.first { !$0.isEmpty }
            let others = members.filter { !known.contains($0.key) && !$0.value.isBlank }
            let tags = root["tags"]?.elements ?? []
            return [
                Template(
                    name: name, tasks: tasks, others: others.map(\.key),
                    isOwn: tags.contains("breachboard"))
            ]
        }
        for key in ["caseTemplates", "caseTemplate", "templates", "data", "case"] {
            if let inner = root[key] { return templates(in: inner) }
        }
        return []
    }

    private static func read(
        _ template: Template, file: String?, into reading: inout ChecklistReading
    ) {
        if reading.title == nil { reading.title = template.name }
        for other in template.others where !template.isOwn { reading.report.leaveOut(other) }
        let numbered = template.tasks.enumerated().map { index, task in
            (number: index + 1, order: task["order"]?.int ?? Int.max, task: task)
        }
        // What has no order stands behind, as it came.
        for (number, _, task) in numbered.sorted(by: {
            ($0.order, $0.number) < ($1.order, $1.number)
        }) {
            take(task, number: number, of: template, file: file, into: &reading)
        }
    }

    private static func take(
        _ task: JSONValue, number: Int, of template: Template, file: String?,
        into reading: inout ChecklistReading
    ) {
        let group = task["group"]?.string?.trimmingBlanks ?? ""
        let section =
            template.isOwn && FieldFormat.isWord(group)
            ? group : SectionNames.section(of: group, without: template.name)
        guard
            let place = reading.add(
                title: task["title"]?.string ?? "", section: section, number: number)
        else { return }
        for key in ["owner", "assignee"] {
            if let owner = task[key]?.string, !owner.isEmpty {
                reading.set(.owner, owner, at: place)
            }
        }
        if let detail = task["description"]?.string { reading.set(.detail, detail, at: place) }
        if task["mandatory"]?.bool == true { reading.set(.mandatory, "yes", at: place) }
        setState(task["status"]?.string, at: place, of: &reading)
        setDue(task["dueDate"], at: place, of: &reading)
        // A group that says no more than the section is not told twice.
        if !group.isEmpty, group != section, !SectionNames.isExact(group) {
            let source = [file ?? template.name, group].compactMap { $0 }.joined(separator: " / ")
            reading.set(.source, source, at: place)
        }
        for member in task.members ?? [] where !knownOfTask.contains(member.key) {
            if !member.value.isBlank { reading.report.leaveOut("tasks.\(member.key)") }
        }
    }

    private static func setState(
        _ status: String?, at place: Int, of reading: inout ChecklistReading
    ) {
        switch status?.lowercased() {
        case nil, "", "waiting": break
        case "inprogress": reading.set(.state, "in-progress", at: place)
        case "completed": reading.set(.state, "done", at: place)
        case "cancel", "cancelled", "canceled": reading.set(.state, "not-applicable", at: place)
        default: reading.report.repair("state", .unknownWord)
        }
    }

    /// Milliseconds since 1970: the day in UTC.
    private static func setDue(
        _ value: JSONValue?, at place: Int, of reading: inout ChecklistReading
    ) {
        guard let value, !value.isNull else { return }
        let day = value.int64.flatMap { milliseconds -> Day? in
            let days = (Double(milliseconds) / 86_400_000).rounded(.down)
            return abs(days) < 4_000_000 ? Day(number: Int(days)) : nil
        }
        guard let day else { return reading.report.repair("due", .badValue) }
        reading.set(.due, day.text, at: place)
    }

    /// Of a template: what we have, and what says nothing of the response.
    private static let known: Set<String> = [
        "tasks", "name", "displayName", "_id", "id", "_type", "_createdBy", "_createdAt",
        "_updatedBy", "_updatedAt", "createdBy", "createdAt", "updatedBy", "updatedAt", "user",
        "status", "extraData", "_routing", "_parent", "_version", "severityLabel", "tlpLabel",
        "papLabel", "_breachboard",
    ]

    private static let knownOfTask: Set<String> = [
        "order", "title", "group", "description", "owner", "assignee", "status", "mandatory",
        "dueDate", "_id", "id", "_type", "_createdBy", "_createdAt", "_updatedBy", "_updatedAt",
        "createdBy", "createdAt", "updatedBy", "updatedAt", "extraData", "user", "_routing",
        "_parent", "_version",
    ]
}

extension JSONValue {
    /// Says nothing: null, false, an empty text, list or object.
    fileprivate var isBlank: Bool {
        switch self {
        case .null, .bool(false), .string(""), .array([]), .object([]): true
        default: false
        }
    }
}

extension JSONError.Kind {
    var importKind: ImportReport.Kind {
        switch self {
        case .empty: .empty
        case .tooLarge: .tooLarge
        case .tooDeep: .tooDeep
        case .invalidUTF8: .notUTF8
        case .duplicateKey: .duplicateKey
        default: .notJSON
        }
    }
}

extension FieldFormat {
    /// Whether a text is a section of a board to the letter.
    static func isWord(_ text: String) -> Bool {
        do throws(FieldProblem) {
            return try Schema.value(of: text, for: .section, of: .check) == .text(text)
        } catch {
            return false
        }
    }
}
