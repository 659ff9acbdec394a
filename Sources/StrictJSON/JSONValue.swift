/// A value of JSON (RFC 8259).
///
/// Objects keep the order of their members, numbers their exact text. Two objects are equal only
/// when their members stand in the same order.
public enum JSONValue: Hashable, Sendable {
    case object([JSONMember])
    case array([JSONValue])
    case string(String)
    case number(JSONNumber)
    case bool(Bool)
    case null

    /// An integer of any width.
    public static func number(_ value: some BinaryInteger) -> JSONValue {
        .number(JSONNumber(value))
    }

    /// The string, or null where there is none.
    public static func string(orNull text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    /// The number, or null where there is none.
    public static func number(orNull value: (some BinaryInteger)?) -> JSONValue {
        value.map { .number(JSONNumber($0)) } ?? .null
    }
}
