import IncidentModel
import Testing

struct DayTests {
    @Test(arguments: ["2023-02-29", "1900-02-29", "2026-04-31", "2019-02-00", "2019-13-01"])
    func `a date that the calendar does not have is no day`(text: String) {
        #expect(throws: MomentError.self) { try Day.parse(text) }
    }

    @Test func `the sixtieth day after the first detection is the eighth of April`() throws {
        #expect(try day("2019-02-07").adding(days: 60) == day("2019-04-08"))
        #expect(try day("2019-02-07").days(until: day("2019-04-05")) == 57)
    }

    @Test(arguments: [
        ("2019-01-31", 1, "2019-02-28"), ("2020-01-31", 1, "2020-02-29"),
        ("2019-12-15", 1, "2020-01-15"), ("2019-03-31", -1, "2019-02-28"),
        ("2020-02-29", -12, "2019-02-28"), ("2019-04-05", 24, "2021-04-05"),
    ])
    func `a month later is the same day or the last of the month`(
        start: String, months: Int, end: String
    ) throws {
        #expect(try day(start).adding(months: months) == day(end))
    }

    @Test func `no sum of days or months leaves the calendar or traps`() {
        for amount in [Int.max, .min, 4_000_000, -4_000_000] {
            #expect(Day.latest.adding(days: amount) == nil || amount < 0)
            #expect(Day.earliest.adding(days: amount) == nil || amount > 0)
            #expect(Day.latest.adding(months: amount) == nil)
        }
        #expect(Day.latest.adding(days: 1) == nil)
        #expect(Day.earliest.adding(days: -1) == nil)
        #expect(Day.earliest.adding(months: -1) == nil)
    }

    @Test(arguments: [
        ("2019-02-07", Weekday.thursday), ("1970-01-01", .thursday), ("2000-02-29", .tuesday),
        ("1969-12-31", .wednesday), ("0001-01-01", .monday), ("9999-12-31", .friday),
    ])
    func `every day has its weekday`(text: String, weekday: Weekday) throws {
        #expect(try day(text).weekday == weekday)
    }

    @Test func `every day of the calendar is the one after the day before`() throws {
        var expected = (year: 1, month: 1, day: 1)
        for number in Day.earliest.number...Day.latest.number {
            let date = try #require(Day(number: number)).date
            guard date == expected else {
                Issue.record("day \(number) is not \(expected)")
                return
            }
            expected.day += 1
            if Day(year: date.year, month: date.month, day: expected.day) == nil {
                expected = date.month == 12 ? (date.year + 1, 1, 1) : (date.year, date.month + 1, 1)
            }
        }
    }
}
