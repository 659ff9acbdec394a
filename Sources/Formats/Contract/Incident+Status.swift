public import IncidentModel
public import StrictJSON

extension Incident {
    /// The incident at a glance: what `status --json` writes.
    ///
    /// - Parameter deadlines: the duties that are not yet fulfilled, in the order to be written.
    public func status(
        on today: Day, deadlines: [DeadlineFacts], head: HeadFacts
    ) -> JSONValue {
        identity.with([
            "today": .string(today.text), "people": peopleJSON, "milestones": milestonesJSON,
            "durations": durationsJSON, "checklist": ChecklistTally(checklist, on: today).json,
            "next_deadlines": .array(deadlines.map { $0.json(on: today) }), "head": head.json,
        ])
    }

    var identity: JSONValue {
        [
            "reference": .string(id.text), "title": .string(profile.title),
            "organisation": .string(orNull: profile.organisation),
            "exercise": .bool(profile.isExercise), "severity": .word(profile.severity),
            "phase": .word(profile.phase), "zone": .string(zone.identifier),
        ]
    }

    private var peopleJSON: JSONValue { counts.people?.revision.json ?? CountRevision.unknown }

    /// Only the milestones that are known, in the order of their vocabulary.
    private var milestonesJSON: JSONValue {
        .object(
            Milestone.Name.allCases.compactMap { name in
                milestone(name).map { JSONMember(name.key, .moment($0)) }
            })
    }

    private var durationsJSON: JSONValue {
        .object(IncidentDuration.allCases.map { JSONMember($0.key, duration($0).json) })
    }
}

extension Elapsed<Milestone.Name> {
    /// Whole units at least and at most, rounded down; or the milestone that is missing.
    ///
    /// As in `DurationRange.display`: where two moments overlap, the second is taken to follow the
    /// first, so `min` is below zero only where `max` is too.
    public var json: JSONValue {
        switch self {
        case .notComputable(let missing): ["missing": .string(missing.key)]
        case .range(let range):
            [
                "min": .number(
                    orNull: range.minimumUnits.map { range.isNegative ? $0 : max(0, $0) }),
                "max": .number(orNull: range.maximumUnits), "unit": .string(range.unit.rawValue),
            ]
        }
    }
}
