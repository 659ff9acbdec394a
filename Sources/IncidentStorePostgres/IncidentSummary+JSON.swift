#if PostgreSQL
internal import IncidentModel
internal import IncidentStore
internal import StrictJSON

/// A row of the portfolio as one JSON object, so that a field more needs no other table.
extension IncidentSummary {
    var json: JSONValue {
        [
            "title": .string(title), "severity": .string(orNull: severity?.rawValue),
            "phase": .string(orNull: phase?.rawValue), "exercise": .bool(isExercise),
            "people": .string(orNull: people.map(ValueJSON.text)),
            "checklist_done": .number(checklistDone), "checklist_total": .number(checklistTotal),
            "discovery": .string(orNull: discovery?.text),
            "opened_at": .number(openedAt.milliseconds),
            "changed_at": .number(changedAt.milliseconds), "head": .number(head.number),
        ]
    }

    /// Nil for a text that is no such row.
    init?(_ id: IncidentID, json text: String) {
        guard let value = Self.value(of: text) else { return nil }
        let opened = value["opened_at"]?.int64, changed = value["changed_at"]?.int64
        guard let opened, let changed, let head = value["head"]?.int64,
            let title = value["title"]?.string
        else { return nil }
        self.init(
            id: id, openedAt: Instant(milliseconds: opened),
            changedAt: Instant(milliseconds: changed), head: Seq(head))
        self.title = title
        severity = value["severity"]?.string.flatMap(Severity.init(rawValue:))
        phase = value["phase"]?.string.flatMap(Phase.init(rawValue:))
        isExercise = value["exercise"]?.bool ?? false
        people = value["people"]?.string.flatMap(ValueJSON.revision(parsing:))
        checklistDone = value["checklist_done"]?.int ?? 0
        checklistTotal = value["checklist_total"]?.int ?? 0
        discovery = value["discovery"]?.string.flatMap(Self.moment)
    }

    private static func value(of text: String) -> JSONValue? {
        do { return try JSONValue.parse(text) } catch { return nil }
    }

    private static func moment(_ text: String) -> Moment? {
        do { return try Moment.parse(text) } catch { return nil }
    }
}
#endif
