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
        guard isFocused else { return nil }
        if field.editor.isSelected {
            canvas.select(row: row, columns: start..<(start + window.text.width))
        }
        return canvas.screenPosition(row: row, column: start + window.cursor)
    }

    /// What is wrong or what fits; for words, the words in a line of their own below that.
    private func drawAdvice(on canvas: inout Canvas, row: Int) {
        guard let field = form.focused else { return }
        let advice = advice(on: field)
        let hasWords = !field.words.isEmpty
        if hasWords {
            WordStrip(field.words, chosen: field.editor.text).draw(on: &canvas, row: row)
        }
        canvas.put(
            advice.words, row: hasWords ? row - 1 : row, from: 1, to: canvas.columns - 1,
            role: advice.role)
    }

    private func advice(on field: FormField) -> (words: SafeText, role: Role) {
        if form.isGivingUp {
            return ("y gives up what was typed; any other key goes on", .toastWarning)
        }
        if let refusal = form.refusal { return (refusal, .fieldProblem) }
        if field.isTouched || form.showsAllProblems, let problem = field.problem {
            return ("\(field.label) \(problem.words)", .fieldProblem)
        }
        if let reading = field.reading { return (reading.line, .strong) }
        return (SafeText(field.format.example), .muted)
    }
}

extension FieldFormat {
    /// What the field takes, for the line under the form.
    var example: String {
        switch self {
        case .line: "one line of text"
        case .block: "text"
        case .word: "first letters, space or left and right choose a word"
        case .openWord(let words): FieldProblem.rule(ofWords: words)
        case .moment: "yesterday 14:05, 7 feb, feb - mar 2019, ~ 3 march, 2 hours ago, 2019-02-07"
        case .day: "a day such as 2019-03-28, today or yesterday"
        case .due: "2019-03-28, today, discovery + 10 d, US-HIPAA-IND - 5 d"
        case .number: "a whole number"
        case .progress: "done/total such as 7/12"
        case .tally(let kinds, let today): Self.example(of: kinds, hasToday: today != nil)
        case .addenda: "number, day and text of each, such as 1 2019-05-02 Count raised; 2 ..."
        case .list: "texts separated by ;"
        case .techniques: "ids of ATT&CK such as T1566.001; TA0001"
        case .entities:
            "in law, such as \(LegalEntity.common.suffix(4).map(\.word).joined(separator: "; "))"
        case .flag: "y or n, or space"
        case .zone: "a zone such as America/New_York"
        case .hours: "hours such as Mon-Fri 09:00-18:30"
        case .recurrence: "daily, weekly, every 2 weeks, monthly"
        case .skew: "how far the clock was ahead, such as +00:03:20 or -2 h"
        case .revision: "number, basis, day, source"
        case .people: "a number, low..high, or some"
        case .jurisdiction: "a code such as US-MA, or unresolved; blank for everywhere"
        case .reference: "such as BH-2019-01"
        case .exactly(let text): "\(text), to the letter: this cannot be undone"
        }
    }

    private static func example(of kinds: [DayTally.Kind], hasToday: Bool) -> String {
        let words = kinds.map(\.label).joined(separator: ", ")
        let example = "2019-04-12 \(kinds.first?.label ?? "") 9"
        return hasToday ? "\(example), or without the day; \(words)" : "\(example); ... of \(words)"
    }
}
