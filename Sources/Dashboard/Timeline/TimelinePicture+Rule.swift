import NotificationRules
import Terminal

/// The last row of the picture: where now is, and what lies off the edges.
extension TimelinePicture {
    /// Returns the columns that stay free.
    func drawRule(on canvas: inout Canvas, gutter: Int) -> [Range<Int>] {
        let row = canvas.rows - 1
        canvas.horizontalLine(row: row)
        let left = drawEdge(
            Self.words(before, eventsBefore, "before", columns: canvas.columns), dueBefore,
            on: &canvas, isLeft: true)
        let right = drawEdge(
            Self.words(after, eventsAfter, "after", columns: canvas.columns), dueBehind,
            on: &canvas, isLeft: false)
        let name = nowName(gutter: gutter, left: left, right: right, columns: canvas.columns)
        let end = name.column + canvas.write(name.text, row: row, column: name.column, role: .now)
        return [left..<max(left, name.column), end..<max(end, right)]
    }

    private func nowName(
        gutter: Int, left: Int, right: Int, columns: Int
    ) -> (text: SafeText, column: Int) {
        switch now {
        case .before: return ("‹ now ", max(gutter, left))
        case .after: return (" now ›", max(0, right - 6))
        case .column(let column):
            return (" now ", max(0, min(gutter + column - 2, columns - 5)))
        }
    }

    /// `12 before`, `3,000 events before`, `12 and 3,000 events before`.
    private static func words(
        _ entries: Int, _ events: Int, _ side: SafeText, columns: Int
    ) -> SafeText {
        // On a narrow screen deadlines and now leave no room for both.
        guard events > 0, columns >= 76 || entries == 0 else {
            return entries > 0 ? "\(entries) \(side)" : ""
        }
        let others: SafeText = entries > 0 ? "\(entries) and " : ""
        return "\(others)\(NumberWords.counted(events, "event")) \(side)"
    }

    /// What lies behind an edge: how many deadlines, in their own colour, and how many entries.
    ///
    /// Returns the column behind what was written, or that of its beginning on the right.
    private func drawEdge(
        _ entries: SafeText, _ due: [DutyWindow], on canvas: inout Canvas, isLeft: Bool
    ) -> Int {
        let row = canvas.rows - 1
        let isLate = due.contains { $0.duty.status == .overdue }
        let role: Role =
            due.isEmpty ? .muted : isLate ? .deadlineOverdue : .deadlineRunning
        let word: SafeText = isLeft ? "overdue" : "due"
        let deadlines: SafeText = due.isEmpty ? "" : " \(due.count) \(word) "
        let others: SafeText = entries.isEmpty ? "" : " \(entries) "
        let width = deadlines.width + others.width
        let edge = isLeft ? 0 : canvas.columns - 1
        guard width > 0 else { return isLeft ? 0 : canvas.columns - 1 }
        canvas.draw(isLeft ? .offScreenLeft : .offScreenRight, row: row, column: edge, role: role)
        let start = isLeft ? 1 : max(0, canvas.columns - 1 - width)
        let first = isLeft ? deadlines : others, second = isLeft ? others : deadlines
        canvas.write(first, row: row, column: start, role: isLeft ? role : .muted)
        canvas.write(second, row: row, column: start + first.width, role: isLeft ? .muted : role)
        return isLeft ? 1 + width : start
    }
}
