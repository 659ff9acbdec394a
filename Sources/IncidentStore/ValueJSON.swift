package import IncidentModel
internal import StrictJSON

/// Values of fields as JSON: null, a text, a list of texts, or an object for a revision of a count.
package enum ValueJSON {
    static func value(of value: Value) -> JSONValue {
        switch value {
        case .none: .null
        case .text(let text): .string(text)
        case .list(let list): .array(list.map(JSONValue.string))
        case .revision(let revision): self.value(of: revision)
        }
    }

    /// Nil for JSON that is no object of values by their fields.
    static func fields(in json: JSONValue) -> [Field: Value]? {
        guard let members = json.members else { return nil }
        var fields: [Field: Value] = [:]
        for member in members {
            guard let field = Field(rawValue: member.key), let value = value(in: member.value)
            else { return nil }
            fields[field] = value
        }
        return fields
    }

    /// Nil for JSON that stands for no value.
    static func value(in json: JSONValue) -> Value? {
        switch json {
        case .null: return Value.none
        case .string(let text): return .text(text)
        case .array(let elements):
            let texts = elements.compactMap(\.string)
            return texts.count == elements.count ? .list(texts) : nil
        case .object: return revision(in: json).map(Value.revision)
        case .number, .bool: return nil
        }
    }

    /// The revision as one line of JSON.
    package static func text(of revision: CountRevision) -> String {
        value(of: revision).compactText
    }

    /// Reads `text(of:)`.
    package static func revision(parsing text: String) -> CountRevision? {
        parse(Array(text.utf8)).flatMap(revision(in:))
    }

    /// Nil for bytes that are not JSON: the caller knows which entry they belong to.
    static func parse(_ bytes: [UInt8]) -> JSONValue? {
        do { return try JSONValue.parse(bytes) } catch { return nil }
    }

    private static func value(of revision: CountRevision) -> JSONValue {
        [
            "count": .string(revision.count.text), "basis": .string(revision.basis.rawValue),
            "source": .string(orNull: revision.source),
            "as_of": .string(orNull: revision.asOf?.text),
        ]
    }

    private static func revision(in json: JSONValue) -> CountRevision? {
        guard let members = json.members,
            members.map(\.key) == ["count", "basis", "source", "as_of"],
            let count = members[0].value.string.flatMap({ PeopleCount($0) }),
            let basis = members[1].value.string.flatMap(CountBasis.init(rawValue:)),
            isTextOrNull(members[2].value), isTextOrNull(members[3].value)
        else { return nil }
        var day: Day?
        if let text = members[3].value.string {
            do { day = try Day.parse(text) } catch { return nil }
        }
        return CountRevision(
            count: count, basis: basis, source: members[2].value.string, asOf: day)
    }

    private static func isTextOrNull(_ value: JSONValue) -> Bool {
        value.isNull || value.string != nil
    }
}
