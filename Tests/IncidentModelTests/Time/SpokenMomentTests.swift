import IncidentModel
import Testing

struct SpokenMomentTests {
    /// Thursday 28 March 2019, half past nine in the evening in New York.
    private let here: Standpoint

    init() throws {
        here = Standpoint(now: try instant("2019-03-29T01:30:40.5Z"), in: try eastern())
    }

    private func reading(_ text: String) -> String { here.completing(text) }

    @Test(arguments: [
        ("7 feb", "2019-02-07"), ("7 Feb.", "2019-02-07"), ("feb 7", "2019-02-07"),
        ("7th of February", "2019-02-07"), ("7 february 2018", "2018-02-07"),
        ("Feb 7, 2018", "2018-02-07"), ("feb 2018", "2018-02"), ("feb", "2019-02"),
        ("sept", "2018-09"), ("thu 7 feb", "2019-02-07"), ("2018", "2018"),
        ("yesterday", "2019-03-27"), ("day before yesterday", "2019-03-26"),
        ("last year", "2018"), ("last month", "2019-02"), ("last week", "2019-03-18/2019-03-24"),
        ("last march", "2018-03"), ("next month", "2019-04"),
    ])
    func `days, months and years are said by their names`(typed: String, text: String) {
        #expect(reading(typed) == text)
    }

    @Test(arguments: [
        // 62 days after 28 March is 29 May.
        ("29 may", "2019-05-29"), ("30 may", "2018-05-30"), ("20 dec", "2018-12-20"),
        ("dec", "2018-12"), ("1 may", "2019-05-01"), ("29 feb", "2016-02-29"),
    ])
    func `a day without a year is the latest that is at most two months ahead`(
        typed: String, text: String
    ) {
        #expect(reading(typed) == text)
    }

    @Test(arguments: [
        ("mon", "2019-03-25"), ("thu", "2019-03-28"), ("fri", "2019-03-22"),
        ("last thursday", "2019-03-21"), ("last friday", "2019-03-22"),
        ("next thu", "2019-04-04"), ("this mon", "2019-03-25"),
        ("mon 09:00", "2019-03-25T09:00-04:00"),
    ])
    func `a weekday is the latest one, or the one before or after today`(
        typed: String, text: String
    ) {
        #expect(reading(typed) == text)
    }

    @Test(arguments: [
        ("yesterday 14:05", "2019-03-27T14:05-04:00"),
        ("14:05 yesterday", "2019-03-27T14:05-04:00"),
        ("7 feb 14:05", "2019-02-07T14:05-05:00"), ("7 feb 2:05 pm", "2019-02-07T14:05-05:00"),
        ("7 feb 2pm", "2019-02-07T14:00-05:00"), ("12am 7 feb", "2019-02-07T00:00-05:00"),
        ("7 feb at noon", "2019-02-07T12:00-05:00"),
        ("7 feb 14:05:09", "2019-02-07T14:05:09-05:00"),
        ("7 feb 14:05 utc", "2019-02-07T14:05Z"), ("7 feb 14:05z", "2019-02-07T14:05Z"),
        ("7 feb 14:05 +09:00", "2019-02-07T14:05+09:00"),
        ("7 feb 14:05+0900", "2019-02-07T14:05+09:00"),
        ("7 feb 14:05-05:00", "2019-02-07T14:05-05:00"),
        ("7 feb 14:05 utc+2", "2019-02-07T14:05+02:00"),
        ("09:00", "2019-03-28T09:00-04:00"), ("tomorrow 9:00", "2019-03-29T09:00-04:00"),
        ("2019-03-20 09:00", "2019-03-20T09:00-04:00"),
        ("2019-03-20T09:00", "2019-03-20T09:00-04:00"),
        ("now", "2019-03-28T21:30-04:00"), ("2 hours ago", "2019-03-28T19:30-04:00"),
        ("2h ago", "2019-03-28T19:30-04:00"), ("an hour ago", "2019-03-28T20:30-04:00"),
        ("45 min ago", "2019-03-28T20:45-04:00"), ("3 days ago", "2019-03-25"),
        ("2 weeks ago", "2019-03-14"), ("a month ago", "2019-02"), ("2 years ago", "2017"),
        // The clocks were set forward on 10 March at 02:00.
        ("10 mar 02:30", "2019-03-10T03:30-04:00"),
    ])
    func `times are the zone's unless they say otherwise`(typed: String, text: String) {
        #expect(reading(typed) == text)
    }

    @Test(arguments: [
        ("~ 3 march", "~2019-03-03"), ("about 3 march", "~2019-03-03"),
        ("3 march?", "?2019-03-03"), ("3 march ?", "?2019-03-03"), ("~3 march?", "%2019-03-03"),
        ("around feb 2019", "~2019-02"), ("maybe yesterday", "?2019-03-27"),
        ("~ 7 feb 14:05", "~2019-02-07T14:05-05:00"),
    ])
    func `doubt is said before and behind`(typed: String, text: String) {
        #expect(reading(typed) == text)
    }

    @Test(arguments: [
        ("feb - mar 2019", "2019-02/2019-03"), ("feb-mar 2018", "2018-02/2018-03"),
        ("3-5 march", "2019-03-03/2019-03-05"), ("3 - 5 march 2018", "2018-03-03/2018-03-05"),
        ("march 3-5", "2019-03-03/2019-03-05"), ("march 3 - 5, 2018", "2018-03-03/2018-03-05"),
        ("30 dec - 2 jan", "2018-12-30/2019-01-02"), ("dec 2018 - feb", "2018-12/2019-02"),
        ("7 feb to 9 feb", "2019-02-07/2019-02-09"),
        ("from 7 feb to 9 feb", "2019-02-07/2019-02-09"),
        ("between mon and wed", "2019-03-25/2019-03-27"),
        ("2019-02-07 - 2019-02-09", "2019-02-07/2019-02-09"), ("2017 - 2018", "2017/2018"),
        ("~ 3 march - 5 march", "~2019-03-03/2019-03-05"),
        ("7 feb 14:05 - 16:00", "2019-02-07T14:05-05:00/2019-02-07T16:00-05:00"),
        ("7 feb 14:05 - 16:00 utc", "2019-02-07T14:05Z/2019-02-07T16:00Z"),
        ("yesterday 14:05 - today 09:00", "2019-03-27T14:05-04:00/2019-03-28T09:00-04:00"),
        ("09:00 - 10:30", "2019-03-28T09:00-04:00/2019-03-28T10:30-04:00"),
        ("14:00-16:30", "2019-03-28T14:00-04:00/2019-03-28T16:30-04:00"),
        ("since feb", "2019-02/.."), ("since yesterday 14:05", "2019-03-27T14:05-04:00/.."),
        ("until 7 feb", "../2019-02-07"),
    ])
    func `two sides are an interval, and each may lack what the other has`(
        typed: String, text: String
    ) {
        #expect(reading(typed) == text)
    }

    @Test(arguments: [
        "someday", "7 smarch", "31 feb", "32 march", "7.2.2019", "09:00-10:30", "25:00", "-",
        "~", "since", "feb -", "- feb", "at", "7 feb 2019 2018", "1 2 3", "13pm", "yesterday now",
        "0 feb", "2 lightyears ago",
    ])
    func `what nobody can be sure of is not guessed`(typed: String) {
        #expect(Moment(canonical: reading(typed)) == nil, "\(reading(typed))")
    }

    @Test(arguments: ["7.2.2019", "07/02/2019", "7-2-19", "7.2.2019 14:05"])
    func `a day of numbers alone is refused with its own reason`(typed: String) {
        #expect(throws: MomentError.numericDate(column: 0)) { try Moment.parse(reading(typed)) }
    }

    @Test func `what is a moment already comes back as it is`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<5_000 {
            let at = Instant(
                milliseconds: .random(
                    in: -62_135_596_800_000...253_402_300_799_999, using: &generator))
            let length = [4, 7, 10, 30].randomElement(using: &generator) ?? 4
            let sign = ["", "~", "?", "%"].randomElement(using: &generator) ?? ""
            let side = sign + at.rfc3339.prefix(length)
            let text =
                [side, side + "/..", "../" + side, side + "/" + side]
                .randomElement(using: &generator) ?? side
            guard let moment = Moment(canonical: text) else { continue }
            #expect(reading(text) == text)
            #expect(reading(moment.text) == moment.text)
        }
    }

    @Test func `no words trap, in whatever order they come`() {
        var generator = SeededGenerator(seed: 11)
        let pieces = [
            "7", "feb", "-", "2019", "14:05", "~", "?", "ago", "last", "mon", "now", "2pm", "utc",
            "+99:99", "9999", "0001", "99999", "an", "weeks", "since", "to", "é", "\u{0}", "31",
            "9999-12-31", "0001-01-01", "week", "next", "between", "and", "/",
        ]
        let edges =
            [here]
            + [Instant.earliest, Instant.latest].map { Standpoint(now: $0, in: here.zone) }
        for round in 0..<30_000 {
            let count = Int.random(in: 0...7, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined(separator: round.isMultiple(of: 5) ? "" : " ")
            let read = edges[round % edges.count].completing(text)
            if let moment = Moment(canonical: read) { #expect(moment.text.utf8.count < 128) }
        }
    }
}
