/// A number of JSON, kept as the exact text it was written in.
///
/// Equal when the texts are equal: `1`, `1.0` and `1e0` are three numbers.
public struct JSONNumber: Hashable, Sendable {
    /// The text in the grammar of RFC 8259 section 6, ASCII.
    public let text: String

    /// Only for text already checked against the grammar.
    init(checked text: String) { self.text = text }

    /// An integer of any width.
    public init(_ value: some BinaryInteger) { text = String(value) }

    /// The number in the text; nil where it is not in the grammar of JSON.
    public init?(_ text: String) {
        do throws(JSONError) {
            guard case .number(let number) = try JSONValue.parse(text), number.text == text
            else { return nil }
            self = number
        } catch {
            return nil
        }
    }

    /// Whether the text has neither a fraction nor an exponent.
    public var isInteger: Bool {
        text.utf8.allSatisfy {
            $0 == UInt8(ascii: "-") || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        }
    }

    /// The exact integer; nil for a fraction, an exponent, or a number beyond `Int`.
    public var int: Int? { Int(text) }

    /// The exact integer; nil for a fraction, an exponent, or a number beyond 64 bits.
    public var int64: Int64? { Int64(text) }

    /// The nearest binary number; nil where it is beyond the finite ones.
    public var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }
}
