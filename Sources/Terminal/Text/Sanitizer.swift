/// Turns scalars from outside into scalars that draw as many columns as we count.
struct Sanitizer {
    private enum EmojiTail {
        /// No emoji before this scalar.
        case none
        /// Directly after an emoji: a variation selector may follow once.
        case base
        /// After an emoji and its selector or skin tone: only a joiner may follow.
        case modified
    }

    private static let pictures: UInt32 = 0x2400
    private static let deletePicture: Unicode.Scalar = "\u{2421}"
    private static let newlinePicture: Unicode.Scalar = "\u{2424}"
    private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
    private static let replacement: Unicode.Scalar = "\u{FFFD}"

    private let revealing: Bool
    private var output = String.UnicodeScalarView()
    private var width = 0
    private var hidden = false
    private var marks = 0
    private var tail = EmojiTail.none

    private init(revealing: Bool) {
        self.revealing = revealing
    }

    static func sanitize(
        _ scalars: some Sequence<Unicode.Scalar>, revealing: Bool = false
    ) -> SafeText {
        var sanitizer = Sanitizer(revealing: revealing)
        for scalar in scalars {
            sanitizer.take(scalar)
            if sanitizer.width > SafeText.columnLimit { break }
        }
        return SafeText(
            sanitized: String(sanitizer.output), width: sanitizer.width,
            hasHiddenCharacters: sanitizer.hidden
        ).capped
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch CharacterClass(scalar) {
        case .narrow: append(scalar, width: 1)
        case .wide: append(scalar, width: 2)
        case .mark: appendMark(scalar)
        case .hidden: drop(scalar)
        case .replaced: replace(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, width columns: Int) {
        output.append(scalar)
        width += columns
        marks = 0
        tail = scalar.value >= 0xA9 && scalar.properties.isEmoji ? .base : .none
    }

    private mutating func append(tag: String) {
        for scalar in "‹\(tag)›".unicodeScalars { append(scalar, width: 1) }
    }

    private mutating func appendMark(_ scalar: Unicode.Scalar) {
        if output.isEmpty { append(Self.dottedCircle, width: 1) }
        tail = .none
        guard marks < Cluster.markLimit else { return }
        marks += 1
        output.append(scalar)
    }

    private mutating func drop(_ scalar: Unicode.Scalar) {
        if let name = Self.bidirectionalNames[scalar.value] {
            append(tag: name)
        } else if revealing {
            append(tag: "U+" + Self.hexadecimal(scalar.value))
        } else if !belongsToEmoji(scalar) {
            hidden = true
        }
    }

    private mutating func belongsToEmoji(_ scalar: Unicode.Scalar) -> Bool {
        defer { tail = tail == .base && scalar.value != 0x200D ? .modified : .none }
        return switch scalar.value {
        case 0xFE0E, 0xFE0F: tail == .base
        case 0x200D: tail != .none
        default: false
        }
    }

    private mutating func replace(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x20:
            append(Unicode.Scalar(Self.pictures + scalar.value) ?? Self.replacement, width: 1)
        case 0x7F: append(Self.deletePicture, width: 1)
        case 0x85, 0x2028, 0x2029: append(Self.newlinePicture, width: 1)
        case 0x1F3FB...0x1F3FF where tail == .base: tail = .modified
        case 0x1F1E6...0x1F1FF:
            append(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6 + 0x41)), width: 1)
        default: append(Self.replacement, width: 1)
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    private static let bidirectionalNames: [UInt32: String] = [
        0x061C: "ALM", 0x200E: "LRM", 0x200F: "RLM",
        0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
        0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    ]
}
