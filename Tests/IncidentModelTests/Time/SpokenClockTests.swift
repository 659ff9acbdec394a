import IncidentModel
import Testing

/// What is said of times that clocks skip, or show twice.
@Suite struct SpokenClockTests {
    private func remarks(_ typed: String, zone: String) throws -> [String] {
        let zone = try #require(Zone(zone))
        let here = Standpoint(now: try Instant(rfc3339: "2019-12-01T12:00:00Z"), in: zone)
        let moment = try #require(Moment(canonical: here.completing(typed)))
        return here.clockRemarks(on: typed, readAs: moment)
    }

    @Test(arguments: [
        (
            "31 mar 2019 02:30", "Europe/Berlin",
            "02:30 does not exist that day: taken as 03:30 CEST"
        ),
        (
            "2:30am 10 mar 2019", "America/New_York",
            "02:30 does not exist that day: taken as 03:30 EDT"
        ),
        (
            "10 mar 2019 2 am", "America/New_York",
            "02:00 does not exist that day: taken as 03:00 EDT"
        ),
        ("27 oct 2019 02:30", "Europe/Berlin", "first 02:30, CEST"),
        ("3 nov 2019 01:30", "America/New_York", "first 01:30, EDT"),
        ("3 nov 2019 01:30 -05:00", "America/New_York", "second 01:30, EST"),
    ])
    func `a time that is not there, or twice, is told of`(
        typed: String, zone: String, remark: String
    ) throws {
        #expect(try remarks(typed, zone: zone) == [remark])
    }

    @Test(arguments: [
        "10 mar 2019 03:30", "10 mar 2019 01:59", "10 mar 2019 04:30", "3 nov 2019 00:59",
        "3 nov 2019 02:00", "10 mar 2019", "nov 2019", "10 mar 2019 07:30 utc", "now",
    ])
    func `of any other there is nothing to tell`(typed: String) throws {
        #expect(try remarks(typed, zone: "America/New_York").isEmpty)
    }

    @Test
    func `both sides of an interval are looked at`() throws {
        let told = try remarks("3 nov 2019 01:10 - 01:50", zone: "America/New_York")
        #expect(told == ["first 01:10, EDT", "first 01:50, EDT"])
    }
}
