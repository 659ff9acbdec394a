/// Text of an incident as a cell of a table that others open, and back.
///
/// Nothing in it acts: what a spreadsheet would take for a formula, at the start or behind a separator, gets an
/// apostrophe in front, and characters that could act on a screen or hide stand as `\u001b`, as in JSON. Both
/// DFIR-IRIS and Timesketch show such cells as they are, so the data stays whole; reading takes both away again,
/// and what an apostrophe or an escape stood before by itself gets one more on the way out.
enum CellText {
    static func written(_ text: String) -> String { guarded(escaped(text)) }

    static func read(_ cell: String) -> String { unescaped(unguarded(cell)) }

    // MARK: Formulas

    private static let triggers: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    private static let separators: Set<Unicode.Scalar> = [",", ";", "|", "\t"]

    private static func guarded(_ text: String) -> String {
        changed(text) { quotes in quotes + 1 }
    }

    private static func unguarded(_ text: String) -> String {
        changed(text) { quotes in max(0, quotes - 1) }
    }

    /// Changes the number of apostrophes between the start or a separator and a trigger.
    private static func changed(_ text: String, _ count: (Int) -> Int) -> String {
        var result = String.UnicodeScalarView()
        var quotes = 0
        var isAtStart = true
        for scalar in text.unicodeScalars {
            if isAtStart, scalar == "'" {
                quotes += 1
                continue
            }
            let isGuarded = isAtStart && triggers.contains(scalar)
            for _ in 0..<(isGuarded ? count(quotes) : quotes) { result.append("'") }
            result.append(scalar)
            quotes = 0
            isAtStart = separators.contains(scalar)
        }
        for _ in 0..<quotes { result.append("'") }
        return String(result)
    }

    // MARK: What acts or hides

    private static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { acts($0) || $0 == "\\" }) else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isEscape = scalar == "\\" && unit(in: scalars, at: place) != nil
            guard acts(scalar) || isEscape else {
                result.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 { result.append(contentsOf: escape(unit)) }
        }
        return String(result)
    }

    /// Only what `escaped` writes is read: `\u0041` stays as it is.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("\\u") else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            guard let (scalar, length) = escapedScalar(in: scalars, at: place) else {
                result.append(scalars[place])
                place += 1
                continue
            }
            result.append(scalar)
            place += length
        }
        return String(result)
    }

    private static func escapedScalar(
        in scalars: [Unicode.Scalar], at place: Int
    ) -> (Unicode.Scalar, Int)? {
        guard let first = unit(in: scalars, at: place) else { return nil }
        if let scalar = Unicode.Scalar(first) {
            return acts(scalar) || scalar == "\\" ? (scalar, 6) : nil
        }
        guard let second = unit(in: scalars, at: place + 6) else { return nil }
        // Two halves of a pair, or else two characters that nobody wrote.
        let pair = String(decoding: [first, second], as: UTF16.self).unicodeScalars
        guard pair.count == 1, let scalar = pair.first, acts(scalar) else { return nil }
        return (scalar, 12)
    }

    private static func unit(in scalars: [Unicode.Scalar], at place: Int) -> UInt16? {
        guard place + 6 <= scalars.count, scalars[place] == "\\", scalars[place + 1] == "u" else {
            return nil
        }
        var value: UInt16 = 0
        for scalar in scalars[(place + 2)..<(place + 6)] {
            guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }

    private static func escape(_ unit: UInt16) -> String.UnicodeScalarView {
        let digits = String(unit, radix: 16)
        return ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
            .unicodeScalars
    }

    /// Line feeds and tabs belong to texts.
    static func acts(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar != "\n", scalar != "\t" else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
