public import IncidentModel
import StrictYAML

/// Reads playbooks of ours: YAML files that people write by hand.
///
/// `name, title, summary, sources[], items[{id, section, title, owner, due, mandatory, needs[], duties[], ...}]`; the
/// fields of an item are those of the checklist, by the names of the command line.
public enum PlaybookReader {
    static let limits = YAMLLimits(bytes: 1 << 18, depth: 8, blockTexts: true)

    /// The playbook, and what is wrong with the file; nil where it is none.
    public static func read(
        _ bytes: [UInt8], file: String
    ) -> (playbook: Playbook?, report: ImportReport) {
        var reading = ChecklistReading()
        guard let root = reading.report.yaml(bytes, limits: limits) else {
            return (nil, reading.report)
        }
        guard let items = root["items"]?.list, root.entries != nil else {
            reading.report.reject(.wrongShape, line: root.place.line, column: root.place.column)
            return (nil, reading.report)
        }
        for entry in root.entries ?? [] where !known.contains(entry.key.text ?? "") {
            reading.report.reject(
                .unknownKey, line: entry.key.place.line, column: entry.key.place.column)
        }
        for item in items { read(item, into: &reading) }
        reading.settle()
        reading.checkNeeds()
        let name = root["name"]?.text ?? file.split(separator: ".").first.map(String.init) ?? file
        guard Playbook.isValid(name: name) else {
            let place = root["name"]?.place ?? root.place
            reading.report.reject(.badValue, line: place.line, column: place.column)
            return (nil, reading.report)
        }
        let playbook = Playbook(
            name: name, title: root["title"]?.text ?? name, summary: root["summary"]?.text ?? "",
            sources: root["sources"]?.texts.compactMap(\.text) ?? [], steps: reading.drafts)
        return (playbook, reading.report)
    }

    private static func read(_ item: YAMLNode, into reading: inout ChecklistReading) {
        let line = item.place.line
        guard let entries = item.entries else {
            reading.report.read += 1
            return reading.report.reject(.wrongShape, line: line, column: item.place.column)
        }
        let wanted = item["id"]?.text
        let section = item["section"]?.text ?? ""
        guard
            let place = reading.add(
                title: item["title"]?.text ?? "", named: wanted, section: "imported",
                line: line, column: item.place.column)
        else { return }
        if let wanted, reading.drafts[place].name.text != wanted, let id = item["id"]?.place {
            reading.report.reject(.duplicateName, line: id.line, column: id.column)
        }
        if section.isEmpty {
            reading.report.reject(.missing, line: line, column: item.place.column)
        }
        for entry in entries { take(entry, at: place, into: &reading) }
    }

    private static func take(
        _ entry: YAMLEntry, at place: Int, into reading: inout ChecklistReading
    ) {
        let at = entry.value.place
        guard let key = entry.key.text, key != "id", key != "title" else { return }
        guard let field = Field(rawValue: key), let rule = Schema.rule(for: field, of: .check),
            !ofBoard.contains(field)
        else {
            return reading.report.reject(
                .unknownKey, line: entry.key.place.line, column: entry.key.place.column)
        }
        do throws(FieldProblem) {
            let value: Value =
                rule.format == .list
                ? .list(entry.value.texts.compactMap(\.text))
                : try Schema.value(of: entry.value.text ?? "", for: field, of: .check)
            reading.drafts[place][field] = value
        } catch {
            reading.report.reject(.badValue, line: at.line, column: at.column)
        }
    }

    private static let known: Set<String> = ["name", "title", "summary", "sources", "items"]

    /// What only a running response has.
    private static let ofBoard: Set<Field> = [
        .state, .approvals, .evidence, .blocked, .when, .order, .result, .missed,
    ]
}

extension ChecklistReading {
    /// Rejects what a step needs and nobody is, and circles of needs.
    fileprivate mutating func checkNeeds() {
        let places = Dictionary(
            drafts.enumerated().map { ($1.name.text, $0) }, uniquingKeysWith: { one, _ in one })
        for (index, draft) in drafts.enumerated() {
            for need in draft.needs where places[need] == nil {
                report.reject(.unknownStep, line: lines[index])
            }
        }
        var waiting = Set(drafts.indices)
        while true {
            let free = waiting.filter { place in
                drafts[place].needs.allSatisfy { places[$0].map { !waiting.contains($0) } ?? true }
            }
            if free.isEmpty { break }
            waiting.subtract(free)
        }
        if let first = waiting.min() { report.reject(.cycle, line: lines[first]) }
    }
}

extension Playbook {
    /// 1 to 40 of `a-z 0-9 -`.
    public static func isValid(name: String) -> Bool {
        (1...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x61...0x7A) ~= $0 || (0x30...0x39) ~= $0 || $0 == 0x2D }
    }
}
