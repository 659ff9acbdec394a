extension SpokenPoint {
    /// The date, and whether its year was said or follows from what was.
    func date(
        of words: [String], completedBy end: SpokenPoint?
    ) -> (Date, hasYear: Bool)? {
        if let date = relative(words) { return (date, true) }
        if words.count == 1, let date = alone(words[0], completedBy: end) { return date }
        return named(words, completedBy: end)
    }

    // MARK: Relative to today

    private func relative(_ words: [String]) -> Date? {
        switch words {
        case ["now"]:
            let offset = StampedInstant(here.now, in: here.zone).offsetMinutes
            return time == nil ? .instant(here.now, offset: offset, .minute) : nil
        case ["today"]: return .day(here.today)
        case ["yesterday"]: return here.today.adding(days: -1).map(Date.day)
        case ["tomorrow"]: return here.today.adding(days: 1).map(Date.day)
        case ["day", "before", "yesterday"]: return here.today.adding(days: -2).map(Date.day)
        default: break
        }
        if let date = ago(words) { return date }
        guard words.count == 2, let step = SpokenMoment.steps[words[0]] else { return nil }
        if let weekday = SpokenWords.weekday(words[1]) { return day(weekday, step) }
        let (year, month, _) = here.today.date
        switch words[1] {
        case "year": return .year(year + step)
        case "month":
            let first = here.today.firstOfMonth.adding(months: step)
            return first.map { .month(year: $0.year, month: $0.month) }
        default:
            guard let named = SpokenWords.month(words[1]) else { return nil }
            // `last march` is one that is over, `next march` one that has not begun.
            let past = named < month ? year : year - 1
            let ahead = named > month ? year : year + 1
            return .month(year: step < 0 ? past : step > 0 ? ahead : year, month: named)
        }
    }

    /// The last such day before today, that of this week, or the next one after today.
    private func day(_ weekday: Weekday, _ step: Int) -> Date? {
        var distance = weekday.rawValue - here.today.weekday.rawValue
        if step < 0, distance >= 0 { distance -= 7 }
        if step > 0, distance <= 0 { distance += 7 }
        return here.today.adding(days: distance).map(Date.day)
    }

    /// `2 hours ago`, `2h ago`, `a week ago`: hours and minutes are instants, days and weeks are days.
    private func ago(_ words: [String]) -> Date? {
        guard words.last == "ago", time == nil else { return nil }
        guard let (number, unit) = Self.amount(Array(words.dropLast())) else { return nil }
        switch unit {
        case "min", "mins", "minute", "minutes", "m": return instant(before: number * 60)
        case "h", "hr", "hrs", "hour", "hours": return instant(before: number * 3600)
        case "d", "day", "days": return here.today.adding(days: -number).map(Date.day)
        case "w", "week", "weeks": return here.today.adding(days: -7 * number).map(Date.day)
        case "month", "months":
            return here.today.firstOfMonth.adding(months: -number)
                .map { .month(year: $0.year, month: $0.month) }
        case "year", "years":
            return here.today.year > number ? .year(here.today.year - number) : nil
        default: return nil
        }
    }

    private func instant(before seconds: Int) -> Date? {
        guard let instant = here.now.adding(milliseconds: -Int64(seconds) * 1000) else {
            return nil
        }
        let offset = StampedInstant(instant, in: here.zone).offsetMinutes
        return .instant(instant, offset: offset, .minute)
    }

    private static func amount(_ words: [String]) -> (Int, String)? {
        if words.count == 2 {
            let number = words[0] == "a" || words[0] == "an" ? 1 : Int(words[0])
            guard let number, (0...100_000).contains(number) else { return nil }
            return (number, words[1])
        }
        guard words.count == 1, let word = words.first else { return nil }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (0...100_000).contains(number) else { return nil }
        return (number, String(word.dropFirst(digits.count)))
    }

    // MARK: By name

    /// One word: a year, a day or month of ISO, a weekday, a month; a number that the end of the interval makes
    /// a day.
    private func alone(
        _ word: String, completedBy end: SpokenPoint?
    ) -> (Date, hasYear: Bool)? {
        if let year = SpokenWords.year(word) { return (.year(year), true) }
        if let moment = Moment(canonical: word.uppercased()), let date = Self.date(of: moment) {
            return (date, true)
        }
        if let weekday = SpokenWords.weekday(word), SpokenWords.month(word) == nil {
            let latest = end?.day ?? here.today
            let distance = weekday.rawValue - latest.weekday.rawValue
            return latest.adding(days: distance > 0 ? distance - 7 : distance)
                .map { (.day($0), true) }
        }
        if let month = SpokenWords.month(word) { return monthAlone(month, completedBy: end) }
        guard let number = SpokenWords.dayNumber(word), let day = end?.day,
            let first = Day(year: day.year, month: day.month, day: number)
        else { return nil }
        return (.day(first), true)
    }

    private func monthAlone(_ month: Int, completedBy end: SpokenPoint?) -> (Date, hasYear: Bool)? {
        guard let year = year(of: month, 1, before: end) else { return nil }
        return (.month(year: year, month: month), end?.hasYear ?? false)
    }

    /// `7 feb`, `feb 7`, `feb 2019`, `7 feb 2019`, `feb 7 2019`, `thu 7 feb`.
    private func named(
        _ words: [String], completedBy end: SpokenPoint?
    ) -> (Date, hasYear: Bool)? {
        var words = words
        if words.count > 2, let weekday = words.first, SpokenWords.weekday(weekday) != nil {
            words.removeFirst()
        }
        if words.count == 2, let month = SpokenWords.month(words[0]),
            let year = SpokenWords.year(words[1])
        {
            return (.month(year: year, month: month), true)
        }
        guard words.count == 2 || words.count == 3 else { return nil }
        let isAmerican = SpokenWords.month(words[0]) != nil
        guard let month = SpokenWords.month(words[isAmerican ? 0 : 1]),
            let number = SpokenWords.dayNumber(words[isAmerican ? 1 : 0])
        else { return nil }
        if words.count == 3 {
            return SpokenWords.year(words[2])
                .flatMap { Day(year: $0, month: month, day: number) }.map { (.day($0), true) }
        }
        return year(of: month, number, before: end)
            .flatMap { Day(year: $0, month: month, day: number) }
            .map { (.day($0), end?.hasYear ?? false) }
    }

    /// The year of a day that was said without one: the latest that begins at most 62 days after today. As a
    /// side of an interval whose end has its year, the latest that does not lie behind the end.
    private func year(of month: Int, _ day: Int, before end: SpokenPoint?) -> Int? {
        let latest = end.map(\.lastNumber) ?? here.today.number + 62
        let newest = end?.year ?? here.today.year + 1
        // A 29 February can lie some years back.
        return (0...9).lazy.map { newest - $0 }.first { year in
            Day(year: year, month: month, day: day).map { $0.number <= latest } ?? false
        }
    }

    /// The last day that it can mean.
    private var lastNumber: Int {
        switch date {
        case .year(let year): Day(year: year, month: 12, day: 31)?.number ?? firstNumber
        case .month(let year, let month):
            Day(year: year, month: month, day: 1)?.lastOfMonth.number ?? firstNumber
        case .day, .instant: firstNumber
        }
    }

    private static func date(of moment: Moment) -> Date? {
        guard case .point(let point) = moment.value, point.qualifier == .exact else { return nil }
        switch point.value {
        case .year(let year): return .year(year)
        case .month(let year, let month): return .month(year: year, month: month)
        case .day(let day): return .day(day)
        case .instant(let stamp):
            return .instant(stamp.instant, offset: stamp.offsetMinutes, stamp.precision)
        }
    }
}
