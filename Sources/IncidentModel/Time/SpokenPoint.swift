/// One date as it is said, with its time and its doubt: the whole of a moment, or a side of it.
struct SpokenPoint {
    enum Date {
        case year(Int)
        case month(year: Int, month: Int)
        case day(Day)
        /// As it stands: an instant that words such as `now` mean, or one of EDTF.
        case instant(Instant, offset: Int, ClockPrecision)
    }

    private(set) var date: Date
    private(set) var time: SpokenTime?
    private(set) var offset: Int?
    private(set) var qualifier = MomentQualifier.exact
    /// Whether the year was said, or follows from what was.
    private(set) var hasYear = true
    /// Whether only a time was said: the day is today.
    private(set) var isBareTime = false
    let here: Standpoint

    /// - Parameter end: the other side of the interval, which may have what this one lacks: `feb - mar 2019`,
    ///   `3 - 5 march`.
    init?(_ words: SpokenWords, at here: Standpoint, completedBy end: SpokenPoint? = nil) {
        self.here = here
        date = .day(here.today)
        var rest = words.telling
        qualifier = Self.takeQualifier(&rest)
        takeTime(&rest)
        if time != nil, offset == nil { offset = end?.offset }
        if rest.isEmpty, time != nil {
            isBareTime = true
            if let end, !end.isBareTime, let day = end.day { date = .day(day) }
            return
        }
        guard let (date, hasYear) = date(of: rest, completedBy: end) else { return nil }
        (self.date, self.hasYear) = (date, hasYear)
        if time != nil, day == nil { return nil }
    }

    /// The day, where it is as fine as that.
    var day: Day? { if case .day(let day) = date { day } else { nil } }

    var isWholeDay: Bool { day != nil && time == nil }

    var year: Int { firstDay.year }

    /// For comparing two sides.
    var firstNumber: Int { firstDay.number }

    private var firstDay: Day {
        switch date {
        case .year(let year): Day(year: year, month: 1, day: 1) ?? here.today
        case .month(let year, let month): Day(year: year, month: month, day: 1) ?? here.today
        case .day(let day): day
        case .instant(let instant, _, _): here.zone.day(of: instant)
        }
    }

    // MARK: Text

    var text: String {
        switch date {
        case .year(let year): return qualifier.sign + Digits.four(year)
        case .month(let year, let month):
            return "\(qualifier.sign)\(Digits.four(year))-\(Digits.two(month))"
        case .instant(let instant, let offset, let precision):
            return qualifier.sign + instant.text(offsetMinutes: offset, precision: precision)
        case .day(let day):
            guard let time else { return qualifier.sign + day.text }
            return qualifier.sign + text(of: time, on: day)
        }
    }

    private func text(of time: SpokenTime, on day: Day) -> String {
        let local =
            Int64(day.number) * CivilCalendar.millisecondsPerDay + Int64(time.second) * 1000
        let precision: ClockPrecision = time.hasSeconds ? .second : .minute
        if let offset {
            let instant = Instant(milliseconds: local - Int64(offset) * 60_000)
            return instant.text(offsetMinutes: offset, precision: precision)
        }
        let instant = here.zone.instant(localMilliseconds: local)
        return instant.text(
            offsetMinutes: StampedInstant(instant, in: here.zone).offsetMinutes,
            precision: precision)
    }

    // MARK: Moving

    func moved(to day: Day) -> SpokenPoint? {
        var copy = self
        copy.date = .day(day)
        return copy
    }

    func moved(toYear year: Int) -> SpokenPoint? {
        var copy = self
        switch date {
        case .month(_, let month): copy.date = .month(year: year, month: month)
        case .day(let day):
            guard let moved = Day(year: year, month: day.month, day: day.day) else { return nil }
            copy.date = .day(moved)
        case .year, .instant: return nil
        }
        return copy
    }
}

// MARK: - Parts

extension SpokenPoint {
    private static func takeQualifier(_ words: inout [String]) -> MomentQualifier {
        var (isApproximate, isUncertain) = (false, false)
        while let first = words.first {
            if ["~", "about", "around", "approximately", "circa", "ca.", "ca", "c."].contains(first)
            {
                isApproximate = true
            } else if first == "%" {
                (isApproximate, isUncertain) = (true, true)
            } else if first == "?" || first == "maybe" || first == "perhaps" {
                isUncertain = true
            } else {
                break
            }
            words.removeFirst()
        }
        while let last = words.last, ["?", "~", "%"].contains(last) {
            if last != "?" { isApproximate = true }
            if last != "~" { isUncertain = true }
            words.removeLast()
        }
        switch (isApproximate, isUncertain) {
        case (true, true): return .approximateAndUncertain
        case (true, false): return .approximate
        case (false, true): return .uncertain
        case (false, false): return .exact
        }
    }

    /// A time with its zone from the end of the words, or from their beginning: `14:05 yesterday`.
    private mutating func takeTime(_ words: inout [String]) {
        var rest = words
        if rest.count > 1, let minutes = rest.last.flatMap(SpokenOffset.minutes) {
            offset = minutes
            rest.removeLast()
        }
        if takeTime(fromEndOf: &rest) || (offset == nil && takeTime(fromStartOf: &rest)) {
            words = rest
        } else {
            offset = nil
        }
    }

    private mutating func takeTime(fromEndOf words: inout [String]) -> Bool {
        guard let last = words.last else { return false }
        if last == "am" || last == "pm", words.count > 1,
            let time = SpokenTime(words[words.count - 2] + last)
        {
            self.time = time
            words.removeLast(2)
            return true
        }
        guard let (time, offset) = Self.time(withOffset: last) else { return false }
        self.time = time
        if let offset { self.offset = offset }
        words.removeLast()
        return true
    }

    private mutating func takeTime(fromStartOf words: inout [String]) -> Bool {
        guard words.count > 1, let time = SpokenTime(words[0]) else { return false }
        self.time = time
        words.removeFirst()
        return true
    }

    /// `14:05`, `14:05z`, `14:05+09:00`.
    private static func time(withOffset word: String) -> (SpokenTime, Int?)? {
        if let time = SpokenTime(word) { return (time, nil) }
        guard let place = word.firstIndex(where: { "z+-\u{2212}u".contains($0) }),
            let time = SpokenTime(String(word[..<place])),
            let offset = SpokenOffset.minutes(String(word[place...]))
        else { return nil }
        // `09:00-10:30` may be an hour and a half, or half past seven in the evening of UTC.
        let end = SpokenTime(String(word[place...].dropFirst()))
        guard word[place] != "-" || end.map({ $0.minute <= time.minute }) ?? true else {
            return nil
        }
        return (time, offset)
    }
}
