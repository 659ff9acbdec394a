import IncidentModel
import Terminal

/// Typing the day that the board is to be shown as of.
public struct DayLine: Hashable, Sendable {
    public internal(set) var line: LineEditor
    /// What is wrong with what was typed.
    var problem: SafeText?

    private static let prompt: SafeText = "as of: "

    init(_ past: Past?) {
        line = LineEditor(past?.day.text ?? "")
        line.selectAll()
    }

    func draw(on canvas: inout Canvas, row: Int) {
        let text = Self.prompt + SafeText(line.text)
        var column = 1
        column += canvas.write(text, row: row, column: column, role: .fieldActive) + 3
        let isAsked = line.text.isEmpty
        let help: SafeText =
            problem ?? (isAsked ? "2019-03-01, 1 mar, yesterday, -7; empty goes back to now" : "")
        canvas.put(
            help, row: row, from: column, to: canvas.columns - 1,
            role: problem == nil ? .muted : .fieldProblem)
    }

    var cursorColumn: Int { 1 + Self.prompt.width + LineWindow(line, columns: 1_000).cursor }
}
