import IncidentModel
import NotificationRules
import Terminal

/// Everything that is known of one row, as lines.
struct Detail {
    let title: SafeText
    let lines: [[Span]]

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
        case .incident, .section: return nil
        }
    }

    init(title: SafeText, lines: [[Span]]) {
        self.title = title
        self.lines = lines
    }

    static func line(_ label: String, _ text: SafeText, _ role: Role = .text) -> [Span] {
        [Span(SafeText(label).padded(to: 14), .fieldLabel), Span(text, role)]
    }

    func draw(_ panel: DetailPanel, on canvas: inout Canvas) {
        let inner = canvas.box(title: title)
        canvas.inside(inner) { canvas in
            canvas.fill()
            let wrapped = lines.flatMap { Self.wrap($0, to: canvas.columns - 2) }
            let offset = min(panel.offset, max(0, wrapped.count - canvas.rows))
            for (row, line) in wrapped.dropFirst(offset).prefix(canvas.rows).enumerated() {
                canvas.write(line, row: row, column: 1)
            }
            if wrapped.count > offset + canvas.rows {
                canvas.draw(.arrowDown, row: canvas.rows - 1, column: canvas.columns - 1)
            }
        }
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
