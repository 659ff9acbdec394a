import IncidentModel
public import StrictJSON

/// A word of a facts file that no rule asks about.
///
/// It may be mistyped, and then a duty is missed that the author meant; but a body may also be of a kind
/// that no law at hand binds. So it is told, and the facts are taken as they stand.
public struct UnknownWord: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case entity, element, condition, rule, calendar
    }

    /// Where it stands, such as `entities[2]` or `sent, key 1`: counted from 1, the word itself left out.
    public let path: String
    public let kind: Kind

    /// The unknown words of facts, in the order of the file's keys as `FactsFile` lists them.
    public static func all(in facts: JSONValue, for book: RuleBook) -> [UnknownWord] {
        let terms = book.vocabulary
        let isElement = { (word: String) in terms.elements[word] != nil }
        let isRule = { (word: String) in RuleID(word).flatMap { book.rule($0) } != nil }
        return [
            inList(facts, "entities", .entity) { terms.entities[EntityKind($0)] != nil },
            inKeys(facts["elements"], "elements", .element, isElement),
            inPlaces(facts["elements_by_jurisdiction"]) { inKeys($0, $1, .element, isElement) },
            inList(facts, "conditions", .condition) { terms.conditions[$0] != nil },
            inKeys(facts["sent"], "sent", .rule) { isRecipient($0) || isRule($0) },
            inKeys(facts["planned"], "planned", .rule) { isRecipient($0) || isRule($0) },
            inKeys(facts["holidays"], "holidays", .calendar) { book.calendar(named: $0) != nil },
            inList(facts, "extensions", .rule, isRule),
        ].flatMap(\.self)
    }

    private static func isRecipient(_ word: String) -> Bool {
        if case .recipient? = NoticeKey(word) { true } else { false }
    }

    private static func inPlaces(
        _ places: JSONValue?, _ find: (JSONValue, String) -> [UnknownWord]
    ) -> [UnknownWord] {
        (places?.members ?? []).enumerated().flatMap { place, member in
            find(member.value, "elements_by_jurisdiction, key \(place + 1)")
        }
    }

    private static func inList(
        _ facts: JSONValue, _ key: String, _ kind: Kind, _ isKnown: (String) -> Bool
    ) -> [UnknownWord] {
        (facts[key]?.elements ?? []).enumerated().compactMap { place, element in
            guard let word = element.string, !isKnown(word) else { return nil }
            return UnknownWord(path: "\(key)[\(place + 1)]", kind: kind)
        }
    }

    private static func inKeys(
        _ object: JSONValue?, _ path: String, _ kind: Kind, _ isKnown: (String) -> Bool
    ) -> [UnknownWord] {
        (object?.members ?? []).enumerated().compactMap { place, member in
            guard !isKnown(member.key) else { return nil }
            return UnknownWord(path: "\(path), key \(place + 1)", kind: kind)
        }
    }
}
