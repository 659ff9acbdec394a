public import IncidentModel
public import StrictJSON

extension NoticeReconciliation {
    /// The people of the count against those of the waves: `mailed`, `returned`, `without_address`, `planned`
    /// and what is `missing` add up to `people`. `missing` and `too_many` are null where nobody can tell.
    public var json: JSONValue {
        let count: JSONValue = ["people": people?.json ?? CountRevision.unknown]
        let told: JSONValue = [
            "letters_sent": .number(letters.sent), "letters_returned": .number(letters.returned),
            "letters_resent": .number(letters.resent), "mailed": .number(letters.mailed),
            "returned": .number(letters.undelivered),
            "without_address": .number(letters.withoutAddress),
            "planned": .number(letters.planned), "accounted_for": .number(letters.told),
            "waves_without_number": .number(
                letters.wavesWithoutNumber + letters.plansWithoutNumber),
        ]
        return count.with(told).with(gap.json)
    }
}

extension NoticeReconciliation.Gap {
    fileprivate var json: JSONValue {
        switch self {
        case .notCounted, .numbersMissing: ["missing": .null, "too_many": .null]
        case .none: ["missing": ["min": 0, "max": 0], "too_many": 0]
        case .tooMany(let number): ["missing": ["min": 0, "max": 0], "too_many": .number(number)]
        case .missing(let least, let most):
            ["missing": ["min": .number(least), "max": .number(orNull: most)], "too_many": 0]
        }
    }
}

extension UndeliveredMail {
    /// How many are back now, and since when ten or more were.
    public var json: JSONValue {
        [
            "undelivered": .number(letters), "threshold": .number(Self.threshold),
            "opened_on": .string(orNull: day()?.text),
            "days": .array(
                entries.map { ["day": .string($0.day.text), "undelivered": .number($0.letters)] }),
        ]
    }
}

extension Incident {
    /// Whether everybody is told: by all waves, by place, and whether a substitute notice is owed.
    public var noticeReconciliationJSON: JSONValue {
        noticeReconciliation.json.with([
            "by_jurisdiction": .object(
                noticeReconciliations.map { JSONMember($0.place.code, $0.1.json) }),
            "substitute": undeliveredMail.json,
        ])
    }
}
