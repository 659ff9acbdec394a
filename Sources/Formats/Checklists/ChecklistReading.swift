public import IncidentModel

/// Steps as they are read from a foreign file, with what had to be done to them.
public struct ChecklistReading: Hashable, Sendable {
    /// What the list is called.
    public internal(set) var title: String?
    public internal(set) var drafts: [ChecklistDraft] = []
    public internal(set) var report = ImportReport()
    /// The lines of the drafts, in their order; nil where a format gives no places.
    public internal(set) var lines: [Int?] = []

    var names = DraftNames()
    private var details: [Int: Detail] = [:]

    /// Steps of one import; more would make a board of nothing else.
    static let limit = 5_000

    /// Adds a step; gives its place, or nil where it cannot be one.
    mutating func add(
        title: String, named name: String? = nil, section: String, line: Int? = nil,
        column: Int? = nil, number: Int? = nil
    ) -> Int? {
        report.read += 1
        let (clean, rest) = cleanTitle(title, line)
        guard !clean.isEmpty else {
            report.reject(.noTitle, line: line, column: column, number: number)
            return nil
        }
        guard drafts.count < Self.limit else {
            report.reject(.tooMany, line: line, column: column, number: number)
            return nil
        }
        let id = name.flatMap { names.take($0) } ?? names.name(for: clean)
        drafts.append(ChecklistDraft(id, title: clean, section: section))
        lines.append(line)
        if let rest { append(detail: rest, at: drafts.count - 1, line: line) }
        return drafts.count - 1
    }

    /// A title is one line of at most 4,096 bytes; what has to be cut is kept for the detail.
    private mutating func cleanTitle(_ text: String, _ line: Int?) -> (String, rest: String?) {
        var clean = text
        if text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
            clean = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            report.repair("title", .lineBreaks, line: line)
        }
        clean = clean.trimmingBlanks
        guard clean.utf8.count > 4_096 else { return (clean, nil) }
        report.repair("title", .tooLong, line: line)
        return (clean.cut(toBytes: 4_096), text)
    }

    /// Sets a field from text; what it cannot hold is left out, and reported.
    mutating func set(_ field: Field, _ text: String, at place: Int, line: Int? = nil) {
        guard drafts.indices.contains(place) else { return }
        do {
            drafts[place][field] = try Schema.value(of: text, for: field, of: .check)
        } catch .tooLong(let limit) {
            drafts[place][field] = .text(text.trimmingBlanks.cut(toBytes: limit))
            report.repair(field.rawValue, .tooLong, line: line)
        } catch .lineBreak {
            let joined = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            report.repair(field.rawValue, .lineBreaks, line: line)
            set(field, joined, at: place, line: line)
        } catch {
            report.repair(field.rawValue, .badValue, line: line)
        }
    }

    /// Appends lines to the detail of a step; they stand there once the reading is `settle`d.
    mutating func append(detail text: String, at place: Int, line: Int? = nil) {
        guard drafts.indices.contains(place) else { return }
        details[place, default: Detail()].append(text, line: line)
    }

    func hasDetail(at place: Int) -> Bool { details[place] != nil }

    /// Puts the details together.
    mutating func settle() {
        for (place, detail) in details.sorted(by: { $0.key < $1.key }) {
            let before = drafts[place][.detail].text.map { [$0] } ?? []
            let text = (before + detail.lines).joined(separator: "\n")
            set(.detail, text, at: place, line: detail.line)
        }
        details = [:]
    }

    /// A detail line by line, as far as a field can hold it.
    struct Detail: Hashable, Sendable {
        private(set) var lines: [String] = []
        private(set) var line: Int?
        private var bytes = 0

        mutating func append(_ text: String, line: Int?) {
            if lines.isEmpty { self.line = line }
            guard bytes <= 65_536 else { return }
            bytes += text.utf8.count + 1
            lines.append(text)
        }
    }

    mutating func addNeed(_ name: ItemID, at place: Int) {
        guard drafts.indices.contains(place), !drafts[place].needs.contains(name.text) else {
            return
        }
        drafts[place][.needs] = .list(drafts[place].needs + [name.text])
    }
}

extension String {
    var trimmingBlanks: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// As many whole characters as fit.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var (end, bytes) = (startIndex, 0)
        while end < endIndex {
            let next = index(after: end)
            let more = self[end..<next].utf8.count
            if bytes + more > limit { break }
            (end, bytes) = (next, bytes + more)
        }
        return String(self[..<end]).trimmingBlanks
    }
}
