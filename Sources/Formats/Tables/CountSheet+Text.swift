import IncidentModel

extension CountSheet {
    /// What to know when reading it.
    public var notes: [String] {
        let people = "people, not the sum: one person stands in several columns, in one row"
        guard isSuppressed else { return [people] }
        return [
            people,
            "small numbers are suppressed: * is withheld, as it is 1 to 10 or lets such a number be "
                + "derived",
        ]
    }

    /// The lines of a CSV file, the first with the names of the columns; numbers as digits, an interval as
    /// `low..high`. A suppressed table says so in its first name.
    public var csv: [String] {
        let corner = isSuppressed ? "jurisdiction (small numbers suppressed)" : "jurisdiction"
        let head = [corner, "people"] + elements.map(\.word)
        let lines = rows.map { row in [row.place.word] + row.cells.map(\.plainText) }
        return ([head] + lines).map { $0.map(CSVField.text).joined(separator: ",") }
    }

    /// The lines of a table in GitHub's Markdown, with the notes below.
    public var markdown: [String] {
        let head = ["", "people"] + elements.map(\.label)
        let rule = ["---"] + Array(repeating: "---:", count: elements.count + 1)
        let lines = rows.map { row in [row.place.label] + row.cells.map(\.plainText) }
        let table = [head.map(Self.escaped), rule] + lines.map { $0.map(Self.escaped) }
        return table.map { "| " + $0.joined(separator: " | ") + " |" }
            + notes.flatMap { ["", Self.escaped($0)] }
    }

    /// With nothing left that Markdown would take for a sign of its own.
    private static func escaped(_ text: String) -> String {
        text.map { "\\|*_`<>[]#".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}

extension CountSheet.Place {
    /// The word of CSV and JSON.
    public var word: String {
        switch self {
        case .all: "all"
        case .jurisdiction(let place): place.code
        case .others: "others"
        }
    }

    public var label: String {
        switch self {
        case .all: "all places"
        case .jurisdiction(let place): place.code
        case .others: "other places or none"
        }
    }
}

extension CountSheet.Cell {
    /// `11658`, `200..700`, `up to 700`, `some`; `*` where withheld; empty where nobody has counted.
    public var plainText: String {
        switch self {
        case .count(let count): count.text
        case .upTo(let number): "up to \(number)"
        case .uncounted: ""
        case .withheld: "*"
        }
    }
}

/// A field of a CSV file.
enum CSVField {
    /// Quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe in front.
    static func text(_ raw: String) -> String {
        let text = isFormula(raw) ? "'" + raw : raw
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) })
        else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    /// By its first character, also of the wide forms of these signs.
    private static func isFormula(_ text: String) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
