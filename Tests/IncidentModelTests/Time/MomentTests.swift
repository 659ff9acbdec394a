import IncidentModel
import Testing

struct MomentTests {
    @Test(arguments: [
        ("2019", "2019"), ("2019-02", "2019-02"), ("2019-02-07", "2019-02-07"),
        ("2019-XX", "2019"), ("2019-XX-XX", "2019"), ("2019-02-XX", "2019-02"),
        ("~2019-02-05", "~2019-02-05"), ("2019-02-05~", "~2019-02-05"), ("2019?", "?2019"),
        ("2019-02%", "%2019-02"), ("2019-02/2019-03", "2019-02/2019-03"),
        ("2019-02~/2019-03?", "~2019-02/?2019-03"), ("../2019-03", "../2019-03"),
        ("2019-02/..", "2019-02/.."), ("/2019-03", "/2019-03"), ("2019-02/", "2019-02/"),
        ("2019-03-07T14:05-05:00", "2019-03-07T14:05-05:00"),
        ("2019-03-07T14:05:09.5Z", "2019-03-07T14:05:09.500Z"),
        ("2019-03-07T14:05+00:00", "2019-03-07T14:05Z"),
        ("2019-02-20/2019-02", "2019-02-20/2019-02"),
    ])
    func `a moment has one canonical text`(text: String, canonical: String) throws {
        #expect(try moment(text).text == canonical)
        #expect(try moment(canonical) == moment(text))
    }

    @Test(arguments: [
        ("", MomentError.empty(column: 0)), ("noon", .unexpected(column: 0)),
        ("2019-02-07T14:05", .localTimeWithoutOffset(column: 16)),
        ("2019-02-07T14:05/2019", .localTimeWithoutOffset(column: 16)),
        ("2019-03/2019-02", .endBeforeStart(column: 8)), ("../..", .noSides(column: 0)),
        ("/", .noSides(column: 0)), ("..", .incomplete(column: 2)),
        ("201X", .unspecifiedYear(column: 3)),
        ("2019-XX-05", .unexpected(column: 8)), ("0000-01-01", .yearOutOfRange(column: 0)),
        ("10000-01-01", .yearOutOfRange(column: 0)), ("2019-21", .noSuchMonth(column: 5)),
        ("2023-02-29", .noSuchDay(column: 8)), ("~2019~", .unexpected(column: 5)),
        ("2019-02-07 ", .unexpected(column: 10)), ("2019-2-7", .unexpected(column: 6)),
        ("2019-02-07/2019-02-08/2019", .unexpected(column: 21)), ("٢٠١٩", .unexpected(column: 0)),
        ("2019-03-07T14:05-05:00/2019-03-07T15:05-03:00", .endBeforeStart(column: 23)),
        (String(repeating: "2", count: 10_000), .tooLong(column: 128)),
    ])
    func `what is no moment is refused with its kind and place`(text: String, error: MomentError) {
        #expect(throws: error) { try Moment.parse(text) }
    }

    @Test func `a month is a span, not its first day`() throws {
        let (earliest, latest) = try moment("2019-02").bounds(in: eastern())
        #expect(try earliest == instant("2019-02-01T00:00-05:00"))
        #expect(try latest == instant("2019-03-01T00:00-05:00"))
    }

    @Test func `an instant is a point and an open side has no bound`() throws {
        let point = try moment("2019-03-07T14:05-05:00").bounds(in: .utc)
        #expect(point.earliest == point.latest)
        let open = try moment("2019-02-07/..")
        #expect(open.bounds(in: .utc).latest == nil && open.isOpen)
        #expect(try !moment("2019-02-07/").isOpen)
        #expect(try open.contains(instant("2026-01-01T00:00Z"), in: .utc))
    }

    @Test func `how sure a moment is can be asked`() throws {
        #expect(try moment("~2019-02-05").isApproximate)
        #expect(try moment("2019/?2020").isUncertain)
        #expect(try moment("%2019").isApproximate && moment("%2019").isUncertain)
        #expect(try moment("2019-02/2019-03").precision == .interval)
        #expect(try moment("2019").precision < moment("2019-02").precision)
    }

    @Test func `moments sort by their start, coarser first`() throws {
        let sorted = [
            "/2019-03", "2019-02-01/2019-03", "2019-02", "2019-02-01", "~2019-02-01",
            "2019-02-01T00:00Z", "2019-02-07",
        ]
        #expect(try sorted.reversed().map(moment).sorted().map(\.text) == sorted)
    }
}
