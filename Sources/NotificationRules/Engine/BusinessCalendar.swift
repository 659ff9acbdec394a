import IncidentModel

/// The days on which a law counts business days.
struct BusinessCalendar {
    let name: String
    /// False where the rule names no calendar, and a common one stands in.
    let isNamedByRule: Bool
    private let book: RuleBook
    private let replacement: Set<Day>?

    init(for rule: Rule, facts: Facts, book: RuleBook) {
        let isAmerican = rule.jurisdiction.code == "US" || rule.jurisdiction.code.hasPrefix("US-")
        let wanted = rule.clock.calendar ?? (isAmerican ? "US_FEDERAL" : nil)
        isNamedByRule = rule.clock.calendar != nil
        name = wanted ?? "weekends only"
        self.book = book
        replacement = wanted.flatMap { facts.holidays[$0] }
    }

    /// Read where a day has to be looked up only; most clocks count all days.
    private var calendar: HolidayCalendar? { book.calendar(named: name) }

    func isHoliday(_ day: Day) -> Bool {
        replacement?.contains(day) ?? calendar?.isHoliday(day) ?? false
    }

    func isBusinessDay(_ day: Day) -> Bool {
        if replacement == nil, let calendar { return calendar.isBusinessDay(day) }
        return !day.weekday.isWeekend && !isHoliday(day)
    }

    /// The business day itself, or the next one; nil at the end of the calendar.
    func onOrAfter(_ day: Day) -> Day? {
        var day: Day? = day
        while let candidate = day, !isBusinessDay(candidate) { day = candidate.adding(days: 1) }
        return day
    }

    /// The last business day on or before the day; nil at the start of the calendar.
    func onOrBefore(_ day: Day) -> Day? {
        var day: Day? = day
        while let candidate = day, !isBusinessDay(candidate) { day = candidate.adding(days: -1) }
        return day
    }

    /// The n-th business day after a day, and the holidays on weekdays that were skipped.
    func adding(_ count: Int, to start: Day) -> (day: Day, skipped: [Day])? {
        var (day, left, skipped) = (start, count, [Day]())
        while left > 0 {
            guard let next = day.adding(days: 1) else { return nil }
            day = next
            if isBusinessDay(day) {
                left -= 1
            } else if !day.weekday.isWeekend {
                skipped.append(day)
            }
        }
        return (day, skipped)
    }
}
