public import IncidentModel
public import StrictJSON

extension TimelineEntry {
    /// `author` and `recorded_at` are of the first record; `seq` is that of the last change.
    public var json: JSONValue {
        [
            "id": .string(id.text), "when": .moment(when), "lane": .string(lane.label),
            "kind": .word(kind), "title": .string(title), "detail": .string(orNull: detail),
            "source": .string(orNull: source), "evidence": .strings(evidence),
            "tags": .strings(tags), "techniques": .strings(techniques),
            "involved": .strings(people), "systems": .strings(systems),
            "privileged": .bool(isPrivileged), "author": .string(added.actor.name),
            "recorded_at": .string(added.at.rfc3339), "seq": .number(touched.seq.number),
        ]
    }
}
