import IncidentModel
import NotificationRules
import Terminal

/// One incident in a line, in as many columns as the width has room for.
struct PortfolioLine {
    private let now: Instant
    private let today: Day
    private let columns: Int
    private let reference: Int
    private let hasProgress: Bool
    /// The days of discovery and of the next deadline.
    private let hasDays: Bool
    /// What the deadline is for, the day of the last change, and the bar of the checklist.
    private let hasAll: Bool

    // Columns that the right parts of the line take, blanks before them included.
    private static let severityWidth = 7
    private static let phaseWidth = 9
    private static let peopleWidth = 13
    private static let dayWidth = 12
    private static let leftWidth = 11
    private static let dutyWidth = 29

    init(_ state: BoardState, columns: Int) {
        now = state.clock
        today = Zone.utc.day(of: state.clock)
        self.columns = columns
        reference = columns >= 78 ? 14 : 13
        hasProgress = columns >= 78
        hasDays = columns >= 108
        hasAll = columns >= 165
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
        canvas.write("NEXT DEADLINE", row: 0, column: place.due, role: .heading)
        guard hasAll else { return }
        canvas.write("FOR", row: 0, column: place.duty, role: .heading)
        canvas.write("CHANGED", row: 0, column: columns - Self.dayWidth, role: .heading)
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
        guard hasAll else { return }
        let changed = TimeWords.date(Zone.utc.day(of: summary.changedAt), today: today)
        canvas.write(
            SafeText(changed), row: row, column: columns - Self.dayWidth, role: .muted)
    }

    /// The day, how far it is, and what for; nothing where no clock runs.
    func draw(_ next: NextDeadline?, on canvas: inout Canvas, row: Int) {
        guard hasDays, let next else { return }
        let (place, role) = (places, next.role(at: now))
        let day = SafeText(TimeWords.date(next.due.day, today: today))
        canvas.write(day, row: row, column: place.due)
        canvas.put(
            next.words(at: now), row: row, from: place.due + Self.dayWidth,
            to: place.due + Self.dayWidth + Self.leftWidth - 1, role: role)
        guard hasAll else { return }
        canvas.put(
            SafeText(next.title), row: row, from: place.duty,
            to: place.duty + Self.dutyWidth - 1, role: role)
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
        guard hasAll else { return }
        let fraction = Double(summary.checklistDone) / Double(summary.checklistTotal)
        canvas.bar(fraction, row: row, column: column + 8, columns: 8)
    }

    private var places: Places {
        let ends = hasAll ? Self.dutyWidth + Self.dayWidth : 0
        let days = hasDays ? 2 * Self.dayWidth + Self.leftWidth : 0
        let discovery = columns - ends - days
        let progress = discovery - (hasAll ? 17 : hasProgress ? 10 : 0)
        let people = progress - Self.peopleWidth
        let phase = people - (hasProgress ? Self.phaseWidth : 0)
        return Places(
            title: 3 + reference, severity: phase - Self.severityWidth, phase: phase,
            people: people, discovery: discovery)
    }

    /// The columns at which the parts of a line begin.
    private struct Places {
        let title: Int
        let severity: Int
        let phase: Int
        var people: Int
        let discovery: Int

        var due: Int { discovery + PortfolioLine.dayWidth }
        var duty: Int { due + PortfolioLine.dayWidth + PortfolioLine.leftWidth }
    }
}
