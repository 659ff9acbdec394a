extension Day {
    /// The day so many days later, earlier when negative; nil outside the bounds of `Day`.
    public func adding(days: Int) -> Day? {
        let (sum, overflows) = number.addingReportingOverflow(days)
        return overflows ? nil : Day(number: sum)
    }

    /// The same day of the month so many months later, the month's last day where that month is
    /// shorter (31 January and one month is 28 February); nil outside the bounds of `Day`.
    public func adding(months: Int) -> Day? {
        let (year, month, day) = date
        let (total, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflows, total >= 12, total < 120_000 else { return nil }
        let length = CivilCalendar.length(ofMonth: total % 12 + 1, in: total / 12)
        return Day(year: total / 12, month: total % 12 + 1, day: min(day, length))
    }

    /// Days from this day to the other: 0 for the same day, negative when the other is earlier.
    public func days(until other: Day) -> Int { other.number - number }

    public var firstOfMonth: Day { Day(clamping: number - day + 1) }
    public var lastOfMonth: Day {
        let (year, month, day) = date
        return Day(clamping: number - day + CivilCalendar.length(ofMonth: month, in: year))
    }
}
