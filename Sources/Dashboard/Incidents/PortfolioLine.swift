import IncidentModel
import Terminal

/// One incident in a line, in as many columns as the width has room for.
struct PortfolioLine {
    private let today: Day
    private let columns: Int
    private let reference: Int
    private let hasProgress: Bool
    private let hasDays: Bool

    // Columns that the right parts of the line take, blanks before them included.
    private static let severityWidth = 7
    private static let phaseWidth = 9
    private static let peopleWidth = 13
    private static let dayWidth = 12

    init(_ state: BoardState, columns: Int) {
        today = Zone.utc.day(of: state.now)
        self.columns = columns
        reference = columns >= 78 ? 14 : 13
        hasProgress = columns >= 78
        hasDays = columns >= 108
    }

    func drawHeader(on canvas: inout Canvas) {
        var place = places
        canvas.put("INCIDENT", row: 0, from: 3, to: place.title, role: .heading)
        canvas.put("TITLE", row: 0, from: place.title, to: place.severity, role: .heading)
        canvas.write("SEV", row: 0, column: place.severity, role: .heading)
        if hasProgress { canvas.write("PHASE", row: 0, column: place.phase, role: .heading) }
        canvas.write(
            "PEOPLE", row: 0, endingAt: place.people + Self.peopleWidth - 4, role: .heading)
        place.people += Self.peopleWidth
        if hasProgress { canvas.write("CHECKLIST", row: 0, column: place.people, role: .heading) }
        guard hasDays else { return }
        canvas.write("DISCOVERY", row: 0, column: place.discovery, role: .heading)
        canvas.write("CHANGED", row: 0, column: place.discovery + Self.dayWidth, role: .heading)
    }

    func draw(_ summary: IncidentSummary, on canvas: inout Canvas, row: Int) {
        let place = places
        canvas.put(SafeText(summary.id.text), row: row, from: 3, to: place.title - 1, role: .strong)
        var title = place.title
        if summary.isExercise {
            title += canvas.write("EXERCISE", row: row, column: title, role: .headerExercise) + 1
        }
        canvas.put(SafeText(summary.title), row: row, from: title, to: place.severity - 1)
        let severity: SafeText = summary.severity.map { SafeText($0.label) } ?? "-"
        canvas.write(severity, row: row, column: place.severity)
        if hasProgress {
            let phase: SafeText = summary.phase.map { SafeText($0.label) } ?? "-"
            canvas.write(phase, row: row, column: place.phase)
        }
        drawPeople(summary.people, on: &canvas, row: row, end: place.people + Self.peopleWidth - 4)
        if hasProgress {
            drawProgress(summary, on: &canvas, row: row, column: place.people + Self.peopleWidth)
        }
        if hasDays { drawDays(of: summary, on: &canvas, row: row) }
    }

    private func drawDays(of summary: IncidentSummary, on canvas: inout Canvas, row: Int) {
        let column = places.discovery
        let discovery: SafeText =
            summary.discovery?.days.first.map { SafeText(TimeWords.date($0, today: today)) }
            ?? "not known"
        canvas.write(
            discovery, row: row, column: column, role: summary.discovery == nil ? .unknown : .text)
        let changed = TimeWords.date(Zone.utc.day(of: summary.changedAt), today: today)
        canvas.write(SafeText(changed), row: row, column: column + Self.dayWidth, role: .muted)
    }

    private func drawPeople(
        _ people: CountRevision?, on canvas: inout Canvas, row: Int, end: Int
    ) {
        guard let people else {
            canvas.write("not known", row: row, endingAt: end, role: .unknown)
            return
        }
        canvas.write(PeopleWords.number(people.count), row: row, endingAt: end)
        canvas.write(people.basis.mark, row: row, column: end + 1, role: people.basis.role)
    }

    private func drawProgress(
        _ summary: IncidentSummary, on canvas: inout Canvas, row: Int, column: Int
    ) {
        guard summary.checklistTotal > 0 else {
            canvas.write("none", row: row, column: column, role: .muted)
            return
        }
        let words: SafeText = "\(summary.checklistDone)/\(summary.checklistTotal)"
        canvas.write(words, row: row, endingAt: column + 7)
        guard hasDays else { return }
        let fraction = Double(summary.checklistDone) / Double(summary.checklistTotal)
        canvas.bar(fraction, row: row, column: column + 8, columns: 8)
    }

    private var places: (title: Int, severity: Int, phase: Int, people: Int, discovery: Int) {
        let discovery = columns - (hasDays ? 2 * Self.dayWidth : 0)
        let progress = discovery - (hasDays ? 17 : hasProgress ? 10 : 0)
        let people = progress - Self.peopleWidth
        let phase = people - (hasProgress ? Self.phaseWidth : 0)
        return (3 + reference, phase - Self.severityWidth, phase, people, discovery)
    }
}
