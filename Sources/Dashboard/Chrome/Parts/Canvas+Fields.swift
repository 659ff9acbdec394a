import Terminal

extension Canvas {
    /// Writes a text into some columns of a row; what does not fit ends in an ellipsis.
    mutating func put(
        _ text: SafeText, row: Int, from start: Int, to end: Int, role: Role = .text
    ) {
        guard row >= 0, row < rows else { return }
        write(
            text.truncated(to: max(0, min(end, columns) - start)), row: row, column: start,
            role: role)
    }

    /// Writes a heading, and behind it what there is to say of the whole part.
    mutating func heading(_ title: SafeText, row: Int = 0, remark: SafeText = "") {
        let used = write(title, row: row, column: 1, role: .heading)
        put(remark, row: row, from: used + 4, to: columns, role: .muted)
    }
}
