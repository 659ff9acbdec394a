import IncidentModel
import Terminal

/// Typing the day that the board is to be shown as of, or the days between which it is compared.
public struct DayLine: Hashable, Sendable {
    enum Purpose: Hashable, Sendable {
        case asOf
        case difference
    }

    let purpose: Purpose
    public internal(set) var line: LineEditor
    /// What is wrong with what was typed.
    var problem: SafeText?

    private var prompt: SafeText { purpose == .asOf ? "as of: " : "changes since: " }

    private var help: SafeText {
        purpose == .asOf
            ? "2019-03-01, 1 mar, yesterday, -7; empty goes back to now"
            : "a day, or two: 2019-03-01 2019-03-08"
    }

    init(asking purpose: Purpose, _ past: Past? = nil) {
        self.purpose = purpose
        line = LineEditor(past?.day.text ?? "")
        line.selectAll()
    }

    func draw(on canvas: inout Canvas, row: Int) {
        let text = prompt + SafeText(line.text)
        var column = 1
        column += canvas.write(text, row: row, column: column, role: .fieldActive) + 3
        canvas.put(
            problem ?? (line.text.isEmpty ? help : ""), row: row, from: column,
            to: canvas.columns - 1,
            role: problem == nil ? .muted : .fieldProblem)
    }

    var cursorColumn: Int { 1 + prompt.width + LineWindow(line, columns: 1_000).cursor }
}
