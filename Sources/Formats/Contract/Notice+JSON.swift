public import IncidentModel
public import StrictJSON

extension Notice {
    public var json: JSONValue {
        let what: JSONValue = [
            "id": .string(id.text), "title": .string(title), "audience": .word(audience),
            "method": .string(orNull: method), "when": .moment(when), "state": .word(state),
        ]
        return what.with(letters.json).with([
            "duties": .strings(duties), "content": .strings(content),
            "filing_number": .string(orNull: filing.number),
            "addenda": .array(filing.addenda.map(\.json)), "detail": .string(orNull: detail),
            "source": .string(orNull: source),
        ])
    }
}

extension LetterCount {
    /// Totals as they follow from the days, where somebody counted by the day.
    var json: JSONValue {
        [
            "planned": .number(orNull: planned), "sent": .number(orNull: total(.sent)),
            "returned": .number(orNull: total(.returned)),
            "resent": .number(orNull: total(.resent)),
            "without_address": .number(orNull: withoutAddress),
            "days": .array(days.entries.map(\.json)), "jurisdictions": .strings(places),
            "contradictions": .array(contradictions.map(\.json)),
        ]
    }
}

extension DayTally.Entry {
    var json: JSONValue {
        ["day": .string(day.text), "kind": .word(kind), "number": .number(number)]
    }
}

extension Addendum {
    var json: JSONValue {
        ["number": .number(number), "day": .string(day.text), "text": .string(text)]
    }
}

extension NoticeContradiction {
    /// What is said twice or too large: `what`, and the two numbers or days.
    public var json: JSONValue {
        switch self {
        case .totalsDisagree(let kind, let stated, let counted):
            ["what": .word(kind), "stated": .number(stated), "counted": .number(counted)]
        case .partAboveWhole(let part, let number, let whole, let all):
            [
                "what": .string(part), "number": .number(number), "of": .string(whole),
                "at_most": .number(all),
            ]
        case .untilDisagrees(let stated, let reckoned):
            ["what": "until", "stated": .string(stated.text), "reckoned": .string(reckoned.text)]
        }
    }
}
