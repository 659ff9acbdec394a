public import IncidentModel
public import StrictJSON

extension EvidenceBatch {
    public var json: JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "source": .string(orNull: source),
            "format": .string(format), "zone_assumed": .string(zone.identifier),
            "clock_ahead": .string(orNull: skew?.text), "events": .number(events),
            "duplicates": .number(duplicates), "rejected": .number(rejected),
            "file": .string(file), "digest": .string(digest),
            "imported_by": .string(added.actor.name),
            "imported_at": .string(added.at.rfc3339), "seq": .number(touched.seq.number),
        ]
    }
}

extension CustodyEvent {
    public var json: JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "event": .string(kind.rawValue),
            "when": .string(when.text), "from": .string(orNull: from), "to": .string(orNull: to),
            "batch": .string(orNull: batch?.text), "digest": .string(orNull: digest),
            "detail": .string(orNull: detail), "recorded_by": .string(added.actor.name),
            "recorded_at": .string(added.at.rfc3339),
        ]
    }
}

extension SavedSearch {
    public var json: JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "query": .string(query),
            "detail": .string(orNull: detail), "saved_by": .string(added.actor.name),
        ]
    }
}
