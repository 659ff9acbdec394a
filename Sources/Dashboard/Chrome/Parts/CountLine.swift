import IncidentModel
import Terminal

/// A count in one row: label, number, sign of its basis, bar and percent of the whole.
struct CountLine {
    let label: SafeText
    let labelColumns: Int
    /// Nil where nobody knows anything.
    let revision: CountRevision?
    let whole: PeopleCount?
    /// What is said instead of a number that nobody knows.
    var missing: SafeText = "not counted"

    private static let percentColumns = 7

    func draw(on canvas: inout Canvas, row: Int) {
        canvas.put(label, row: row, from: 3, to: 3 + labelColumns)
        let start = 4 + labelColumns
        guard let revision, revision.count != .some else {
            let words: SafeText = revision == nil ? missing : "some, not counted"
            canvas.put(words, row: row, from: start, to: canvas.columns, role: .unknown)
            return
        }
        let numberColumns = canvas.columns < 45 ? 7 : 9
        let number = PeopleWords.number(revision.count)
        let column = start + max(0, numberColumns - number.width)
        canvas.write(number, row: row, column: column, role: .strong)
        let end = column + number.width + 1
        canvas.write(revision.basis.mark, row: row, column: end, role: revision.basis.role)
        drawShare(of: revision.count, on: &canvas, row: row, from: end + 2)
    }

    private func drawShare(
        of count: PeopleCount, on canvas: inout Canvas, row: Int, from start: Int
    ) {
        guard let share = Share(count, of: whole) else { return }
        let end = canvas.columns - 1
        let width = end - Self.percentColumns - start
        canvas.write(share.percent, row: row, endingAt: end, role: .text)
        guard width >= 4 else { return }
        canvas.bar(share, row: row, column: start, columns: width)
    }
}
