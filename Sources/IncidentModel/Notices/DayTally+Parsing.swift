extension DayTally {
    /// Reads `2019-04-05 sent 4870; 2019-04-12 returned 9`.
    ///
    /// Kind and number stand in either order; where only one kind is counted, its word may be left out.
    /// Numbers may be grouped, as in `4,870`.
    ///
    /// - Parameter today: the day of entries without one, and what `today` and `yesterday` mean; nil where
    ///   every entry has to name its day.
    /// - Throws: `.notATally` with the place of the first entry that is none, counted from 1, and the
    ///   words of `kinds`; the place behind the last where a sum is too large.
    public static func parse(
        _ text: String, counting kinds: [Kind], today: Day? = nil
    ) throws(FieldProblem) -> DayTally {
        var entries: [Entry] = []
        for part in text.split(separator: ";").map(\.trimmed) where !part.isEmpty {
            guard let entry = Entry(part, counting: kinds, today: today) else {
                throw .notATally(entry: entries.count + 1, kinds: kinds.map(\.label))
            }
            entries.append(entry)
        }
        guard let tally = DayTally(entries) else {
            throw .notATally(entry: entries.count, kinds: kinds.map(\.label))
        }
        return tally
    }

    /// What a field holds; nothing where a newer program wrote what this one does not know.
    public init(canonical text: String) {
        do { self = try Self.parse(text, counting: Kind.allCases) } catch { self = .none }
    }
}

extension DayTally.Kind {
    /// The word as it is typed: `re-sent` and `resent` are the same.
    init?(typed word: some StringProtocol) {
        self.init(rawValue: String(word.lowercased().filter { $0 != "-" }))
    }
}

extension DayTally.Entry {
    fileprivate init?(_ text: String, counting kinds: [DayTally.Kind], today: Day?) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (1...3).contains(words.count) else { return nil }
        let named = Self.day(words[0], today)
        guard let day = named ?? today else { return nil }
        self.init(day, words.dropFirst(named == nil ? 0 : 1), kinds)
    }

    private static func day(_ word: Substring, _ today: Day?) -> Day? {
        switch word.lowercased() {
        case "today": today
        case "yesterday": today?.adding(days: -1)
        default: Day(canonical: String(word))
        }
    }

    private init?(_ day: Day, _ rest: ArraySlice<Substring>, _ kinds: [DayTally.Kind]) {
        let named = rest.compactMap { DayTally.Kind(typed: $0) }
        let numbers = rest.compactMap(Self.number)
        guard numbers.count == 1, named.count + 1 == rest.count else { return nil }
        guard let kind = named.first ?? (kinds.count == 1 ? kinds[0] : nil), kinds.contains(kind)
        else { return nil }
        self.init(day: day, kind: kind, number: numbers[0])
    }

    private static func number(_ word: Substring) -> Int? {
        guard word.first?.isNumber ?? false else { return nil }
        let digits = word.filter { $0 != "," && $0 != "_" }
        return Int(digits).flatMap { (0...FieldFormat.largest).contains($0) ? $0 : nil }
    }
}
