import IncidentModel
import Testing

struct ContradictionTests {
    static let rows: [(IncidentDuration, String, String, String?)] = [
        (.dwell, "2019-02-07", "2019-02-04", "dwell ends before it starts"),
        (.notify, "2019-02-07", "2019-02-04", "time to notify ends before it starts"),
        (.dwell, "2019-02-07", "2019-02-07", nil), (.dwell, "2019-02", "2019-02-04", nil),
    ]

    @Test(arguments: rows)
    func `only what surely ends before it starts contradicts itself`(
        duration: IncidentDuration, start: String, end: String, words: String?
    ) throws {
        let range = DurationRange(
            from: try Moment.parse(start), to: try Moment.parse(end), in: .utc)
        #expect(duration.contradiction(in: range) == words)
    }
}
