import IncidentModel
import Testing

struct OpeningHoursTests {
    private func hotline() throws -> OpeningHours {
        try OpeningHours.parse("Mon-Fri 09:00-18:30", in: eastern())
    }

    @Test(arguments: [
        ("2019-04-08T09:00-04:00", true), ("2019-04-08T08:59:59-04:00", false),
        ("2019-04-08T18:29:59-04:00", true), ("2019-04-08T18:30-04:00", false),
        ("2019-04-06T12:00-04:00", false), ("2019-04-08T13:00Z", true),
    ])
    func `the hotline is open on the clock of its zone`(text: String, isOpen: Bool) throws {
        #expect(try hotline().isOpen(at: instant(text)) == isOpen)
    }

    @Test(arguments: [
        ("2019-04-08T10:00-04:00", "2019-04-08T18:30-04:00"),
        ("2019-04-05T18:30-04:00", "2019-04-08T09:00-04:00"),
        ("2019-03-08T20:00-05:00", "2019-03-11T09:00-04:00"),
    ])
    func `the next change is an opening or a closing`(text: String, change: String) throws {
        #expect(try hotline().nextChange(after: instant(text)) == instant(change))
    }

    @Test func `hours around the clock never change`() throws {
        let always = try OpeningHours.parse("Mon-Sun 00:00-24:00", in: eastern())
        #expect(try always.nextChange(after: instant("2019-04-08T10:00Z")) == nil)
        #expect(try always.isOpen(at: instant("2019-04-08T04:00Z")))
    }

    @Test(arguments: [
        ("Mon-Fri 9:00-18:30", "Mon-Fri 09:00-18:30"),
        ("Sat-Mon 10:00-12:00;Tue 10:00-12:00", "Mon,Tue,Sat,Sun 10:00-12:00"),
        ("Mon 09:00-12:00,13:00-17:00", "Mon 09:00-12:00,13:00-17:00"),
        ("Mon 09:00-12:00; Mon 11:00-24:00", "Mon 09:00-24:00"),
        ("Mon-Fri 09:00-18:30 ; Sat 10:00-14:00", "Mon-Fri 09:00-18:30; Sat 10:00-14:00"),
    ])
    func `hours have one canonical text`(text: String, canonical: String) throws {
        let hours = try OpeningHours.parse(text, in: .utc)
        #expect(hours.text == canonical)
        #expect(try OpeningHours.parse(canonical, in: .utc) == hours)
    }

    @Test(arguments: [
        ("", ScheduleError.empty(column: 0)), ("Mon", .noSuchWeekday(column: 3)),
        ("Mo 09:00-10:00", .noSuchWeekday(column: 0)), ("Mon 09:00-25:00", .noSuchTime(column: 10)),
        ("Mon 22:00-06:00", .endBeforeStart(column: 4)), ("Mon 09:00-10:00;", .empty(column: 16)),
        ("Mon 09:00-10:00 x", .noSuchTime(column: 16)),
        (String(repeating: "Mon", count: 400), .tooLong(column: 512)),
    ])
    func `what are no hours is refused at its place`(text: String, error: ScheduleError) {
        #expect(throws: error) { try OpeningHours.parse(text, in: .utc) }
    }
}
