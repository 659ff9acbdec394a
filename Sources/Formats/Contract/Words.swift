public import IncidentModel
import StrictJSON

extension Vocabulary {
    /// The word as the contract writes it in keys: with underscores.
    public var key: String { String(rawValue.map { $0 == "-" ? "_" : $0 }) }
}

extension JSONValue {
    static func strings(_ texts: some Sequence<String>) -> JSONValue {
        .array(texts.map(JSONValue.string))
    }

    static func strings(_ ids: [ItemID]) -> JSONValue { strings(ids.map(\.text)) }

    static func word(_ word: (some Vocabulary)?) -> JSONValue { .string(orNull: word?.rawValue) }

    static func moment(_ moment: Moment?) -> JSONValue { .string(orNull: moment?.text) }

    /// This object with the members of another behind its own.
    func with(_ more: JSONValue) -> JSONValue {
        .object((members ?? []) + (more.members ?? []))
    }
}
