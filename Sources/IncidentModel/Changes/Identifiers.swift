/// The reference of an incident, such as `BH-2019-01`; it is given once and never changes.
public struct IncidentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Nil unless the text is 1 to 64 of the characters `A-Z a-z 0-9 . _ -`.
    public init?(_ text: String) {
        guard isPlainName(text) else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func < (one: IncidentID, other: IncidentID) -> Bool { one.text < other.text }
}

/// The name of an item within its kind and incident, such as `letters`.
public struct ItemID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Nil unless the text is 1 to 64 of the characters `A-Z a-z 0-9 . _ - |`.
    public init?(_ text: String) {
        guard isPlainName(text, alsoAllowing: UInt8(ascii: "|")) else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func < (one: ItemID, other: ItemID) -> Bool { one.text < other.text }
}

/// Who makes a change: a login name, as the program was told it.
public struct Actor: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let name: String

    /// Nil when the name is empty, longer than 64 bytes, or holds a control character.
    public init?(_ name: String) {
        guard !name.isEmpty, name.utf8.count <= 64,
            name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return nil }
        self.name = name
    }

    public var description: String { name }

    public static func < (one: Actor, other: Actor) -> Bool { one.name < other.name }
}

/// The id of a command, made at the key press: 128 bits that make sure it is applied only once.
public struct CommandID: Hashable, Sendable, CustomStringConvertible {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(using generator: inout some RandomNumberGenerator) {
        self.init(high: generator.next(), low: generator.next())
    }

    /// Reads the 32 hexadecimal digits of `description`.
    public init?(_ text: String) {
        guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// 32 lower-case hexadecimal digits.
    public var description: String { Self.digits(high) + Self.digits(low) }

    private static func digits(_ half: UInt64) -> String {
        let text = String(half, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}

/// The place of a change in the log: 1 for the first; 0 stands for "before anything".
public struct Seq: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let number: Int64

    public init(_ number: Int64) { self.number = number }

    public static let start = Seq(0)

    public var next: Seq { Seq(number + 1) }
    public var description: String { String(number) }

    public static func < (one: Seq, other: Seq) -> Bool { one.number < other.number }
}

private func isPlainName(_ text: String, alsoAllowing extra: UInt8? = nil) -> Bool {
    (1...64).contains(text.utf8.count)
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: byte == extra
            }
        }
}
