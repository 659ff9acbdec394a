import IncidentModel
import Testing

struct StandpointTests {
    /// Half past one at night in Greenwich, half past nine in the evening before in New York.
    private let here: Standpoint

    init() throws {
        here = Standpoint(now: try instant("2019-03-29T01:30:40.5Z"), in: try eastern())
    }

    static let moments = [
        ("today", "2019-03-28"), ("Yesterday ", "2019-03-27"), ("now", "2019-03-28T21:30-04:00"),
        ("~yesterday", "~2019-03-27"), ("2019-02/today", "2019-02/2019-03-28"),
        ("yesterday/now", "2019-03-27/2019-03-28T21:30-04:00"), ("today/..", "2019-03-28/.."),
        ("tomorrow", "2019-03-29"), ("someday", "someday"), ("2019-02", "2019-02"), ("", ""),
        ("/", "/"), ("~", "~"),
    ]

    @Test(arguments: moments)
    func `words for a moment are spelled out on the zone's calendar`(
        typed: String, text: String
    ) {
        #expect(here.spellingOut(typed, as: .moment) == text)
    }

    @Test(arguments: [
        ("today", "2019-03-28"), ("now", "2019-03-28"), (" yesterday", "2019-03-27"),
        ("~today", "~today"), ("2019-03-01", "2019-03-01"),
    ])
    func `words for a day are days`(typed: String, text: String) {
        #expect(here.spellingOut(typed, as: .day) == text)
    }

    @Test func `a text that is no time stays as it is`() {
        #expect(here.spellingOut("today", as: .line) == "today")
    }
}
