public import IncidentModel
public import StrictJSON

extension EvidenceBatch {
    public var json: JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "source": .string(orNull: source),
            "format": .string(format), "zone_assumed": .string(zone.identifier),
            "assumed": assumptions?.json ?? .null,
            "clock_ahead": .string(orNull: skew?.text), "events": .number(events),
            "duplicates": .number(duplicates), "rejected": .number(rejected),
            "file": .string(file), "digest": .string(digest),
            "imported_by": .string(added.actor.name),
            "imported_at": .string(added.at.rfc3339), "redacted": .bool(isRedacted),
            "seq": .number(touched.seq.number),
        ]
    }
}

extension BatchAssumptions {
    public var json: JSONValue {
        var json: JSONValue = [
            "zone_taken": .number(zoneless), "year_taken": .number(years?.times ?? 0),
            "years": .array(
                years.map { [$0.span.lowerBound, $0.span.upperBound] }?.map { .number($0) } ?? []),
            "year_from": years.map { .string($0.isNamed ? "option" : "file") } ?? .null,
        ]
        switch dates {
        case .monthFirst(let times):
            json.set("date_order", to: "mdy")
            json.set("dates_either_way", to: .number(times))
        case .shown(let isDayFirst, let line):
            json.set("date_order", to: .string(isDayFirst ? "dmy" : "mdy"))
            json.set("date_order_line", to: .number(line))
        case nil: json.set("date_order", to: .null)
        }
        return json
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
