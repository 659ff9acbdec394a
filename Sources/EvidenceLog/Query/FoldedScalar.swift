/// The case of letters beyond ASCII, scalar by scalar as Unicode maps them to lower case.
enum FoldedScalar {
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value) | 0x20)
        case 0..<0xC0, 0x2E80..<0xA640: return scalar
        // The sigma at the end of a word.
        case 0x3C2: return "\u{3C3}"
        default:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            // What would become ASCII is a sign of its own: the words of a record tell the two apart.
            guard let first = lower.first, lower.count == 1, first.value >= 0x80 else {
                return scalar
            }
            return first
        }
    }

    /// Whether the marks of a word are the same in either case: of ASCII and of Latin letters whose case is one bit,
    /// and of what has no case. The sign for an angstrom is an `å`, too.
    static func isMarkedAlike(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE5: false
        case 0xE0...0xFE: true
        default: isKeptAlike(scalar)
        }
    }

    /// Whether the full text has it as it is typed: it folds the case of ASCII only.
    static func isKeptAlike(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || !scalar.properties.isCased && !scalar.properties.changesWhenCaseMapped
    }

    /// A scalar of a text that may be anything, and how many bytes it takes; nil for what is none.
    static func scalar(
        at place: Int, in text: UnsafeRawBufferPointer
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = text[place]
        guard first >= 0xC2, first < 0xF5 else {
            return first < 0x80 ? (Unicode.Scalar(first), 1) : nil
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard place + length <= text.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = text[place + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }
}
