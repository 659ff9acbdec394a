import IncidentModel
import TestSupport
import Testing

@testable import EvidenceLog

/// Texts of times as logs write them, and the instants that they are.
struct TimeReadingTests {
    @Test(arguments: [
        ("2012-03-14 04:17:38.276340+00:00", "2012-03-14T04:17:38.276Z", 340),
        ("2018-07-27T10:58:07+00:00", "2018-07-27T10:58:07Z", 0),
        ("2022-07-24T19:01:01+0000", "2022-07-24T19:01:01Z", 0),
        ("2013-10-24 01:16:13.843 +09:00", "2013-10-23T16:16:13.843Z", 0),
        ("2024-07-24T10:57:02.877297Z", "2024-07-24T10:57:02.877Z", 297),
        ("2024-07-24T10:57:02,877", "2024-07-24T10:57:02.877Z", 0),
        ("2024-07-24T10:57:02.123456789Z", "2024-07-24T10:57:02.123Z", 456),
        ("2024-07-24 10:57", "2024-07-24T10:57:00Z", 0),
        ("2024-07-24", "2024-07-24T00:00:00Z", 0),
        ("2024/7/4 1:02:03", "2024-07-04T01:02:03Z", 0),
        ("20240724T105702Z", "2024-07-24T10:57:02Z", 0),
        ("2024-07-24T10:57:02-0530", "2024-07-24T16:27:02Z", 0),
        ("2024-07-24T10:57:02+02:00[Europe/Berlin]", "2024-07-24T08:57:02Z", 0),
        ("2024-07-24 10:57:02 EDT", "2024-07-24T14:57:02Z", 0),
        ("@40000000433225833b6e1a8c", "2005-09-22T03:31:05.997Z", 71),
        ("2024-366T10:00:00Z", "2024-12-31T10:00:00Z", 0),
        ("2024-12-31T23:59:60Z", "2025-01-01T00:00:00Z", 0),
        ("3/23/2021 8:31:07 PM", "2021-03-23T20:31:07Z", 0),
        ("3/23/2021 12:00:00 AM", "2021-03-23T00:00:00Z", 0),
        ("23.03.2021 20:31", "2021-03-23T20:31:00Z", 0),
        ("10-23-2013 10:16:13.843 PM -06:00", "2013-10-24T04:16:13.843Z", 0),
        ("Fri, 22 Feb 2022 22:00:00 -0600", "2022-02-23T04:00:00Z", 0),
        ("10/Oct/2000:13:55:36 -0700", "2000-10-10T20:55:36Z", 0),
        ("Thu Mar 23 20:31:07 2021", "2021-03-23T20:31:07Z", 0),
        ("1601-01-01T00:00:00Z", "1601-01-01T00:00:00Z", 0),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z", 0),
        (" 2024-07-24T10:57:02Z ", "2024-07-24T10:57:02Z", 0),
    ]) func `dates and times in many ways`(text: String, instant: String, micros: Int64) throws {
        let reading = try #require(read(text))
        let known = try Instant(rfc3339: instant)
        #expect(reading.microseconds == known.milliseconds * 1_000 + micros)
    }

    @Test(arguments: [
        ("1658689261", 1_658_689_261_000_000), ("1658689261123", 1_658_689_261_123_000),
        ("1658689261123456", 1_658_689_261_123_456),
        ("1658689261123456789", 1_658_689_261_123_456),
        ("1379288667.706265", 1_379_288_667_706_265),
        ("-11644473600", -11_644_473_600_000_000), ("-11644473600000000", -11_644_473_600_000_000),
        ("0", 0), ("8109244800000000", 8_109_244_800_000_000),
        ("1658689261.5", 1_658_689_261_500_000),
        ("1658689261123.25", 1_658_689_261_123_250),
    ]) func `counts from 1970 are told apart by their size`(text: String, micros: Int64) throws {
        let reading = try #require(read(text))
        #expect(reading.microseconds == micros)
        #expect(reading.isZoned)
    }

    @Test(arguments: [
        "@40000000433225833b6e1a8", "@400000004332258g3b6e1a8c", "@0000000043322583000000000",
        "@40000000433225833b9aca00", "2023-366T10:00:00Z", "2023-000T10:00:00Z",
        "", " ", "-", "2015-02-29", "2021-13-01", "2021-00-10", "2021-01-01T24:00:00",
        "2021-01-01T10:60",
        "2021-01-01T10:00:00+25:00", "2021-01-01T10:00:00 nonsense", "1e300", "NaN", "0x10",
        "99999999999999999999", "9223372036854775807000", "13/13/2021", "0000-00-00T00:00:00",
        "--:--:--", "00/00/0000", "yesterday", "12:30", "2021-01-01T", "+", "1658689261.", "..",
    ]) func `what is no time is none`(text: String) {
        #expect(read(text) == nil)
    }

    @Test func `a zone that is stated is told from one that is not`() throws {
        #expect(try #require(read("2024-07-24T10:57:02")).isZoned == false)
        #expect(try #require(read("2024-07-24T10:57:02z")).isZoned)
        #expect(try #require(read("2024-07-24 10:57:02 UTC")).isZoned)
    }

    @Test func `a date that could be either way round says so`() throws {
        #expect(try #require(read("03/04/2021")).side == .either)
        #expect(try #require(read("23/04/2021")).side != .either)
        #expect(try #require(read("04/04/2021")).side != .either)
        #expect(try #require(read("03/04/2021", .dayFirst)).side != .either)
        let days = [ColumnMapping.TimeForm.dayFirst, .monthFirst].compactMap { form in
            read("03/04/2021", form).map { $0.microseconds / 86_400_000_000 }
        }
        #expect(days == [18_720, 18_690])
    }

    @Test func `a count is read in the unit that somebody named`() {
        #expect(read("1658689261", .milliseconds)?.microseconds == 1_658_689_261_000)
        #expect(read("2021-01-01", .milliseconds) == nil)
    }

    @Test func `times of a zone are read as its clock has them, gaps and doubled hours too`() throws
    {
        let zone = try #require(Zone("America/New_York"))
        var clock = ZoneClock(zone)
        for text in [
            "2021-03-14 01:59:59", "2021-03-14 02:30:00", "2021-03-14 03:00:00",
            "2021-11-07 00:59:59", "2021-11-07 01:30:00", "2021-11-07 02:00:00",
            "1969-12-31 23:59:59", "2021-07-01 12:00:00",
        ] {
            let local = try #require(read(text)).microseconds
            let seconds = local / 1_000_000
            let day = try #require(Day(number: Int((Double(seconds) / 86_400).rounded(.down))))
            let rest = Int(seconds) - day.number * 86_400
            let time = try #require(
                ClockTime(hour: rest / 3_600, minute: rest / 60 % 60, second: rest % 60))
            #expect(
                clock.utc(ofLocal: local) == zone.instant(on: day, at: time).milliseconds * 1_000,
                "\(text)")
        }
    }

    @Test func `random texts of the bytes of times never trap`() {
        var dice = SeededGenerator(seed: 42)
        let alphabet = Array("0123456789-/.:+ TZzAPMapm,[]JanFeb\t".utf8)
        for _ in 0..<50_000 {
            let length = Int(dice.next() % 40)
            let bytes = (0..<length).map { _ in alphabet[Int(dice.next() % UInt64(alphabet.count))]
            }
            for form in ColumnMapping.TimeForm.allCases {
                let reading = bytes.withUnsafeBytes { TimeReading($0, form: form) }
                if let reading {
                    #expect(TimeReading.bounds.contains(reading.microseconds))
                }
            }
        }
    }

    private func read(
        _ text: String, _ form: ColumnMapping.TimeForm = .any
    ) -> TimeReading? {
        Array(text.utf8).withUnsafeBytes { TimeReading($0, form: form) }
    }
}
