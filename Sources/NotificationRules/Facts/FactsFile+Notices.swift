import IncidentModel
import StrictJSON

/// What went out, what holds it up, and what came back.
extension FactsFile {
    mutating func readNotices(
        _ value: JSONValue, _ path: String
    ) -> [NoticeKey: FactMoment] {
        var all: [NoticeKey: FactMoment] = [:]
        for (index, (key, value)) in members(of: value, path).enumerated() where !value.isNull {
            guard let whom = NoticeKey(key) else {
                report(.notARule, at: "\(path), key \(index + 1)")
                continue
            }
            all[whom] = moment(value, path)
        }
        return all
    }

    mutating func readHolds(_ value: JSONValue) {
        for (place, hold) in list(value, "holds").enumerated() {
            let path = "holds[\(place + 1)]"
            let keys = ["kind", "form", "on", "days", "lifted", "jurisdictions"]
            for (key, _) in members(of: hold, path) where !keys.contains(key) {
                report(.unknownKey, at: path)
            }
            let days = hold["days"]?.int
            guard hold["kind"].map({ $0.string == "law_enforcement" }) ?? true,
                hold["days"].map({ $0.isNull || (days.map((0...36_500).contains) ?? false) })
                    ?? true
            else {
                report(.notAHold, at: path)
                continue
            }
            guard let form = hold["form"]?.string.flatMap(Hold.Form.init(rawValue:)),
                let on = day(hold["on"]?.string, "holds")
            else {
                report(.notAHold, at: path)
                continue
            }
            let places = hold["jurisdictions"].map { texts(of: $0, "holds") } ?? []
            if places.contains(where: { Jurisdiction($0) == nil }) {
                report(.notAJurisdiction, at: path)
            }
            facts.holds.append(
                Hold(
                    form: form, on: on,
                    days: days,
                    lifted: hold["lifted"]?.string.flatMap { day($0, "holds") },
                    jurisdictions: Set(places.compactMap { Jurisdiction($0) })))
        }
    }

    mutating func readReturnedMail(_ value: JSONValue) {
        for pair in list(value, "returned_mail") {
            guard let day = day(pair[0]?.string, "returned_mail"), let letters = pair[1]?.int,
                (0...FieldFormat.largest).contains(letters)
            else {
                report(.notReturnedMail, at: "returned_mail")
                continue
            }
            facts.returnedMail.append(Facts.ReturnedMail(day: day, letters: letters))
        }
    }

    mutating func readExtensions(_ value: JSONValue) {
        for text in texts(of: value, "extensions") {
            guard let id = RuleID(text) else {
                report(.notARule, at: "extensions")
                continue
            }
            facts.extensions.insert(id)
        }
    }
}

extension NoticeKey {
    /// A kind of recipient, or the id of a rule.
    init?(_ text: String) {
        if let kind = Recipient.Kind(rawValue: text) {
            self = .recipient(kind)
        } else if text == "consumer_reporting_agencies" {
            self = .recipient(.agencies)
        } else if let id = RuleID(text) {
            self = .rule(id)
        } else {
            return nil
        }
    }
}
