import IncidentModel
import Testing

struct DurationRangeTests {
    @Test(arguments: [
        ("2019-02-07", "2019-04-05", 57, 57, "57 d"), ("2019-03", "2019-04-08", 8, 38, "8-38 d"),
        ("2019-02", "2019-02-20", -8, 19, "0-19 d"), ("2019-02-07", "2019-02-07", 0, 0, "0 d"),
        ("2019-02-07", "2019-02-04", -3, -3, "-3 d"),
        ("2019-02-07", "2019-02", -6, 21, "0-21 d"),
    ])
    func `between days a duration is counted in calendar days`(
        start: String, end: String, minimum: Int, maximum: Int, display: String
    ) throws {
        let range = try DurationRange(from: moment(start), to: moment(end), in: eastern())
        #expect(range.minimumUnits == minimum && range.maximumUnits == maximum)
        #expect(range.unit == .days && range.display == display)
        #expect(range.isNegative == (maximum < 0))
    }

    @Test(arguments: [
        ("2019-01-29T08:12-05:00", "2019-02-02T17:40-05:00", "4 d 09 h"),
        ("2019-02-02T17:40Z", "2019-02-02T18:39Z", "<1 h"),
        ("2019-02-02T17:40Z", "2019-02-03T02:40Z", "9 h"),
        ("2019-02-02T17:40Z", "2019-02-03T17:40Z", "1 d 00 h"),
        ("2019-02-02T17:40Z", "2019-02-02T15:40Z", "-2 h"),
        ("2019-02-02", "2019-02-03T12:00-05:00", "12-36 h"),
        ("2019-02-02", "2019-02-12T12:00-05:00", "9-10 d"),
        ("2019-02-02T12:00-05:00", "2019-02-02", "0-12 h"),
    ])
    func `with a clock time a duration is counted in hours`(
        start: String, end: String, display: String
    ) throws {
        let range = try DurationRange(from: moment(start), to: moment(end), in: eastern())
        #expect(range.unit == .hours && range.display == display)
    }

    @Test func `a duration to an open end is one of at least`() throws {
        let start = try moment("2019-02-07")
        let open = try DurationRange(from: start, to: moment("2019-02-15/.."), in: .utc)
        #expect(open.isAtLeast && open.maximumUnits == nil && open.display == ">=8 d")
        let unknown = try DurationRange(
            from: moment("/2019-02-01"), to: moment("2019/.."), in: .utc)
        #expect(unknown.display == ">=0 d")
        let most = try DurationRange(from: start, to: moment("/2019-02-15"), in: .utc)
        #expect(most.display == "<=8 d" && !most.isAtLeast)
    }
}
