public import IncidentModel
public import StrictJSON

extension Incident {
    /// Everything that the incident holds: what `incident show --json` writes.
    public func whole(
        on today: Day, deadlines: [DeadlineFacts], head: HeadFacts
    ) -> JSONValue {
        status(on: today, deadlines: deadlines, head: head).with(facts).with(response)
    }

    private var facts: JSONValue {
        [
            "summary": .string(orNull: profile.summary), "entities": .strings(profile.entities),
            "conditions": .strings(profile.conditions), "encryption": .word(profile.encryption),
            "milestone_details": .array(
                Milestone.Name.allCases.compactMap { milestones[$0]?.json }),
            "timeline": .array(entries.map(\.json)), "counts": counts.json,
            "items": .array(checklist.map(\.json)),
        ]
    }

    private var response: JSONValue {
        [
            "parties": .array(parties.map(\.json)), "assets": .array(assets.map(\.json)),
            "statements": .array(statements.map(\.json)), "notices": .array(notices.map(\.json)),
            "hotlines": .array(hotlines.map(\.json)),
            "monitoring": .array(monitoring.map(\.json)),
            "reconciliation": noticeReconciliationJSON, "risks": .array(risks.map(\.json)),
            "duty_records": .array(dutyRecords.map(\.json)), "holds": .array(holds.map(\.json)),
        ]
    }
}
