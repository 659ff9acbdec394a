public import IncidentModel
public import StrictJSON

extension IncidentSummary {
    /// One row of `incident list --json`; `nextDeadline` is null where no clock runs.
    public func json(nextDeadline: JSONValue) -> JSONValue {
        [
            "reference": .string(id.text), "title": .string(title), "phase": .word(phase),
            "severity": .word(severity), "exercise": .bool(isExercise),
            "people": people?.json ?? CountRevision.unknown, "next_deadline": nextDeadline,
            "checklist": ["done": .number(checklistDone), "total": .number(checklistTotal)],
            "discovery": .moment(discovery), "opened_at": .string(openedAt.rfc3339),
            "changed_at": .string(changedAt.rfc3339), "seq": .number(head.number),
        ]
    }
}
