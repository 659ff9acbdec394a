import IncidentModel
import Testing

struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1000),
        ("2038-01-19T03:14:08Z", 2_147_483_648_000), ("2026-03-02T10:00Z", 1_772_445_600_000),
        ("2026-11-01T01:30:00-04:00", 1_793_511_000_000),
        ("2026-11-01T01:30:00-05:00", 1_793_514_600_000),
        ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ("2026-03-02t10:00:00.123456789123z", 1_772_445_600_123),
        ("2016-12-31T23:59:60Z", 1_483_228_800_000),
        ("2016-12-31T18:59:60-05:00", 1_483_228_800_000),
    ])
    func `an instant is read with its offset`(text: String, milliseconds: Int64) throws {
        #expect(try instant(text).milliseconds == milliseconds)
    }

    @Test(arguments: [
        ("2026-03-08T02:30:00", MomentError.localTimeWithoutOffset(column: 19)),
        ("2026-03-02T24:00:00Z", .noSuchTime(column: 11)),
        ("2026-03-02T10:60:00Z", .noSuchTime(column: 11)),
        ("2026-03-02T12:00:60Z", .noSuchTime(column: 11)),
        ("2026-03-02T10:00:00+14:01", .noSuchOffset(column: 19)),
        ("2026-03-02T10:00:00+0500", .unexpected(column: 22)),
        ("2026-03-02 10:00:00Z", .unexpected(column: 10)),
        ("2026-03-02T10:00:00.Z", .unexpected(column: 20)),
        ("0001-01-01T00:00:00+05:00", .yearOutOfRange(column: 0)),
        ("2026-03-02T10:00:00Z ", .unexpected(column: 20)),
        ("2026-03-02", .incomplete(column: 10)),
    ])
    func `what is no instant is refused at its place`(text: String, error: MomentError) {
        #expect(throws: error) { try Instant(rfc3339: text) }
    }

    @Test func `an instant is written in UTC and with the offset of a zone`() throws {
        let opened = try instant("2019-03-07T14:05:00-05:00")
        #expect(opened.rfc3339 == "2019-03-07T19:05:00Z")
        #expect(try opened.rfc3339(in: eastern()) == "2019-03-07T14:05:00-05:00")
        #expect(try instant("2019-07-01T00:00:00.25Z").rfc3339 == "2019-07-01T00:00:00.250Z")
        #expect(try Instant.earliest.rfc3339(in: eastern()) == "0001-01-01T00:00:00Z")
    }

    @Test func `no sum of an instant and a duration traps`() throws {
        let opened = try instant("2019-03-07T14:05:00Z")
        #expect(opened.adding(milliseconds: .max) == nil)
        #expect(opened.adding(milliseconds: .min) == nil)
        #expect(opened.adding(hours: .max) == nil)
        #expect(opened.adding(.seconds(Int64.max)) == nil)
        #expect(opened.adding(.seconds(Int64.min)) == nil)
        #expect(try opened.adding(hours: 72) == instant("2019-03-10T14:05:00Z"))
        #expect(try opened.adding(.seconds(-1)) == instant("2019-03-07T14:04:59Z"))
        #expect(Instant(milliseconds: .max) == .latest)
        #expect(Instant.latest.milliseconds(since: .earliest) > 0)
    }
}
