import IncidentModel
import NotificationRules
import Testing

@Suite struct HolidayCalendarTests {
    /// The holidays of a year by date, without those that fall on a weekend.
    private static func weekdays(_ name: String, _ year: Int) throws -> [String] {
        let calendar = try #require(RuleBook.builtin.calendar(named: name))
        let first = try #require(Day(year: year, month: 1, day: 1))
        return (0..<366).compactMap { first.adding(days: $0) }
            .filter { $0.year == year && calendar.isHoliday($0) && !$0.weekday.isWeekend }
            .map { String($0.text.dropFirst(5)) }
    }

    @Test(arguments: [
        // 5 U.S.C. 6103; the years as the Office of Personnel Management published them.
        (
            "US_FEDERAL", 2024,
            "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"
        ),
        (
            "US_FEDERAL", 2021,
            "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"
        ),
        ("US_FEDERAL", 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"),
        ("US_FEDERAL", 2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25"),
        // Iowa Code 1C.2.
        ("US_IA_STATE", 2024, "01-01 01-15 05-27 07-04 09-02 11-11 11-28 11-29 12-25"),
        // 1 V.S.A. 371; Bennington Battle Day 2025 was a Saturday.
        (
            "US_VT_STATE", 2024,
            "01-01 01-15 02-19 03-05 05-27 07-04 08-16 09-02 10-14 11-11 11-28 12-25"
        ),
        (
            "US_VT_STATE", 2025,
            "01-01 01-20 02-17 03-04 05-26 07-04 08-15 09-01 10-13 11-11 11-27 12-25"
        ),
        // Cal. Gov. Code 19853; Cesar Chavez Day 2024 was a Sunday, Veterans Day 2023 a Saturday.
        (
            "US_CA_STATE", 2024,
            "01-01 01-15 02-19 04-01 05-27 07-04 09-02 11-11 11-28 11-29 12-25"
        ),
        (
            "US_CA_STATE", 2023,
            "01-02 01-16 02-20 03-31 05-29 07-04 09-04 11-10 11-23 11-24 12-25"
        ),
        // Independence Day 2026 is a Saturday, which does not move here.
        (
            "US_CA_STATE", 2026,
            "01-01 01-19 02-16 03-31 05-25 09-07 11-11 11-26 11-27 12-25"
        ),
        // Lei 662/1949; without Carnival (13 February) and Good Friday (29 March).
        ("BR_NATIONAL", 2024, "01-01 05-01 11-15 11-20 12-25"),
        ("BR_NATIONAL", 2023, "04-21 05-01 09-07 10-12 11-02 11-15 12-25"),
        // Ley 51 de 1983; the Easter of 2024 was on 31 March, that of 2025 on 20 April.
        (
            "CO", 2024,
            "01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 08-07 08-19 10-14 "
                + "11-04 11-11 12-25"
        ),
        (
            "CO", 2025,
            "01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 08-07 08-18 10-13 11-03 11-17 "
                + "12-08 12-25"
        ),
        // 1 and 2 January 2022 were a weekend, 23 March 2024 a Saturday; 7 January moves never.
        (
            "KZ", 2022,
            "01-03 01-04 01-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-30 "
                + "10-25 12-16"
        ),
        (
            "KZ", 2024,
            "01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-09 07-08 08-30 10-25 "
                + "12-16"
        ),
    ])
    func `a year has the holidays that its law gives it`(
        name: String, year: Int, days: String
    ) throws {
        #expect(try Self.weekdays(name, year).joined(separator: " ") == days)
    }

    @Test func `Easter is where the tables have it`() throws {
        let calendar = try #require(RuleBook.builtin.calendar(named: "CO"))
        // Good Friday of years with an early, a late and a corrected Easter.
        for text in ["2008-03-21", "2011-04-22", "1954-04-16", "2049-04-16", "2076-04-17"] {
            let day = try Day.parse(text)
            #expect(calendar.isHoliday(day), "\(text)")
        }
    }

    @Test func `a moved day is kept where it moved to, across the end of a year too`() throws {
        let calendar = try #require(RuleBook.builtin.calendar(named: "US_FEDERAL"))
        #expect(calendar.isHoliday(try Day.parse("2021-12-31")))
        #expect(!calendar.isHoliday(try Day.parse("2022-01-01")))
        #expect(!calendar.isBusinessDay(try Day.parse("2022-01-01")))
        #expect(calendar.isBusinessDay(try Day.parse("2021-12-30")))
        #expect(calendar.isBusinessDay(try Day.parse("2020-06-19")))
        #expect(!calendar.isHoliday(.earliest) || Day.earliest.year == 1)
        #expect(!calendar.isHoliday(.latest))
    }

    @Test func `every calendar names its source`() throws {
        for name in Set(RuleBook.builtin.rules.compactMap(\.clock.calendar)) {
            let calendar = try #require(RuleBook.builtin.calendar(named: name))
            #expect(!calendar.source.isEmpty, "\(name)")
        }
        #expect(RuleBook.builtin.calendar(named: "US_UT_STATE") == nil)
    }

    @Test func `a user's calendar takes the place of a built-in one`() throws {
        let text = """
            - name: CO
              weekend: [friday, saturday]
              holidays: [{name: Ours, on: fourth thursday of november - 1}]
            """
        let (book, problems) = RuleBook.builtin(overlaidWith: [("calendars.yaml", text)])
        #expect(problems == [])
        let calendar = try #require(book.calendar(named: "CO"))
        #expect(calendar.isHoliday(try Day.parse("2024-11-27")))
        #expect(!calendar.isHoliday(try Day.parse("2024-12-25")))
        #expect(!calendar.isBusinessDay(try Day.parse("2024-11-29")))
        #expect(book.calendar(named: "KZ") != nil)
    }

    @Test(arguments: [
        "32 january", "4 juli", "sixth monday of may", "last monday of may + 1", "easter + 400",
        "easter * 2", "2024-02-30", "monday of may",
    ])
    func `a holiday that nobody can find is named with its place`(on: String) {
        let text = "- name: OURS\n  holidays:\n    - {name: x, on: \(on)}\n"
        let (book, problems) = RuleBook.builtin(overlaidWith: [("calendars.yaml", text)])
        #expect(problems.map(\.kind) == [.badHoliday])
        #expect(problems.map(\.line) == [3])
        #expect(problems.map(\.column) == [21])
        #expect(book.calendar(named: "OURS") == nil)
    }
}
