import Formats
import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// All incidents of a database, one row each.
struct Portfolio {
    /// Duties are kept as what is told of them: a duty holds its whole rule.
    private struct Row {
        let summary: IncidentSummary
        let deadline: DeadlineFacts?
        let due: String?
        let today: Day

        init(_ row: PortfolioRow, at now: Instant) {
            summary = row.summary
            deadline = row.deadline?.facts
            due = row.deadline?.due?.text
            today = row.zone.day(of: now)
        }
    }

    private let rows: [Row]

    init(_ session: Session) throws {
        let desk = PortfolioDesk(store: session.store, book: ActiveRules.book, now: session.now)
        rows = try desk.rows { [now = desk.now] in Row($0, at: now) }
    }

    var answer: Answer {
        let json = rows.map { row in
            row.summary.json(nextDeadline: row.deadline?.json(on: row.today) ?? .null)
        }
        var table = TextTable()
        for row in rows {
            let summary = row.summary
            table.add(
                "\(summary.id)", summary.isExercise ? "EXERCISE" : "", "\(summary.title)",
                "\(summary.phase?.label ?? "")",
                "\(summary.people.map { "\($0.count.words), \($0.basis.label)" } ?? "not counted")",
                "\(summary.checklistDone) of \(summary.checklistTotal) done",
                "\(row.due.map { "next deadline \($0)" } ?? "")")
        }
        return Answer(list: .array(json), table.lines, none: "no incidents")
    }
}
