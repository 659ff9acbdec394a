import Terminal

/// Rows of cells, aligned in columns with two blanks between them.
struct TextTable {
    private var rows: [[SafeText]] = []
    private let indent: SafeText

    init(indent: Int = 0) {
        self.indent = SafeText(String(repeating: " ", count: indent))
    }

    mutating func add(_ cells: SafeText...) { rows.append(cells) }

    mutating func add(_ cells: [SafeText]) { rows.append(cells) }

    var isEmpty: Bool { rows.isEmpty }

    var lines: [SafeText] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
        }
        return rows.map { line(of: $0, widths) }
    }

    /// Nothing is padded behind the last cell that has text.
    private func line(of cells: [SafeText], _ widths: [Int]) -> SafeText {
        let end = cells.lastIndex { !$0.isEmpty } ?? 0
        var line = indent
        for (column, cell) in cells.prefix(end + 1).enumerated() {
            line += cell
            let gap = widths[column] - cell.width + 2
            if column < end { line += SafeText(String(repeating: " ", count: gap)) }
        }
        return line
    }
}
