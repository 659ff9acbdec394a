import IncidentModel
import Testing

struct DayTallyTests {
    @Test(arguments: [
        ("2019-04-05 sent 4870", "2019-04-05 sent 4870"),
        ("2019-04-05 sent 4,870", "2019-04-05 sent 4870"),
        ("2019-04-05 4870 sent", "2019-04-05 sent 4870"),
        ("2019-04-12 Re-Sent 3", "2019-04-12 resent 3"),
        (
            "2019-04-12 returned 9; 2019-04-05 sent 4870;",
            "2019-04-05 sent 4870; 2019-04-12 returned 9"
        ),
        ("2019-04-12 returned 9; 2019-04-12 returned 3", "2019-04-12 returned 12"),
        (
            "2019-04-12 resent 1; 2019-04-12 returned 2; 2019-04-12 sent 3",
            "2019-04-12 sent 3; 2019-04-12 returned 2; 2019-04-12 resent 1"
        ),
        ("2019-04-12 returned 0", "2019-04-12 returned 0"),
        ("2019-04-12 sent 999999999999", "2019-04-12 sent 999999999999"),
        ("  ", ""),
    ])
    func `letters are counted by day and kind`(typed: String, canonical: String) throws {
        let value = try Schema.value(of: typed, for: .days, of: .notice)
        #expect((value.text ?? "") == canonical)
        #expect(try Schema.value(of: canonical, for: .days, of: .notice) == value)
    }

    @Test(arguments: [
        ("sent 9", 1), ("2019-04-05", 1), ("2019-04-05 sent", 1), ("2019-04-05 9", 1),
        ("2019-02-30 sent 9", 1), ("2019-04 sent 9", 1), ("2019-04-05 sent -9", 1),
        ("2019-04-05 sent nine", 1), ("2019-04-05 sent 9 9", 1), ("2019-04-05 calls 9", 1),
        ("2019-04-05 sent 1000000000000", 1), ("2019-04-05 sent 99999999999999999999", 1),
        ("today sent 9", 1), ("2019-04-05 sent 9; 2019-04-06 gone 9", 2),
        ("2019-04-05 sent 999999999999; 2019-04-06 sent 1", 2),
    ])
    func `what is no day, kind and number is refused with its place`(typed: String, entry: Int) {
        #expect(
            throws: FieldProblem.notATally(entry: entry, kinds: ["sent", "returned", "re-sent"])
        ) { try Schema.value(of: typed, for: .days, of: .notice) }
    }

    @Test func `a tally has no line breaks and an end`() {
        #expect(throws: FieldProblem.lineBreak) {
            try Schema.value(of: "2019-04-05\nsent 9", for: .days, of: .notice)
        }
        let long = Array(repeating: "2019-04-05 sent 1", count: 4_000).joined(separator: "; ")
        #expect(throws: FieldProblem.tooLong(65_536)) {
            try Schema.value(of: long, for: .days, of: .notice)
        }
    }

    @Test(arguments: [
        ("returned 9", "2019-04-12 returned 9"), ("9 returned", "2019-04-12 returned 9"),
        ("today returned 9", "2019-04-12 returned 9"),
        ("Yesterday returned 9", "2019-04-11 returned 9"),
        ("2019-04-01 returned 9", "2019-04-01 returned 9"),
    ])
    func `what is counted without a day is today's`(typed: String, canonical: String) throws {
        let today = try Day.parse("2019-04-12")
        let format = FieldFormat.tally(DayTally.Kind.letters, today: today)
        #expect(try format.value(of: typed) == .text(canonical))
    }

    @Test func `where only one thing is counted its word may be left out`() throws {
        let format = FieldFormat.tally(DayTally.Kind.telephone, today: try Day.parse("2019-04-12"))
        #expect(try format.value(of: "31") == .text("2019-04-12 calls 31"))
        #expect(
            try Schema.value(of: "2019-04-09 7", for: .days, of: .hotline)
                == .text("2019-04-09 calls 7"))
    }

    @Test func `today and yesterday are spelled out in a field, too`() throws {
        let zone = try #require(Zone("America/New_York"))
        let standpoint = Standpoint(now: try Instant(rfc3339: "2019-04-13T02:00:00Z"), in: zone)
        let format = FieldFormat.tally(DayTally.Kind.letters)
        #expect(
            standpoint.spellingOut("today sent 4; yesterday sent 2; sent 1", as: format)
                == "2019-04-12 sent 4; 2019-04-11 sent 2; sent 1")
    }

    @Test func `sums do not depend on the order, and reading what is written gives the same`()
        throws
    {
        var random = SeededGenerator(seed: 0x5EED)
        for _ in 0..<200 {
            let entries = try (0..<Int.random(in: 0...12, using: &random)).map { _ in
                DayTally.Entry(
                    day: try #require(Day(number: Int.random(in: 17_990...18_000, using: &random))),
                    kind: try #require(DayTally.Kind.letters.randomElement(using: &random)),
                    number: Int.random(in: 0...500, using: &random))
            }
            let tally = try #require(DayTally(entries))
            #expect(DayTally(entries.shuffled(using: &random)) == tally)
            #expect(DayTally(canonical: tally.text) == tally)
            for kind in DayTally.Kind.letters {
                let sum = entries.filter { $0.kind == kind }.map(\.number)
                #expect(tally.total(kind) == (sum.isEmpty ? nil : sum.reduce(0, +)))
            }
            let (some, others) = (entries.prefix(5), entries.dropFirst(5))
            let part = try #require(DayTally(some))
            #expect(part.adding(try #require(DayTally(others))) == tally)
        }
    }
}
