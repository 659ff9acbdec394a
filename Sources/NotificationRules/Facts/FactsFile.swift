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

    var facts = Facts()
    var problems: [Problem] = []

    public static func read(_ json: JSONValue) -> (facts: Facts, problems: [Problem]) {
        var file = FactsFile()
        file.readZone(json["zone"])
        if json.members == nil { file.report(.notAnObject, at: "facts") }
        for (place, (key, value)) in file.members(of: json, "facts").enumerated() {
            file.read(key, value, at: "key \(place + 1)")
        }
        return (file.facts, file.problems)
    }

    mutating func report(_ kind: Problem.Kind, at path: String) {
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

    // MARK: Shapes of JSON

    mutating func members(
        of value: JSONValue, _ path: String
    ) -> [(key: String, value: JSONValue)] {
        guard let members = value.members else {
            if !value.isNull { report(.notAnObject, at: path) }
            return []
        }
        return members.map { ($0.key, $0.value) }
    }

    mutating func list(_ value: JSONValue, _ path: String) -> [JSONValue] {
        if value.elements == nil, !value.isNull { report(.notAList, at: path) }
        return value.elements ?? []
    }

    mutating func texts(of value: JSONValue, _ path: String) -> [String] {
        list(value, path).compactMap { element in
            if element.string == nil { report(.notAText, at: path) }
            return element.string
        }
    }
}
