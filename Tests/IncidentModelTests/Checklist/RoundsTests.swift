import IncidentModel
import Testing

/// Items that come again and again.
struct RoundsTests {
    /// The due day after each day on which a round was done.
    @Test(arguments: [
        // In time, early, on the day, late by less than a round.
        (
            "weekly", "2019-03-02", ["2019-03-02", "2019-03-08", "2019-03-18"],
            ["2019-03-09", "2019-03-16", "2019-03-23"]
        ),
        // The end of the month: the 31st stays the day that is meant.
        (
            "monthly", "2019-01-31", ["2019-01-31", "2019-02-28", "2019-03-31", "2019-04-30"],
            ["2019-02-28", "2019-03-31", "2019-04-30", "2019-05-31"]
        ),
        ("monthly", "2020-01-30", ["2020-01-30", "2020-02-29"], ["2020-02-29", "2020-03-30"]),
        (
            "every 3 months", "2019-11-30", ["2019-11-30", "2020-02-29"],
            ["2020-02-29", "2020-05-30"]
        ),
        // Days over the change of clocks are days.
        (
            "daily", "2019-03-09", ["2019-03-09", "2019-03-10", "2019-03-11"],
            ["2019-03-10", "2019-03-11", "2019-03-12"]
        ),
        (
            "every 2 weeks", "2019-10-25", ["2019-10-25", "2019-11-08"],
            ["2019-11-08", "2019-11-22"]
        ),
    ])
    func `each round moves the due day to the next one`(
        repeats: String, first: String, done: [String], due: [String]
    ) throws {
        var log = try ChecklistLog()
        try log.add("logs", [.recurrence: repeats, .due: first])
        for (day, next) in zip(done, due) {
            try log.advance("logs", on: day)
            #expect(try log.item("logs", at: day).due?.text == next)
            #expect(try log.item("logs", at: day).lastRound?.text == day)
        }
        #expect(try log.item("logs").progress?.done == done.count)
        #expect(try log.item("logs").missed == 0)
    }

    @Test(arguments: [
        ("2019-03-02", 0), ("2019-03-03", 0), ("2019-03-09", 0), ("2019-03-10", 1),
        ("2019-03-16", 1), ("2019-03-17", 2), ("2019-03-28", 3),
    ])
    func `rounds after which another one has come are missed`(day: String, missed: Int) throws {
        var log = try ChecklistLog()
        try log.add("logs", [.recurrence: "weekly", .due: "2019-03-02"])
        #expect(try log.item("logs", at: day).missedRounds(on: try Day.parse(day)) == missed)
    }

    @Test func `a late round counts for the last one due, and those before it stay missed`() throws
    {
        var log = try ChecklistLog()
        try log.add("logs", [.recurrence: "weekly", .due: "2019-03-02"])
        try log.advance("logs", on: "2019-03-20")
        let item = try log.item("logs", at: "2019-03-20")
        #expect(item.missed == 2)
        #expect(item.due?.text == "2019-03-23")
        #expect(item.progress?.done == 1)
        try log.advance("logs", on: "2019-03-23")
        #expect(try log.item("logs").missedRounds(on: try Day.parse("2019-03-24")) == 2)
    }

    @Test func `a due day that somebody moved is where the rounds go on from`() throws {
        var log = try ChecklistLog()
        try log.add("logs", [.recurrence: "monthly", .due: "2019-01-31"])
        try log.advance("logs", on: "2019-01-31")
        #expect(try log.item("logs").recurrence?.text == "monthly from 2019-01-31")
        try log.set("logs", .due, .text("2019-03-15"))
        try log.advance("logs", on: "2019-03-15")
        #expect(try log.item("logs").due?.text == "2019-04-15")
    }

    @Test func `what does not apply any more misses nothing`() throws {
        var log = try ChecklistLog()
        try log.add("logs", [.recurrence: "weekly", .due: "2019-03-02", .state: "not-applicable"])
        #expect(try log.item("logs").missedRounds(on: try Day.parse("2019-03-28")) == 0)
    }

    @Test func `a round is done once a day`() throws {
        var log = try ChecklistLog()
        try log.add("logs", [.recurrence: "weekly", .due: "2019-03-02"])
        for _ in 0..<2 { try log.advance("logs", on: "2019-03-02") }
        #expect(try log.item("logs").progress?.done == 1)
        #expect(try log.item("logs").due?.text == "2019-03-09")
    }
}
