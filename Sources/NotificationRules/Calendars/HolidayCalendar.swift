public import IncidentModel

/// The days on which a law counts no business day.
public struct HolidayCalendar: Hashable, Sendable {
    /// The name by which rules ask for it, such as `US_VT_STATE`.
    public let name: String
    /// The statutes.
    public var source = ""
    public var weekend: Set<Weekday> = [.saturday, .sunday]
    public var holidays: [Holiday] = []

    public init(name: String) { self.name = name }

    /// Whether a holiday is kept on the day; one that moved is kept on the day it moved to only.
    public func isHoliday(_ day: Day) -> Bool {
        // New Year's Day can move into the year before, and the last days of a year out of it.
        let years = [day.year - 1, day.year, day.year + 1]
        return holidays.contains { holiday in
            years.contains { year in
                holiday.day(in: year, weekend: weekend, others: holidays) == day
            }
        }
    }

    /// Neither of the weekend nor a holiday.
    public func isBusinessDay(_ day: Day) -> Bool {
        !weekend.contains(day.weekday) && !isHoliday(day)
    }
}

/// A holiday of every year, or of those from one year to another.
public struct Holiday: Hashable, Sendable {
    /// Where a holiday falls in a year.
    public enum Rule: Hashable, Sendable {
        case fixed(month: Int, day: Int)
        /// The first to fifth such weekday of a month.
        case nth(Int, Weekday, month: Int)
        case last(Weekday, month: Int)
        /// The n-th such weekday of a month and so many days.
        case afterNth(Int, Weekday, month: Int, days: Int)
        /// Days from Easter Sunday of the Gregorian calendar; negative before it.
        case easter(Int)
        case single(Day)
    }

    /// What becomes of a holiday on a weekend.
    public enum Shift: String, Hashable, Sendable, CaseIterable {
        case none
        /// Saturday to Friday, Sunday to Monday.
        case nearest
        /// Sunday to Monday; Saturday stays.
        case sundayToMonday = "sunday_to_monday"
        /// To the next Monday, from whichever day it falls on.
        case nextMonday = "next_monday"
        /// To the next day that is neither of the weekend nor another holiday.
        case nextBusinessDay = "next_business_day"
    }

    public let name: String
    public let rule: Rule
    public var shift = Shift.none
    /// The first and the last year in which it is kept; nil where there is no such end.
    public var from: Int?
    public var until: Int?

    public init(_ name: String, _ rule: Rule, shift: Shift = .none) {
        self.name = name
        self.rule = rule
        self.shift = shift
    }

    /// The day on which the law puts it; nil in years without it.
    func nominalDay(in year: Int) -> Day? {
        guard (from ?? .min)...(until ?? .max) ~= year else { return nil }
        switch rule {
        case .fixed(let month, let day): return Day(year: year, month: month, day: day)
        case .nth(let count, let weekday, let month):
            return Day.nth(count, weekday, year: year, month: month)
        case .last(let weekday, let month): return Day.last(weekday, year: year, month: month)
        case .afterNth(let count, let weekday, let month, let days):
            return Day.nth(count, weekday, year: year, month: month)?.adding(days: days)
        case .easter(let days): return Day.easter(in: year)?.adding(days: days)
        case .single(let day): return day.year == year ? day : nil
        }
    }

    /// The day on which it is kept.
    func day(in year: Int, weekend: Set<Weekday>, others: [Holiday]) -> Day? {
        guard let day = nominalDay(in: year) else { return nil }
        switch (shift, day.weekday) {
        case (.nearest, .saturday): return day.adding(days: -1)
        case (.nearest, .sunday), (.sundayToMonday, .sunday): return day.adding(days: 1)
        case (.nextMonday, let weekday):
            return day.adding(days: (8 - weekday.rawValue) % 7)
        case (.nextBusinessDay, let weekday) where weekend.contains(weekday):
            return nextFree(after: day, weekend: weekend, others: others)
        default: return day
        }
    }

    /// Days that move on in their turn each find a day of their own.
    private func nextFree(after day: Day, weekend: Set<Weekday>, others: [Holiday]) -> Day? {
        let year = day.year
        var taken = Set(others.compactMap { $0.nominalDay(in: year) })
        let movers = others.filter { $0.shift == .nextBusinessDay }
            .compactMap { $0.nominalDay(in: year) }
            .filter { weekend.contains($0.weekday) && $0 <= day }.sorted()
        var target: Day?
        for mover in movers {
            var free = mover.adding(days: 1)
            while let next = free, weekend.contains(next.weekday) || taken.contains(next) {
                free = next.adding(days: 1)
            }
            if let free { taken.insert(free) }
            target = free
        }
        return target
    }
}
