import IncidentModel
public import StrictJSON

extension CountSheet {
    /// `suppressed`, and a row for each place: `jurisdiction`, null for all, and its `counts`, of which the
    /// first is of all people, its `element` null.
    public var json: JSONValue {
        [
            "suppressed": .bool(isSuppressed), "notes": .array(notes.map(JSONValue.string)),
            "elements": .array(elements.map { .string($0.word) }),
            "rows": .array(rows.map(json)),
        ]
    }

    private func json(_ row: Row) -> JSONValue {
        let counts = zip([nil] + elements, row.cells).map { element, cell -> JSONValue in
            let key: JSONValue = ["element": .string(orNull: element?.word)]
            return key.with(cell.json)
        }
        return [
            "jurisdiction": row.place == .all ? nil : .string(row.place.word),
            "counts": .array(counts),
        ]
    }
}

extension CountSheet.Cell {
    /// `value` as everywhere, null where nobody counted or where it is withheld; of an interval whose lower
    /// end is not told, `low` is null.
    var json: JSONValue {
        switch self {
        case .count(let count): count.json.with(["withheld": false])
        case .upTo(let number):
            ["value": .number(number), "low": nil, "high": .number(number), "withheld": false]
        case .uncounted: ["value": nil, "withheld": false]
        case .withheld: ["value": nil, "withheld": true]
        }
    }
}
