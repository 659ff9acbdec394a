import Formats
import IncidentModel
import IncidentStore
import NotificationRules
import StrictJSON
import Terminal

/// All incidents of a database, one row each.
struct Portfolio {
    private let rows: [(summary: IncidentSummary, deadline: Duty?, today: Day)]

    /// Reads the log of every incident that is not closed: the next deadline follows from all of it.
    init(_ session: Session) throws {
        let now = session.now
        rows = try session.store.incidents().map { summary in
            guard summary.phase != .closed,
                let incident = Incident(
                    folding: try session.store.changes(of: summary.id, after: .start))?
                    .seen(at: now)
            else { return (summary, nil, Zone.utc.day(of: now)) }
            let next = incident.duties(at: now).first { $0.isRunning }
            return (IncidentSummary(incident), next, incident.zone.day(of: now))
        }
    }

    var answer: Answer {
        let json = rows.map { row in
            row.summary.json(nextDeadline: row.deadline?.facts.json(on: row.today) ?? .null)
        }
        var table = TextTable()
        for (summary, deadline, _) in rows {
            table.add(
                "\(summary.id)", summary.isExercise ? "EXERCISE" : "", "\(summary.title)",
                "\(summary.phase?.label ?? "")",
                "\(summary.people.map { "\($0.count.words), \($0.basis.label)" } ?? "not counted")",
                "\(summary.checklistDone) of \(summary.checklistTotal) done",
                "\(deadline?.due.map { "next deadline \($0)" } ?? "")")
        }
        return Answer(list: .array(json), table.lines, none: "no incidents")
    }
}
