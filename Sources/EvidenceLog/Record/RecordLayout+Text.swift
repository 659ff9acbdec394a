internal import StrictJSON

extension RecordLayout {
    /// Canonical, compact JSON.
    public var text: String { json.compactText }

    /// Nil where it is not such a text.
    public init?(text: String) {
        guard let value = Self.value(of: text), let layout = RecordLayout(json: value) else {
            return nil
        }
        self = layout
    }

    /// The layouts of a batch, in their order.
    public static func text(of layouts: [RecordLayout]) -> String {
        JSONValue.array(layouts.map(\.json)).compactText
    }

    /// As `text(of:)` gave it; nil where it is not such a text.
    public static func list(from text: String) -> [RecordLayout]? {
        guard let elements = value(of: text)?.elements else { return nil }
        let layouts = elements.compactMap(RecordLayout.init(json:))
        return layouts.count == elements.count ? layouts : nil
    }

    private static func value(of text: String) -> JSONValue? {
        do throws(JSONError) { return try JSONValue.parse(text) } catch { return nil }
    }

    private var json: JSONValue {
        let roles = Role.allCases.compactMap { role in
            self.roles[role].map { JSONMember(role.rawValue, .array($0.map(JSONValue.string))) }
        }
        return [
            "format": .string(format.rawValue), "shape": shape.json,
            "columns": .array(columns.map(JSONValue.string)), "roles": .object(roles),
        ]
    }

    private init?(json: JSONValue) {
        guard let format = json["format"]?.string.flatMap(EvidenceFormat.init(rawValue:)),
            let shape = json["shape"].flatMap(Shape.init(json:)),
            let columns = json["columns"].flatMap(Self.strings),
            columns.count <= Self.mostColumns, let members = json["roles"]?.members
        else { return nil }
        var roles: [Role: [String]] = [:]
        for member in members {
            guard let role = Role(rawValue: member.key), let names = Self.strings(member.value)
            else { return nil }
            roles[role] = names
        }
        self.init(format: format, shape: shape, columns: columns, roles: roles)
    }

    private static func strings(_ value: JSONValue) -> [String]? {
        guard let elements = value.elements else { return nil }
        let strings = elements.compactMap(\.string)
        return strings.count == elements.count ? strings : nil
    }
}

extension RecordLayout.Shape {
    fileprivate var json: JSONValue {
        switch self {
        case .delimited(let separator): ["delimited": .number(separator)]
        case .jsonLines: "json-lines"
        case .text: "text"
        case .zeek(let separator, let unset, let empty):
            ["zeek": .number(separator), "unset": .string(unset), "empty": .string(empty)]
        }
    }

    fileprivate init?(json: JSONValue) {
        if json.string == "json-lines" {
            self = .jsonLines
        } else if json.string == "text" {
            self = .text
        } else if let separator = json["delimited"]?.byte {
            self = .delimited(separator: separator)
        } else if let separator = json["zeek"]?.byte, let unset = json["unset"]?.string,
            let empty = json["empty"]?.string
        {
            self = .zeek(separator: separator, unset: unset, empty: empty)
        } else {
            return nil
        }
    }
}

extension JSONValue {
    fileprivate var byte: UInt8? {
        guard case .number(let number) = self else { return nil }
        return number.int.flatMap { UInt8(exactly: $0) }
    }
}
