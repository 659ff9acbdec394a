/// What a field says of a Social Security number.
struct SocialSecurityNumber: Hashable, Sendable {
    /// The digits as a number, 0 where they are not all known.
    var digits: UInt32 = 0
    /// How many digits `digits` has: 9, or 8 where the last was cut off.
    var count: UInt8 = 0
    /// The last four digits and 1, for 0 is "not known".
    var lastFour: UInt16 = 0

    static let none = SocialSecurityNumber()

    var isKnown: Bool { count > 0 }
    var isWhole: Bool { count == 9 }

    init() {}

    /// Reads `123-45-6789`, `123456789`, `XXX-XX-6789`, one with a letter for a digit or with a digit missing.
    init(_ field: [UInt8], _ repairs: inout Repairs) {
        guard !field.isEmpty else { return }
        let signs = field.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x2E }
        if let last = Self.maskedEnd(of: signs) {
            repairs.count(.ssnMasked)
            lastFour = last + 1
            return
        }
        let digits = signs.compactMap(Self.digit)
        guard digits.count == signs.count, (8...9).contains(digits.count),
            !Self.isPlaceholder(digits)
        else {
            repairs.count(.ssnImpossible)
            return
        }
        if digits.count == 8 { repairs.count(.ssnShort) }
        self.digits = digits.reduce(0) { $0 * 10 + UInt32($1) }
        count = UInt8(digits.count)
        if count == 9 { lastFour = UInt16(self.digits % 10_000) + 1 }
    }

    /// The last four digits behind at least three signs that hide the others.
    private static func maskedEnd(of signs: [UInt8]) -> UInt16? {
        guard signs.count >= 7 else { return nil }
        let (head, tail) = (signs.dropLast(4), signs.suffix(4))
        guard head.allSatisfy({ "Xx*#".utf8.contains($0) }),
            tail.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return tail.reduce(0) { $0 * 10 + UInt16($1 - 0x30) }
    }

    /// A digit, or the one that a letter is often mistaken for.
    private static func digit(_ sign: UInt8) -> UInt8? {
        switch sign {
        case 0x30...0x39: sign - 0x30
        case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "Q"), UInt8(ascii: "D"): 0
        case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "|"): 1
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): 2
        case UInt8(ascii: "S"), UInt8(ascii: "s"): 5
        case UInt8(ascii: "G"), UInt8(ascii: "b"): 6
        case UInt8(ascii: "B"): 8
        case UInt8(ascii: "g"), UInt8(ascii: "q"): 9
        default: nil
        }
    }

    /// What is typed where no number is known, and what has stood in advertisements.
    private static func isPlaceholder(_ digits: [UInt8]) -> Bool {
        if Set(digits).count == 1 || digits.starts(with: [0, 0, 0]) { return true }
        return [
            [1, 2, 3, 4, 5, 6, 7, 8, 9], [9, 8, 7, 6, 5, 4, 3, 2, 1], [0, 7, 8, 0, 5, 1, 1, 2, 0],
            [2, 1, 9, 0, 9, 9, 9, 9, 9],
        ].contains(digits)
    }
}
