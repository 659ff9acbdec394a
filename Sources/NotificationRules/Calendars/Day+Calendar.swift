import IncidentModel

extension Day {
    /// The n-th such weekday of a month; nil when the month has fewer.
    static func nth(_ count: Int, _ weekday: Weekday, year: Int, month: Int) -> Day? {
        guard count >= 1, let first = Day(year: year, month: month, day: 1) else { return nil }
        let offset = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        guard let day = first.adding(days: offset + 7 * (count - 1)), day.month == month else {
            return nil
        }
        return day
    }

    static func last(_ weekday: Weekday, year: Int, month: Int) -> Day? {
        guard let last = Day(year: year, month: month, day: 1)?.lastOfMonth else { return nil }
        return last.adding(days: -((last.weekday.rawValue - weekday.rawValue + 7) % 7))
    }

    /// Easter Sunday of the Gregorian calendar.
    ///
    /// Source: the anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical
    /// Algorithms, chapter 8).
    static func easter(in year: Int) -> Day? {
        let (century, place) = (year / 100, year % 100)
        let golden = year % 19
        let correction = (8 * century + 13) / 25
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (place / 4) - epact - place % 4) % 7
        let late = (golden + 11 * epact + 19 * weekday) / 433
        let month = (epact + weekday - 7 * late + 90) / 25
        let day = (epact + weekday - 7 * late + 33 * month + 19) % 32
        return Day(year: year, month: month, day: day)
    }
}
