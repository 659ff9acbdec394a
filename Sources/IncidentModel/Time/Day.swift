/// A calendar day of the Gregorian calendar, of no particular zone, within 0001-01-01...9999-12-31.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int

    public static let earliest = Day(unchecked: CivilCalendar.number(year: 1, month: 1, day: 1))
    public static let latest = Day(unchecked: CivilCalendar.number(year: 9999, month: 12, day: 31))

    private init(unchecked number: Int) { self.number = number }

    /// The day of that date; nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilCalendar.length(ofMonth: month, in: year)
        else { return nil }
        number = CivilCalendar.number(year: year, month: month, day: day)
    }

    /// The day of that number, days since 1970-01-01; nil outside the bounds.
    public init?(number: Int) {
        guard number >= Self.earliest.number, number <= Self.latest.number else { return nil }
        self.number = number
    }

    /// The day of that number, held at the first and last day of the bounds.
    init(clamping number: Int) {
        self.number = min(max(number, Self.earliest.number), Self.latest.number)
    }

    /// The day in the text `2019-02-07`; throws where the text is anything else.
    public static func parse(_ text: String) throws(MomentError) -> Day {
        var scanner = try MomentScanner(text)
        let day = try scanner.day()
        try scanner.expectEnd()
        return day
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    public var date: (year: Int, month: Int, day: Int) { CivilCalendar.date(ofNumber: number) }
    public var year: Int { date.year }
    public var month: Int { date.month }
    public var day: Int { date.day }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = CivilCalendar.floorDivide(Int64(number) + 3, by: 7).rest
        return Weekday.allCases[Int(index)]
    }

    /// `2019-02-07`
    public var text: String {
        let (year, month, day) = date
        return "\(Digits.four(year))-\(Digits.two(month))-\(Digits.two(day))"
    }
}

extension Day: CustomStringConvertible {
    public var description: String { text }
}
