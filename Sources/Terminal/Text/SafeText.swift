/// Text that a terminal can be given: it draws exactly `width` columns and does nothing else.
///
/// Every way in sanitizes, literals too, because log lines, mail subjects and file names are written
/// by attackers. What the line mode does with a scalar:
///
/// - C0 controls (escape, line feed, tab, ...) and DEL become one control picture each, such as `␛`;
///   U+0085, U+2028 and U+2029 become `␤`; other C1 controls become U+FFFD.
/// - Bidirectional controls become a tag: `invoice‹RLO›gpj.exe`.
/// - Zero-width and default-ignorable scalars are dropped, and `hasHiddenCharacters` says so, unless
///   they belong to an emoji. Skin tones go too; flags become their two letters.
/// - At most 4 combining marks stay with a base; a mark without a base gets a dotted circle.
/// - Private use, unassigned scalars and bytes that are not UTF-8 become U+FFFD.
/// - After 4,096 columns an ellipsis ends the text.
public struct SafeText: Hashable, Sendable {
    /// Terminal columns after which a text is cut.
    public static let columnLimit = 4096

    let storage: String
    /// Terminal columns, 0 for the empty text.
    public let width: Int
    /// Whether scalars were dropped that a reader could not have seen.
    public let hasHiddenCharacters: Bool

    /// For text that has been sanitized already.
    init(sanitized storage: String, width: Int, hasHiddenCharacters: Bool = false) {
        self.storage = storage
        self.width = width
        self.hasHiddenCharacters = hasHiddenCharacters
    }

    public init() {
        self.init(sanitized: "", width: 0)
    }

    public init(_ untrusted: String) {
        guard Self.isPrintableASCII(untrusted.utf8) else {
            self = Sanitizer.sanitize(untrusted.unicodeScalars)
            return
        }
        self = SafeText(sanitized: untrusted, width: untrusted.utf8.count).capped
    }

    public init(_ untrusted: some StringProtocol) {
        self.init(String(untrusted))
    }

    /// Text from bytes that should be UTF-8; every ill-formed piece becomes U+FFFD.
    public init(decoding bytes: some Collection<UInt8>) {
        self.init(String(decoding: bytes, as: UTF8.self))
    }

    /// The text with every dropped scalar shown as a tag such as `‹U+200B›`, for a details pane.
    public static func revealing(_ untrusted: String) -> SafeText {
        Sanitizer.sanitize(untrusted.unicodeScalars, revealing: true)
    }

    public var isEmpty: Bool { storage.isEmpty }

    /// Whether every column is one printable ASCII character.
    public var isASCII: Bool { storage.utf8.count == width }

    var capped: SafeText {
        width > Self.columnLimit ? truncated(to: Self.columnLimit) : self
    }

    private static func isPrintableASCII(_ bytes: String.UTF8View) -> Bool {
        bytes.withContiguousStorageIfAvailable { buffer in
            buffer.allSatisfy { $0 &- 0x20 < 0x5F }
        } ?? bytes.allSatisfy { $0 &- 0x20 < 0x5F }
    }
}

extension SafeText: CustomStringConvertible {
    public var description: String { storage }
}

extension SafeText {
    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(
            sanitized: left.storage + right.storage, width: left.width + right.width,
            hasHiddenCharacters: left.hasHiddenCharacters || right.hasHiddenCharacters)
    }

    public static func += (left: inout SafeText, right: SafeText) {
        left = left + right
    }
}

extension Sequence<SafeText> {
    public func joined(separator: SafeText = SafeText()) -> SafeText {
        var result = SafeText()
        for (place, text) in enumerated() {
            result += place == 0 ? text : separator + text
        }
        return result
    }
}
