import Terminal

/// The themes that are there; each is shown as it is moved to.
public struct ThemePicker: Hashable, Sendable {
    public internal(set) var choice: Int
    /// The theme that Esc brings back.
    public let before: String

    func draw(_ state: BoardState, on canvas: inout Canvas) {
        let inner = canvas.box(title: "Theme")
        canvas.inside(inner) { canvas in
            canvas.fill()
            let first = max(0, choice - canvas.rows + 1)
            for (row, name) in state.viewer.themes.dropFirst(first).prefix(canvas.rows).enumerated()
            {
                canvas.write(SafeText(name), row: row, column: 3)
                guard row + first == choice else { continue }
                canvas.draw(.selected, row: row, column: 1)
                canvas.select(row: row)
            }
        }
    }
}
