import IncidentModel
import Testing

struct NamedDayTests {
    private static let now = Instant(milliseconds: 1_553_788_800_000)  // 2019-03-28T16:00Z
    private let here = Standpoint(now: now, in: .utc)

    @Test(arguments: [
        ("today", "2019-03-28"), ("Yesterday", "2019-03-27"), ("-7", "2019-03-21"),
        ("2019-03-01", "2019-03-01"), (" 2019-03-01 ", "2019-03-01"), ("1 mar", "2019-03-01"),
        ("1 Mar 2018", "2018-03-01"), ("mar 1, 2018", "2018-03-01"), ("march 1", "2019-03-01"),
        ("29 mar", "2018-03-29"), ("29 feb", "2016-02-29"), ("2019-02", "2019-02-28"),
        ("2018", "2018-12-31"),
    ])
    func `a day is found by what people call it`(text: String, day: String) throws {
        #expect(try here.day(named: text).text == day)
    }

    @Test(arguments: ["", "soon", "31 feb 2019", "2019-02-30", "1 ma", "../2019", "2019-03-01/.."])
    func `what is no day is said to be none`(text: String) {
        #expect(throws: MomentError.self) { try here.day(named: text) }
    }
}
