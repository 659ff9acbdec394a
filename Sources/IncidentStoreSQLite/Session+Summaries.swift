internal import Foundation
internal import GRDB
internal import IncidentModel
internal import IncidentStore

/// The rows of the portfolio.
extension Session {
    func save(_ summary: IncidentSummary) throws(StoreError) {
        try run(
            """
            INSERT OR REPLACE INTO incident (
                id, title, severity, phase, exercise, people, checklist_done, checklist_total,
                discovery, opened_at, changed_at, head
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                summary.id.text, summary.title, summary.severity?.rawValue,
                summary.phase?.rawValue, summary.isExercise,
                summary.people.map(ValueJSON.text), summary.checklistDone,
                summary.checklistTotal, summary.discovery?.text,
                summary.openedAt.milliseconds, summary.changedAt.milliseconds,
                summary.head.number,
            ])
    }

    func summaries() throws(StoreError) -> [IncidentSummary] {
        try rows(
            """
            SELECT id, title, severity, phase, exercise, people, checklist_done, checklist_total,
                discovery, opened_at, changed_at, head
            FROM incident ORDER BY id
            """, StatementArguments(), Self.summary)
    }

    func save(_ extract: IncidentExtract) throws(StoreError) {
        try run(
            "INSERT OR REPLACE INTO extract (incident, head, bytes) VALUES (?, ?, ?)",
            [extract.id.text, extract.head.number, Data(extract.bytes)])
    }

    /// None in a database that a program made which kept none, as long as it is only read.
    func extracts() throws(StoreError) -> [IncidentExtract] {
        guard try number("PRAGMA user_version") >= DatabaseSchema.versionOfExtracts else {
            return []
        }
        return try rows("SELECT incident, head, bytes FROM extract ORDER BY incident") {
            row throws(StoreError) in
            IncidentExtract(
                id: try row.value(0, IncidentID.init), head: Seq(try row.int64(1)),
                bytes: try row.bytes(2))
        }
    }

    private static func summary(_ row: RowReader) throws(StoreError) -> IncidentSummary {
        var summary = IncidentSummary(
            id: try row.value(0, IncidentID.init),
            openedAt: Instant(milliseconds: try row.int64(9)),
            changedAt: Instant(milliseconds: try row.int64(10)), head: Seq(try row.int64(11)))
        summary.title = try row.text(1)
        summary.severity = try row.textOrNull(2).flatMap(Severity.init(rawValue:))
        summary.phase = try row.textOrNull(3).flatMap(Phase.init(rawValue:))
        summary.isExercise = try row.int64(4) == 1
        summary.people = try row.textOrNull(5).flatMap(ValueJSON.revision(parsing:))
        summary.checklistDone = Int(try row.int64(6))
        summary.checklistTotal = Int(try row.int64(7))
        if let text = try row.textOrNull(8) {
            do { summary.discovery = try Moment.parse(text) } catch { throw row.damage(8) }
        }
        return summary
    }
}
