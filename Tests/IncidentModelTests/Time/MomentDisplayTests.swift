import IncidentModel
import Testing

struct MomentDisplayTests {
    @Test(arguments: [
        ("2019-02-07", "7 Feb 2019", "7 Feb"), ("2019-02", "Feb 2019", "Feb 2019"),
        ("2019", "2019", "2019"), ("~2019-02-05", "~5 Feb 2019", "~5 Feb"),
        ("?2018-02-05", "5 Feb 2018?", "5 Feb 2018?"), ("%2019", "~2019?", "~2019?"),
        ("2019-02/2019-03", "Feb 2019 - Mar 2019", "Feb 2019 - Mar 2019"),
        ("2019-02/..", "Feb 2019 - ..", "Feb 2019 - .."),
        ("/2019-03-07", "? - 7 Mar 2019", "? - 7 Mar"),
        ("2019-03-07T14:05-05:00", "7 Mar 2019 14:05 EST", "7 Mar 14:05"),
        ("2019-03-28T14:00Z", "28 Mar 2019 10:00 EDT", "28 Mar 10:00"),
    ])
    func `people read a moment in their zone`(text: String, full: String, compact: String) throws {
        let moment = try moment(text)
        #expect(try moment.display(in: eastern()) == full)
        #expect(try moment.display(in: eastern(), style: .compact(omittingYear: 2019)) == compact)
    }
}
