import IncidentModel
import Testing

struct RecurrenceTests {
    @Test(arguments: [
        ("daily", "daily"), ("every 1 week", "weekly"), ("every 2 weeks", "every 2 weeks"),
        ("every 10 days", "every 10 days"), ("monthly", "monthly"),
        ("every 3 months", "every 3 months"),
    ])
    func `a recurrence has one canonical text`(text: String, canonical: String) throws {
        let recurrence = try Recurrence.parse(text)
        #expect(recurrence.text == canonical)
        #expect(try Recurrence.parse(canonical) == recurrence)
    }

    @Test(arguments: [
        ("", ScheduleError.empty(column: 0)), ("often", .noSuchRecurrence(column: 0)),
        ("every 0 days", .countOutOfRange(column: 6)),
        ("every -1 days", .noSuchRecurrence(column: 6)),
        ("every 99999999999999999999 days", .countOutOfRange(column: 6)),
        ("every 2 years", .noSuchRecurrence(column: 8)),
        ("every  2 days", .noSuchRecurrence(column: 0)),
    ])
    func `what is no recurrence is refused at its place`(text: String, error: ScheduleError) {
        #expect(throws: error) { try Recurrence.parse(text) }
    }

    @Test(arguments: [
        ("weekly", "2019-02-08", "2019-02-08", "2019-02-15"),
        ("weekly", "2019-02-08", "2019-03-28", "2019-03-29"),
        ("every 2 weeks", "2019-02-08", "2019-02-09", "2019-02-22"),
        ("monthly", "2019-01-31", "2019-02-27", "2019-02-28"),
        ("monthly", "2019-01-31", "2019-02-28", "2019-03-31"),
        ("daily", "2019-01-31", "2019-01-01", "2019-01-31"),
    ])
    func `the log review is due next on its day`(
        text: String, first: String, after: String, due: String
    ) throws {
        #expect(try Recurrence.parse(text).next(after: day(after), from: day(first)) == day(due))
    }

    @Test func `occurrences end with the last day or the limit`() throws {
        let (first, last) = (try day("2019-02-08"), try day("2019-03-28"))
        #expect(Recurrence.weekly.occurrences(from: first, through: last).count == 7)
        #expect(
            Recurrence.daily.occurrences(from: .earliest, through: .latest, limit: 3).count == 3)
        #expect(Recurrence.daily.next(after: .latest, from: first) == nil)
        #expect(Recurrence.monthly.occurrence(.max, from: first) == nil)
    }
}
