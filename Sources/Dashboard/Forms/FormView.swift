import IncidentModel
import Terminal

/// A form on the screen: labels, lines, and under the focused one what is wrong or what fits.
struct FormView {
    let form: Form

    private static let labelColumns = 14

    func draw(on canvas: inout Canvas) -> Position? {
        let inner = canvas.box(title: form.title)
        return canvas.inside(inner) { canvas in
            canvas.fill()
            let height = max(1, canvas.rows - 2)
            let first = max(0, form.focus - height + 1)
            var cursor: Position?
            for (row, place) in form.fields.indices.dropFirst(first).prefix(height).enumerated() {
                let focused = draw(form.fields[place], row: row, place: place, on: &canvas)
                cursor = focused ?? cursor
            }
            drawAdvice(on: &canvas, row: canvas.rows - 1)
            return cursor
        }
    }

    private func draw(
        _ field: FormField, row: Int, place: Int, on canvas: inout Canvas
    ) -> Position? {
        let isFocused = place == form.focus
        let isWrong = (field.isTouched || form.showsAllProblems) && field.problem != nil
        let mark: SafeText = field.isRequired ? "*" : " "
        canvas.write(SafeText(field.label) + mark, row: row, column: 1, role: .fieldLabel)
        let start = Self.labelColumns + 2
        let width = max(1, canvas.columns - start - 2)
        let role: Role = isWrong ? .fieldProblem : isFocused ? .fieldActive : .field
        if isWrong { canvas.write("!", row: row, column: start - 2, role: .fieldProblem) }
        let window = LineWindow(field.editor, columns: width)
        canvas.write(
            window.text.padded(to: isFocused ? width : 0), row: row, column: start, role: role)
        return isFocused ? canvas.screenPosition(row: row, column: start + window.cursor) : nil
    }

    private func drawAdvice(on canvas: inout Canvas, row: Int) {
        guard let field = form.focused else { return }
        if let refusal = form.refusal {
            canvas.write(refusal, row: row, column: 1, role: .fieldProblem)
        } else if field.isTouched || form.showsAllProblems, let problem = field.problem {
            canvas.write(
                "\(field.label) \(problem.words)", row: row, column: 1, role: .fieldProblem)
        } else {
            let example = SafeText(field.format.example).truncated(to: canvas.columns - 2)
            canvas.write(example, row: row, column: 1, role: .muted)
        }
    }
}

/// The piece of a line that fits its field, with the cursor in it.
struct LineWindow {
    let text: SafeText
    /// The column of the cursor in `text`.
    let cursor: Int

    init(_ editor: LineEditor, columns: Int) {
        let before = SafeText(String(editor.characters.prefix(editor.cursor)))
        guard before.width >= columns else {
            text = SafeText(editor.text).prefix(columns: columns)
            cursor = before.width
            return
        }
        var start = 0
        var shown = before
        while shown.width >= columns, start < editor.cursor {
            start += 1
            shown = SafeText(String(editor.characters[start..<editor.cursor]))
        }
        text = SafeText(String(editor.characters[start...])).prefix(columns: columns)
        cursor = shown.width
    }
}

extension FieldFormat {
    /// What the field takes, for the line under the form.
    var example: String {
        switch self {
        case .line: "one line of text"
        case .block: "text"
        case .word(let words): "left and right: \(words.joined(separator: ", "))"
        case .openWord(let words): FieldProblem.rule(ofWords: words)
        case .moment: "today, now, 2019-02-07, 2019-02, ~2019-02-05, 2019-03-07T14:05-05:00"
        case .day: "a day such as 2019-03-28, today or yesterday"
        case .number: "a whole number"
        case .progress: "done/total such as 7/12"
        case .list: "texts separated by ;"
        case .entities:
            "in law, such as \(LegalEntity.common.suffix(4).map(\.word).joined(separator: "; "))"
        case .flag: "yes or no"
        case .zone: "a zone such as America/New_York"
        case .hours: "hours such as Mon-Fri 09:00-18:30"
        case .recurrence: "daily, weekly, every 2 weeks, monthly"
        case .revision: "number, basis, day, source"
        case .people: "a number, low..high, or some"
        case .jurisdiction: "a code such as US-MA, or unresolved; blank for everywhere"
        case .reference: "such as BH-2019-01"
        case .exactly(let text): "\(text), to the letter: this cannot be undone"
        }
    }
}
