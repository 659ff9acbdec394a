import Dashboard
import Formats
import IncidentModel
import Terminal

extension Answer {
    /// A table of counts. One for other programs has its first line even where nothing is counted.
    init(_ sheet: CountSheet, as format: CountSheetFormat) {
        let lines: [SafeText] =
            switch format {
            case .csv: sheet.csv.map { "\($0)" }
            case .markdown: sheet.markdown.map { "\($0)" }
            case .text: sheet.rows.isEmpty ? ["no counts"] : sheet.lines
            }
        self.init(json: sheet.json, lines: lines)
    }
}

extension CountSheet {
    /// The table for people to read, with what to know of it below.
    fileprivate var lines: [SafeText] {
        var table = TextTable(indent: 2)
        table.add(["", "people"] + elements.map { SafeText($0.label) })
        for row in rows {
            table.add([SafeText(row.place.label)] + row.cells.map { SafeText($0.words) })
        }
        return table.lines + notes.map { "  \($0)" }
    }
}

extension CountSheet.Cell {
    fileprivate var words: String {
        switch self {
        case .count(.some): "some"
        case .count(let count): count.words
        case .upTo(let number): "up to \(NumberWords.grouped(number))"
        case .uncounted: "·"
        case .withheld: "*"
        }
    }
}
