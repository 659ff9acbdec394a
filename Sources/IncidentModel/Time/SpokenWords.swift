/// What was typed, as lower-case words: hyphens that part two sides are words of their own.
struct SpokenWords {
    private let words: ArraySlice<String>

    init(_ typed: String) {
        let text = typed.lowercased().prefix(200)
            .map { "\u{2013}\u{2014}".contains($0) ? "-" : $0 }
        let pieces = String(text).split { $0.isWhitespace || $0 == "," }.map(String.init)
        words = pieces.flatMap(Self.parts)[...]
    }

    private init(_ words: ArraySlice<String>) { self.words = words }

    var isEmpty: Bool { words.isEmpty }
    var count: Int { words.count }
    var first: String? { words.first }
    var last: String? { words.last }

    subscript(place: Int) -> String { words[words.startIndex + place] }

    func dropped() -> SpokenWords { SpokenWords(words.dropFirst()) }
    func prefix(_ count: Int) -> SpokenWords { SpokenWords(words.prefix(count)) }
    static func + (one: SpokenWords, other: SpokenWords) -> SpokenWords {
        SpokenWords((Array(one.words) + Array(other.words))[...])
    }

    func suffix(from place: Int) -> SpokenWords { SpokenWords(words.dropFirst(place)) }

    /// Without the words that say nothing: `on the 7th of march at 14:05`.
    var telling: [String] {
        words.filter { !["on", "the", "of", "at", "in"].contains($0) }
    }

    // MARK: Parts

    /// `~3` is two words, `march?` too, and `3-5` and `feb-mar` three; `2019-02-07` is one.
    private static func parts(of piece: String) -> [String] {
        if piece.count > 1, let first = piece.first, "~?%".contains(first) {
            return [String(first)] + parts(of: String(piece.dropFirst()))
        }
        if piece.count > 1, let last = piece.last, "~?%".contains(last) {
            return parts(of: String(piece.dropLast())) + [String(last)]
        }
        // A day of ISO with its time.
        if let place = piece.firstIndex(of: "t"), Day(canonical: String(piece[..<place])) != nil {
            return [String(piece[..<place]), String(piece[piece.index(after: place)...])]
                .filter { !$0.isEmpty }
        }
        let sides = piece.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty, isParted(sides[0], sides[1])
        else { return [piece] }
        return [sides[0], "-", sides[1]]
    }

    /// Whether a hyphen without blanks parts two sides: of two days, of names, of years; and of two clock times
    /// unless the second can be the offset of the first.
    private static func isParted(_ left: String, _ right: String) -> Bool {
        if month(left) != nil || month(right) != nil { return true }
        if dayNumber(left) != nil, dayNumber(right) != nil { return true }
        if isYear(left), isYear(right) { return true }
        guard let start = SpokenTime(left), let end = SpokenTime(right) else { return false }
        return end.minute > 14 * 60 && end.minute > start.minute
    }

    static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && word.utf8.allSatisfy(isDigit)
    }

    static func year(_ word: String) -> Int? {
        isYear(word) ? Int(word).flatMap { $0 > 0 ? $0 : nil } : nil
    }

    /// `7`, `07`, `7.`, `7th`.
    static func dayNumber(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.utf8.count), let number = Int(digits),
            (1...31).contains(number),
            ["", ".", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
        else { return nil }
        return number
    }

    /// A month by its first three letters, or more of them; a dot may follow.
    static func month(_ word: String) -> Int? {
        let name = word.hasSuffix(".") ? word.dropLast() : word[...]
        if name == "sept" { return 9 }
        guard name.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
    }

    /// A weekday by its first three letters, or more of them.
    static func weekday(_ word: String) -> Weekday? {
        let name = word.hasSuffix(".") ? word.dropLast() : word[...]
        guard name.utf8.count >= 3 else { return nil }
        return weekdays.firstIndex { $0.hasPrefix(name) }.map { Weekday.allCases[$0] }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
