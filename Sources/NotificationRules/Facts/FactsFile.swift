import IncidentModel
public import StrictJSON

/// Reads facts that were written down as JSON, for a case that is not in a log.
///
/// Reading goes on behind a problem, so that all of them are told at once; any of them means that the
/// facts are not those that their author wanted.
public struct FactsFile {
    /// Something in a facts file that its author can mend.
    public struct Problem: Error, Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case notAnObject, notAList, notAText
            case unknownKey
            case notAMoment
            case unknownZone
            case notAPeopleCount
            case notAJurisdiction
            case notARule
            case notAHold
            case notReturnedMail
            case notAFlag
            case notOneOf([String])
        }

        /// The keys that lead to it, such as `anchors.discovery`; names of our own only.
        public let path: String
        public let kind: Kind
    }

    private var facts = Facts()
    private var problems: [Problem] = []

    public static func read(_ json: JSONValue) -> (facts: Facts, problems: [Problem]) {
        var file = FactsFile()
        file.readZone(json["zone"])
        if json.members == nil { file.report(.notAnObject, at: "facts") }
        for (place, (key, value)) in file.members(of: json, "facts").enumerated() {
            file.read(key, value, at: "key \(place + 1)")
        }
        return (file.facts, file.problems)
    }

    private mutating func report(_ kind: Problem.Kind, at path: String) {
        problems.append(Problem(path: path, kind: kind))
    }

    private mutating func read(_ key: String, _ value: JSONValue, at place: String) {
        switch key {
        case "zone": break
        case "entities": facts.entities = Set(texts(of: value, key).map(EntityKind.init))
        case "anchors": readAnchors(value)
        case "affected": readAffected(value)
        case "elements": facts.elements = readElements(value, key)
        case "elements_by_jurisdiction": readElementsIn(value)
        case "conditions": facts.conditions = Set(texts(of: value, key))
        case "encrypted": readEncryption(value)
        case "sent": facts.sent = readNotices(value, key)
        case "planned": facts.planned = readNotices(value, key)
        case "holds": readHolds(value)
        case "returned_mail": readReturnedMail(value)
        case "holidays": readHolidays(value)
        case "extensions": readExtensions(value)
        default: report(.unknownKey, at: place)
        }
    }

    // MARK: Times

    private mutating func readZone(_ value: JSONValue?) {
        guard let value, !value.isNull else { return }
        facts.zone = value.string.flatMap { Zone($0) }
        if facts.zone == nil { report(.unknownZone, at: "zone") }
    }

    private mutating func readAnchors(_ value: JSONValue) {
        for (place, (key, value)) in members(of: value, "anchors").enumerated() {
            guard let events = Anchor.events(named: key) else {
                report(.notOneOf(Anchor.factsNames), at: "anchors, key \(place + 1)")
                continue
            }
            for event in value.elements ?? [value] where !event.isNull {
                guard let moment = moment(event, "anchors.\(key)") else { continue }
                for anchor in events { facts.anchors[anchor, default: []].append(moment) }
            }
        }
    }

    private mutating func moment(_ value: JSONValue, _ path: String) -> FactMoment? {
        let moment = value.string.map { text($0) } ?? local(value)
        if moment == nil { report(.notAMoment, at: path) }
        return moment
    }

    private func text(_ text: String) -> FactMoment? {
        do { return FactMoment(try Moment.parse(text), in: facts.zone) } catch { return nil }
    }

    /// A time on the clock of a zone that is named beside it: `{"at": "2024-03-09T20:00", "zone": ...}`.
    private func local(_ value: JSONValue) -> FactMoment? {
        guard let at = value["at"]?.string else { return nil }
        let zone = value["zone"]?.string.map { Zone($0) } ?? facts.zone
        guard let zone else { return nil }
        let parts = at.split(separator: "T", omittingEmptySubsequences: false)
        do {
            guard parts.count == 2, parts[1].utf8.count >= 5 else {
                return FactMoment(try Moment.parse(at), in: zone)
            }
            if parts[1].utf8.count > 8 || parts[1].hasSuffix("Z") {
                return FactMoment(try Moment.parse(at), in: zone)
            }
            let numbers = parts[1].split(separator: ":").map { Int($0) ?? -1 }
            guard numbers.count >= 2,
                let time = ClockTime(
                    hour: numbers[0], minute: numbers[1],
                    second: numbers.count > 2 ? numbers[2] : 0)
            else { return nil }
            let day = try Day.parse(String(parts[0]))
            return FactMoment(zone.instant(on: day, at: time), in: zone)
        } catch {
            return nil
        }
    }

    private mutating func readHolidays(_ value: JSONValue) {
        for (name, days) in members(of: value, "holidays") {
            let path = "holidays"
            facts.holidays[name] = Set(texts(of: days, path).compactMap { day($0, path) })
        }
    }

    private mutating func day(_ text: String?, _ path: String) -> Day? {
        do { return try Day.parse(text ?? "") } catch {
            report(.notAMoment, at: path)
            return nil
        }
    }

    // MARK: People

    private mutating func readAffected(_ value: JSONValue) {
        for (index, (key, value)) in members(of: value, "affected").enumerated() {
            guard let place = Jurisdiction(key) else {
                report(.notAJurisdiction, at: "affected, key \(index + 1)")
                continue
            }
            facts.affected[place] = people(value, "affected.\(place.code)")
        }
    }

    private mutating func readElements(
        _ value: JSONValue, _ path: String
    ) -> [String: PeopleRange] {
        var all: [String: PeopleRange] = [:]
        for (index, (key, value)) in members(of: value, path).enumerated() {
            all[key] = people(value, "\(path), key \(index + 1)")
        }
        return all
    }

    private mutating func readElementsIn(_ value: JSONValue) {
        let path = "elements_by_jurisdiction"
        for (key, value) in members(of: value, path) {
            guard let place = Jurisdiction(key) else {
                report(.notAJurisdiction, at: path)
                continue
            }
            facts.elementsIn[place] = readElements(value, path)
        }
    }

    /// A number, `[min, max]`, or null for some whom nobody counted.
    private mutating func people(_ value: JSONValue, _ path: String) -> PeopleRange? {
        if value.isNull { return PeopleRange(1, nil) }
        let numbers = (value.elements ?? [value]).map(\.int)
        let valid = numbers.compactMap { $0 }.filter { (0...FieldFormat.largest).contains($0) }
        guard valid.count == numbers.count, let low = valid.first, let high = valid.last,
            valid.count <= 2, low <= high
        else {
            report(.notAPeopleCount, at: path)
            return nil
        }
        return PeopleRange(low, high)
    }

    private mutating func readEncryption(_ value: JSONValue) {
        for (key, _) in members(of: value, "encrypted")
        where !["elements", "key_compromised"].contains(key) {
            report(.unknownKey, at: "encrypted")
        }
        for key in ["elements", "key_compromised"] {
            if let flag = value[key], flag.bool == nil, !flag.isNull {
                report(.notAFlag, at: "encrypted.\(key)")
            }
        }
        guard value["elements"]?.bool == true else { return }
        facts.encryption =
            switch value["key_compromised"]?.bool {
            case true?: .keyCompromised
            case false?: .encrypted
            case nil: .keyUnknown
            }
    }

    // MARK: Notices and delays

    private mutating func readNotices(
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

    private mutating func readHolds(_ value: JSONValue) {
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
            facts.holds.append(
                Hold(
                    form: form, on: on,
                    days: days,
                    lifted: hold["lifted"]?.string.flatMap { day($0, "holds") },
                    jurisdictions: Set(places.compactMap { Jurisdiction($0) })))
        }
    }

    private mutating func readReturnedMail(_ value: JSONValue) {
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

    private mutating func readExtensions(_ value: JSONValue) {
        for text in texts(of: value, "extensions") {
            guard let id = RuleID(text) else {
                report(.notARule, at: "extensions")
                continue
            }
            facts.extensions.insert(id)
        }
    }

    // MARK: Shapes

    private mutating func members(
        of value: JSONValue, _ path: String
    ) -> [(key: String, value: JSONValue)] {
        guard let members = value.members else {
            if !value.isNull { report(.notAnObject, at: path) }
            return []
        }
        return members.map { ($0.key, $0.value) }
    }

    private mutating func list(_ value: JSONValue, _ path: String) -> [JSONValue] {
        if value.elements == nil, !value.isNull { report(.notAList, at: path) }
        return value.elements ?? []
    }

    private mutating func texts(of value: JSONValue, _ path: String) -> [String] {
        list(value, path).compactMap { element in
            if element.string == nil { report(.notAText, at: path) }
            return element.string
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

extension Anchor {
    /// The names of the command line's contract that are not the rules' own.
    private static let aliases: [String: [Anchor]] = [
        "investigation_concluded": [.investigationConcluded], "ransom_paid": [.ransomPaid],
        // The day on which it would have been known with reasonable diligence is a discovery, too.
        "known_on": [.discovery], "should_have_known_on": [.discovery],
        // A notice went out, to whomever the clock at hand asks about.
        "notification_sent": [.noticeToIndividuals, .noticeToRegulator],
    ]

    static var factsNames: [String] { allCases.map(\.rawValue) + aliases.keys.sorted() }

    /// The events that a key of a facts file stands for; nil where it is none.
    static func events(named name: String) -> [Anchor]? {
        aliases[name] ?? Anchor(rawValue: name).map { [$0] }
    }
}
