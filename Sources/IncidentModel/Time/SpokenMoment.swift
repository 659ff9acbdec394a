/// Moments as people say them: `yesterday 14:05`, `7 feb`, `feb - mar 2019`, `~ 3 march`, `2 hours ago`.
///
/// Words are read whatever the case of their letters. What is understood is written as a moment of EDTF, which
/// its own parser then judges; what is not, is nil. Numbers alone with dots or strokes between (`7.2.2019`)
/// are none of these: nobody can tell which is the month.
struct SpokenMoment {
    let here: Standpoint

    /// The canonical text; nil for anything that is not said so.
    func text(of typed: String) -> String? {
        let words = SpokenWords(typed)
        guard !words.isEmpty, words.count <= 24 else { return nil }
        if words.first == "since" { return single(words.dropped()).map { "\($0)/.." } }
        if words.first == "until" || words.first == "till" {
            return single(words.dropped()).map { "../\($0)" }
        }
        return single(words) ?? interval(words)
    }

    private func single(_ words: SpokenWords) -> String? {
        if let week = week(words) { return week }
        return SpokenPoint(words, at: here).map(\.text)
    }

    /// `last week`: Monday to Sunday.
    private func week(_ words: SpokenWords) -> String? {
        guard words.count == 2, words[1] == "week", let step = Self.steps[words[0]] else {
            return nil
        }
        let monday = here.today.adding(days: 1 - here.today.weekday.rawValue + 7 * step)
        guard let monday, let sunday = monday.adding(days: 6) else { return nil }
        return "\(monday)/\(sunday)"
    }

    static let steps = ["last": -1, "this": 0, "next": 1]

    // MARK: Intervals

    /// Every place where the two sides could part is tried; the first that gives two sides holds.
    private func interval(_ words: SpokenWords) -> String? {
        let all = words.first == "from" || words.first == "between" ? words.dropped() : words
        for place in 1..<max(1, all.count - 1) where Self.partings.contains(all[place]) {
            let (left, right) = (all.prefix(place), all.suffix(from: place + 1))
            if let both = joined(left, right) { return both }
        }
        return nil
    }

    private static let partings: Set<String> = ["-", "to", "until", "till", "and"]

    private func joined(_ left: SpokenWords, _ right: SpokenWords) -> String? {
        guard let end = SpokenPoint(right, at: here) else {
            return fromDay(left, to: right)
        }
        return SpokenPoint(left, at: here, completedBy: end).flatMap {
            interval(from: $0, to: end)
        }
    }

    /// `7 feb 14:05 - 16:00` is read by `SpokenPoint`, whose bare time is of today: it belongs to the first day.
    private func interval(from start: SpokenPoint, to end: SpokenPoint) -> String? {
        if end.isBareTime, let day = start.day, !start.isBareTime {
            return end.moved(to: day).map { "\(start.text)/\($0.text)" }
        }
        guard start.hasYear, !end.hasYear else { return "\(start.text)/\(end.text)" }
        // `dec 2018 - feb`: the first such day or month that does not lie before the start.
        let years = (start.year...start.year + 1).compactMap { end.moved(toYear: $0) }
        let fitting = years.first { $0.firstNumber >= start.firstNumber }
        return fitting.map { "\(start.text)/\($0.text)" }
    }

    /// `march 3 - 5`, `march 3 - 5 2019`: the number is a day of the month before it.
    private func fromDay(_ left: SpokenWords, to right: SpokenWords) -> String? {
        guard right.count == 1 || right.count == 2, let number = SpokenWords.dayNumber(right[0]),
            let start = SpokenPoint(left + right.dropped(), at: here), let day = start.day,
            start.isWholeDay, let end = Day(year: day.year, month: day.month, day: number)
        else { return nil }
        return "\(start.text)/\(end)"
    }
}

extension Standpoint {
    /// What was typed to its end, with the words for times replaced by what they mean.
    public func reading(_ text: String, as format: FieldFormat) -> String {
        format == .moment ? completing(text) : spellingOut(text, as: format)
    }

    /// A moment that was typed to its end, as people say it, as a canonical text: `yesterday 14:05`, `7 feb`,
    /// `feb 2019`, `feb - mar 2019`, `3-5 march`, `~ 3 march`, `3 march?`, `mon 09:00`, `last friday`, `2 hours
    /// ago`, `now`, `since feb`.
    ///
    /// A day or month without a year is the latest of that name that begins at most 62 days after today: what
    /// is said of a case mostly lies behind, and plans are soon. A weekday without more is the latest one up to
    /// today. Clock times are those of the zone, unless `UTC` or an offset is written behind them. What is a
    /// moment already comes back as it is, and so does what is not understood.
    ///
    /// Not for lines that are read while they are typed: more may still follow.
    public func completing(_ text: String) -> String {
        guard Moment(canonical: text) == nil else { return text }
        let typed = spellingOut(text, as: .moment)
        guard Moment(canonical: typed) == nil else { return typed }
        return SpokenMoment(here: self).text(of: text) ?? SpokenMoment(here: self).text(of: typed)
            ?? typed
    }
}
