import IncidentModel
import NotificationRules
import Terminal

/// Everything that is known of one row, as lines.
struct Detail {
    let title: SafeText
    let lines: [[Span]]
    /// The lines that can be chosen, from top to bottom.
    let choices: [Choice]

    init?(of row: RowID, in state: BoardState) {
        guard let incident = state.incident else { return nil }
        switch row {
        case .item(let target):
            guard let item = incident.item(target) else { return nil }
            self.init(item: item, in: state)
        case .scope(let scope):
            self.init(scope: scope, in: state)
        case .duty(let rule):
            guard let duty = state.file.duty(rule) else { return nil }
            self.init(duty: duty, in: state)
        case .change(let seq):
            guard let change = state.file.changes.first(where: { $0.seq == seq }) else {
                return nil
            }
            self.init(change: change, in: state)
        case .event(let id): self = EvidenceDetail.detail(of: id, in: state)
        case .incident, .section: return nil
        }
    }

    init(title: SafeText, lines: [[Span]], choices: [Choice] = []) {
        self.title = title
        self.lines = lines
        self.choices = choices
    }

    static func line(_ label: String, _ text: SafeText, _ role: Role = .text) -> [Span] {
        [Span(SafeText(label).padded(to: 14), .fieldLabel), Span(text, role)]
    }

    func draw(_ panel: DetailPanel, on canvas: inout Canvas) {
        let inner = canvas.box(title: title)
        canvas.inside(inner) { canvas in
            canvas.fill()
            let blocks = lines.map { Self.wrap($0, to: canvas.columns - 2) }
            let wrapped = Array(blocks.joined())
            let chosen = chosen(by: panel, in: blocks)
            let offset = min(
                panel.offset(showing: chosen, in: canvas.rows), max(0, wrapped.count - canvas.rows))
            for (row, line) in wrapped.dropFirst(offset).prefix(canvas.rows).enumerated() {
                canvas.write(line, row: row, column: 1)
                if chosen?.contains(row + offset) ?? false { canvas.select(row: row) }
            }
            if wrapped.count > offset + canvas.rows {
                canvas.draw(.arrowDown, row: canvas.rows - 1, column: canvas.columns - 1)
            }
        }
    }

    /// The rows of the chosen line, where a line takes as many as its block has.
    private func chosen(by panel: DetailPanel, in blocks: [[[Span]]]) -> Range<Int>? {
        guard let choice = panel.choice, choices.indices.contains(choice) else { return nil }
        let line = choices[choice].line
        let first = blocks.prefix(line).reduce(0) { $0 + $1.count }
        return first..<(first + blocks[line].count)
    }

    /// Breaks the last piece of a line that is too long, under its own start.
    private static func wrap(_ line: [Span], to columns: Int) -> [[Span]] {
        guard let last = line.last else { return [line] }
        let lead = line.dropLast().reduce(0) { $0 + $1.text.width }
        guard lead + last.text.width > columns, columns - lead > 8 else { return [line] }
        let pieces = last.text.wrapped(to: columns - lead)
        return pieces.enumerated().map { place, piece in
            let start =
                place == 0 ? Array(line.dropLast()) : [Span(SafeText("").padded(to: lead))]
            return start + [Span(piece, last.role)]
        }
    }
}
