import IncidentModel
import Testing

struct DueTests {
    @Test(arguments: [
        ("2019-03-28", "2019-03-28"),
        ("discovery + 10 d", "discovery + 10 d"),
        ("discovery+10d", "discovery + 10 d"),
        ("Discovery + 10 days", "discovery + 10 d"),
        ("individuals notified - 2 weeks", "individuals-notified - 2 w"),
        ("first_malicious_activity + 1 month", "first-malicious-activity + 1 m"),
        ("discovery", "discovery + 0 d"),
        ("discovery \u{2212} 1 d", "discovery - 1 d"),
        ("US-HIPAA-IND - 5 d", "US-HIPAA-IND - 5 d"),
        ("us-hipaa-ind-5d", "US-HIPAA-IND - 5 d"),
        ("US-HIPAA-HHS500", "US-HIPAA-HHS500 + 0 d"),
        ("US-HIPAA-SUBST10 + 3 w", "US-HIPAA-SUBST10 + 3 w"),
    ])
    func `a due day is said absolutely, or from a milestone or a duty`(
        typed: String, text: String
    ) throws {
        #expect(try FieldFormat.due.value(of: typed) == .text(text))
        #expect(try FieldFormat.due.value(of: text) == .text(text))
    }

    @Test(arguments: [
        "2019-02-30", "soon", "discovery + 10", "discovery + d", "discovery + 3661 d",
        "discovery * 3 d", "+ 3 d", "discovery + 3 h", "discovery + 99999999999999999999 d", "-",
        "US", "breakfast - 5 d",
    ])
    func `what is no due day is refused`(typed: String) {
        #expect(throws: FieldProblem.notADue) { try FieldFormat.due.value(of: typed) }
    }

    @Test(arguments: [
        ("2019-02-07", "discovery + 10 d", String?("2019-02-17")),
        ("2019-02-07", "discovery - 1 w", "2019-01-31"),
        ("2019-01-31", "discovery + 1 m", "2019-02-28"),
        ("2019-02", "discovery + 0 d", "2019-02-01"),
        ("~2019-02-05/2019-02-09", "discovery + 1 d", "2019-02-06"),
        // Late in the evening in New York, and the next day in London already.
        ("2019-02-07T23:30-05:00", "discovery + 1 d", "2019-02-08"),
        ("2019-02-08T03:30Z", "discovery + 1 d", "2019-02-08"),
        ("../2019-02-09", "discovery + 1 d", nil),
        ("2019-02-07", "detection + 1 d", nil),
        // Over the night in which the clocks go forward: days, not hours.
        ("2019-03-09T23:30-05:00", "discovery + 1 d", "2019-03-10"),
    ])
    func `a relative due day is counted from the first day of its milestone`(
        discovery: String, due: String, day: String?
    ) throws {
        var log = try ChecklistLog()
        try log.milestone(.discovery, discovery)
        try log.add("scan", [.due: due])
        #expect(try log.item("scan").due?.text == day)
    }

    @Test func `it moves when its anchor moves, and an item that says a day stays`() throws {
        var log = try ChecklistLog()
        try log.milestone(.discovery, "2019-02-07")
        try log.add("scan", [.due: "discovery + 10 d"])
        try log.add("letters", [.due: "2019-04-08"])
        try log.milestone(.discovery, "2019-03-01")
        #expect(try log.item("scan").due?.text == "2019-03-11")
        #expect(try log.item("letters").due?.text == "2019-04-08")
        #expect(try log.item("scan").isOverdue(on: try Day.parse("2019-03-12")))
    }

    @Test func `a due day that hangs on a duty has a day as soon as the duty has`() throws {
        var log = try ChecklistLog()
        try log.add("letters", [.due: "US-HIPAA-IND - 5 d"])
        let now = try Instant(rfc3339: "2019-03-28T12:00:00-04:00")
        let seen = log.incident.seen(at: now)
        #expect(seen.checklist[0].due == nil && seen.checklist[0].hangsOnDuty)
        let dated = seen.dating { rule in
            rule == "US-HIPAA-IND" ? Day(canonical: "2019-04-08") : nil
        }
        #expect(dated.checklist[0].due?.text == "2019-04-03")
        #expect(dated.dating { _ in nil }.checklist[0].due == nil)
    }
}
