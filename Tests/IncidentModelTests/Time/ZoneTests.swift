import Foundation
import IncidentModel
import Testing

struct ZoneTests {
    @Test(arguments: [
        "", "EST", "GMT+5", "../etc/passwd", "/etc/localtime", "No/Where", "Ä/B", "a/",
    ])
    func `what is no named zone is refused`(name: String) { #expect(Zone(name) == nil) }

    @Test(arguments: [
        ("America/New_York", "2019-03-07T19:05Z", "EST"),
        ("America/New_York", "2019-03-28T14:00Z", "EDT"),
        ("Europe/Berlin", "2019-07-01T00:00Z", "CEST"),
        ("Asia/Kolkata", "2019-07-01T00:00Z", "IST"),
        ("America/Sao_Paulo", "2019-07-01T00:00Z", "UTC-3"),
        ("America/New_York", "2051-07-01T00:00Z", "EDT"),
        ("Europe/London", "2019-01-01T00:00Z", "GMT"), ("UTC", "2019-01-01T00:00Z", "UTC"),
    ])
    func `the zone tells standard time from daylight saving`(
        name: String, text: String, abbreviation: String
    ) throws {
        #expect(try zone(name).abbreviation(at: instant(text)) == abbreviation)
    }

    @Test(arguments: ["America/New_York", "Europe/Berlin", "Pacific/Apia", "Africa/Casablanca"])
    func `the zone's file and Foundation's tables tell the same`(name: String) throws {
        let own = try zone(name)
        let theirs = try #require(TimeZone(identifier: name))
        for day in stride(from: 0, to: 36_500, by: 11) {
            let second = Double(day) * 86_400 + 43_200
            let instant = Instant(milliseconds: Int64(second) * 1000)
            let expected = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: second))
            #expect(own.offsetSeconds(at: instant) == expected)
        }
    }

    @Test func `an instant has the day and clock of its zone`() throws {
        let late = try instant("2019-02-08T03:30Z")
        #expect(try eastern().day(of: late) == day("2019-02-07"))
        #expect(try eastern().clockTime(of: late).text == "22:30")
        #expect(Zone.utc.day(of: .earliest) == .earliest)
        #expect(try eastern().day(of: .earliest) == .earliest)
    }

    @Test(arguments: [
        ("America/New_York", "2026-03-07", 24), ("America/New_York", "2026-03-08", 23),
        ("America/New_York", "2026-11-01", 25), ("America/Sao_Paulo", "2018-11-04", 23),
        ("Pacific/Apia", "2011-12-30", 0),
    ])
    func `a day is as long as its clocks make it`(name: String, text: String, hours: Int) throws {
        let (zone, day) = (try zone(name), try day(text))
        #expect(
            zone.end(of: day).milliseconds(since: zone.start(of: day)) == Int64(hours) * 3_600_000)
    }

    @Test func `a time that clocks skip lies as far behind the gap`() throws {
        let time = try #require(ClockTime(hour: 2, minute: 30))
        let skipped = try eastern().instant(on: day("2026-03-08"), at: time)
        #expect(try skipped.rfc3339(in: eastern()) == "2026-03-08T03:30:00-04:00")
    }

    @Test func `a time that clocks show twice is the first or second as asked`() throws {
        let (zone, day) = (try eastern(), try day("2026-11-01"))
        let time = try #require(ClockTime(hour: 1, minute: 30))
        let (first, second) = (
            zone.instant(on: day, at: time), zone.instant(on: day, at: time, fold: .second)
        )
        #expect(first.rfc3339(in: zone) == "2026-11-01T01:30:00-04:00")
        #expect(second.rfc3339(in: zone) == "2026-11-01T01:30:00-05:00")
    }

    @Test(arguments: [
        ("America/New_York", "2019-11-03T05:30:00Z", Fold.first),
        ("America/New_York", "2019-11-03T06:30:00Z", .second),
        ("America/New_York", "2019-11-03T05:00:00Z", .first),
        ("America/New_York", "2019-11-03T06:59:59Z", .second),
        ("Australia/Lord_Howe", "2019-04-06T14:45:00Z", .first),
    ])
    func `a time that clocks show twice is the first or the second`(
        zone: String, instant: String, fold: Fold
    ) throws {
        let zone = try #require(Zone(zone))
        #expect(zone.fold(of: try Instant(rfc3339: instant)) == fold)
    }

    @Test(arguments: [
        "2019-11-03T04:59:59Z", "2019-11-03T07:00:00Z", "2019-03-10T07:00:00Z",
        "2019-03-10T06:59:59Z", "2019-03-10T07:30:00Z", "2019-07-01T05:30:00Z",
    ])
    func `a time that clocks show once is neither`(instant: String) throws {
        let zone = try #require(Zone("America/New_York"))
        #expect(zone.fold(of: try Instant(rfc3339: instant)) == nil)
        #expect(Zone.utc.fold(of: try Instant(rfc3339: instant)) == nil)
    }
}
