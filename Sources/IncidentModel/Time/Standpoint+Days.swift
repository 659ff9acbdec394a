extension Standpoint {
    /// The day that somebody names: `2019-03-01`, `today`, `yesterday`, `-7` for a week ago, `1 mar` and
    /// `mar 1 2019` as the board writes days, and of a month or a year its last day.
    ///
    /// A day without a year is the last one of that name that is not ahead.
    public func day(named text: String) throws(MomentError) -> Day {
        let words = text.lowercased().split { $0 == " " || $0 == "," }
        let typed = spellingOut(text, as: .day)
        if words.count == 1, let days = daysAgo(words[0]) { return days }
        if let day = day(of: words) { return day }
        let name = typed.trimmed
        let (first, last) = try Moment.parse(name).days
        guard first != nil, let last else { throw .incomplete(column: name.utf8.count) }
        return last
    }

    /// `-7`.
    private func daysAgo(_ word: Substring) -> Day? {
        guard word.hasPrefix("-"), let days = Int(word), days > -100_000 else { return nil }
        return today.adding(days: days)
    }

    /// `1 mar`, `mar 1`, `1 march 2019`.
    private func day(of words: [Substring]) -> Day? {
        guard words.count == 2 || words.count == 3 else { return nil }
        let isAmerican = Self.month(words[0]) != nil
        guard let month = Self.month(words[isAmerican ? 0 : 1]),
            let number = Int(words[isAmerican ? 1 : 0])
        else { return nil }
        if words.count == 3 {
            return Int(words[2]).flatMap { Day(year: $0, month: month, day: number) }
        }
        // A 29 February can lie some years back.
        return (0...8).lazy
            .compactMap { Day(year: today.year - $0, month: month, day: number) }
            .first { $0 <= today }
    }

    /// By its first three letters, or more of them.
    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
}
