internal import TextBytes

/// The bytes of a field as text that can be compared.
enum FieldText {
    /// The field as valid UTF-8 without spaces at its ends, and what had to be put right.
    static func clean(_ field: ArraySlice<UInt8>, _ repairs: inout Repairs) -> [UInt8] {
        let isPlain = field.allSatisfy { $0 > 0 && $0 < 0x80 }
        guard !isPlain else { return trimmed(field) }
        var bytes = Array(field)
        if bytes.contains(0) {
            repairs.count(.nul)
            bytes.removeAll { $0 == 0 }
        }
        if bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil {
            repairs.count(.encoding)
            bytes = recoded(bytes)
        }
        if bytes.contains(0xEF) { bytes = narrowed(bytes) }
        return trimmed(bytes[...])
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
            let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return [] }
        return Array(bytes[first...last])
    }

    /// Letters and digits of full width (U+FF01 to U+FF5E) as those of ASCII.
    private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            text.append(scalar: isWide ? scalar.value - 0xFEE0 : scalar.value)
        }
        return text
    }

    private static func recoded(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for byte in bytes {
            let isControl = (0x80...0x9F).contains(byte)
            text.append(scalar: isControl ? windows1252[Int(byte) - 0x80] : UInt32(byte))
        }
        return text
    }

    /// What Windows-1252 has from 0x80 to 0x9F.
    private static let windows1252: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// Letters in lower case, without accents, and digits where they are wanted; nothing else.
    static func folded(_ bytes: [UInt8], keepingDigits: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            for byte in bytes { fold(ascii: byte, keepingDigits, into: &text) }
            return text
        }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                fold(ascii: UInt8(scalar.value), keepingDigits, into: &text)
            } else if let plain = plainLetters(scalar) {
                text.append(contentsOf: plain.utf8)
            } else if scalar.properties.isAlphabetic {
                text.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return text
    }

    @inline(__always)
    private static func fold(ascii byte: UInt8, _ keepingDigits: Bool, into text: inout [UInt8]) {
        switch byte {
        case 0x61...0x7A: text.append(byte)
        case 0x41...0x5A: text.append(byte | 0x20)
        case 0x30...0x39: if keepingDigits { text.append(byte) }
        default: break
        }
    }

    /// The letters of the Latin alphabet that stand for one with an accent (Latin-1 and Extended-A).
    private static func plainLetters(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "a"
        case 0xC6, 0xE6: "ae"
        case 0xC7, 0xE7, 0x106...0x10D: "c"
        case 0xD0, 0xF0, 0x10E...0x111: "d"
        case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
        case 0x11C...0x123: "g"
        case 0x124...0x127: "h"
        case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
        case 0x134, 0x135: "j"
        case 0x136...0x138: "k"
        case 0x139...0x142: "l"
        case 0xD1, 0xF1, 0x143...0x14B: "n"
        case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
        case 0x152, 0x153: "oe"
        case 0x154...0x159: "r"
        case 0xDF: "ss"
        case 0x15A...0x161: "s"
        case 0xDE, 0xFE: "th"
        case 0x162...0x167: "t"
        case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
        case 0x174, 0x175: "w"
        case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
        case 0x179...0x17E: "z"
        default: nil
        }
    }
}

/// How often each kind of repair was made.
public struct Repairs: Hashable, Sendable {
    public private(set) var counts: [Repair: Int] = [:]

    mutating func count(_ repair: Repair) { counts[repair, default: 0] += 1 }
}
