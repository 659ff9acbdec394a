import IncidentModel
import Testing

/// What is dated after the clock is a plan, not a fact.
struct PlanTests {
    @Test(arguments: [
        ("2019-04-05", "2019-04-04T23:59-04:00", true),
        ("2019-04-05", "2019-04-05T00:00-04:00", false),
        ("2019-04-05T14:00-04:00", "2019-04-05T13:59-04:00", true),
        ("2019-04-05T14:00-04:00", "2019-04-05T14:00-04:00", false),
        ("2019-05", "2019-04-30T23:59-04:00", true),
        ("2019-05", "2019-05-01T00:00-04:00", false),
        ("2019-04-05/2019-04-12", "2019-04-04T12:00-04:00", true),
        ("2019-04-05/2019-04-12", "2019-04-08T12:00-04:00", false),
        ("2019-04-05/..", "2019-04-04T12:00-04:00", true),
        ("../2019-04-12", "2019-04-04T12:00-04:00", false),
        ("/2019-04-12", "2019-04-04T12:00-04:00", false),
        ("~2019-04-05", "2019-04-04T12:00-04:00", true),
    ])
    func `a moment is ahead until it begins`(moment: String, now: String, isAhead: Bool) throws {
        let zone = try #require(Zone("America/New_York"))
        let moment = try Moment.parse(moment)
        #expect(moment.isAhead(of: try Instant(rfc3339: now), in: zone) == isAhead)
    }

    @Test(arguments: [
        (
            "done", String?("2019-04-05"), "2019-04-04", ChecklistState.open,
            String?("2019-04-05")
        ),
        ("done", "2019-04-05", "2019-04-05", .done, nil),
        ("done", nil, "2019-04-04", .done, nil),
        ("in-progress", "2019-04-05", "2019-04-04", .inProgress, "2019-04-05"),
        ("open", "2019-04-05", "2019-04-06", .open, nil),
        ("not-applicable", "2019-04-05", "2019-04-04", .notApplicable, nil),
    ])
    func `an item that is dated ahead is planned, not done`(
        state: String, when: String?, today: String, seen: ChecklistState, planned: String?
    ) throws {
        let incident = try Self.incident(
            .check, [.section: "notify", .state: state, .when: when])
        let item = try #require(incident.seen(at: try Self.noon(of: today)).checklist.first)
        #expect(item.state == seen)
        #expect(item.planned?.text == planned)
        let isDone = item.state == .done
        #expect(ChecklistTally([item], on: try Day.parse(today)).done == (isDone ? 1 : 0))
    }

    @Test(arguments: [
        ("sent", String?("2019-04-05"), "2019-04-04", Notice.State.planned, Int?.none),
        ("sent", "2019-04-05", "2019-04-05", .sent, 100),
        ("sent", nil, "2019-04-04", .sent, 100),
        ("draft", "2019-04-05", "2019-04-04", .draft, 100),
    ])
    func `a notice that is dated ahead is planned, not sent`(
        state: String, when: String?, today: String, seen: Notice.State, sent: Int?
    ) throws {
        let incident = try Self.incident(
            .notice, [.audience: "individuals", .state: state, .when: when, .sent: "100"])
        let notice = try #require(incident.seen(at: try Self.noon(of: today)).notices.first)
        #expect(notice.state == seen)
        #expect(notice.sent == sent)
    }

    @Test func `a plan past its due day is overdue`() throws {
        let incident = try Self.incident(
            .check,
            [.section: "notify", .state: "done", .when: "2019-04-05", .due: "2019-04-01"])
        let item = try #require(incident.seen(at: try Self.noon(of: "2019-04-02")).checklist.first)
        #expect(item.isOverdue(on: try Day.parse("2019-04-02")))
    }

    @Test func `finishing early moves the day of the plan to today`() throws {
        let incident = try Self.incident(
            .check, [.section: "notify", .state: "done", .when: "2019-04-05"])
        let today = try Day.parse("2019-04-02")
        let item = try #require(incident.seen(at: try Self.noon(of: today.text)).checklist.first)
        let steps = item.finished(on: today)
        #expect(steps.map(\.field) == [.state, .when])
        #expect(steps.map(\.value) == [.text("done"), .text("2019-04-02")])
    }

    @Test func `the next turn is when the first plan begins`() throws {
        let incident = try Self.incident(
            .check, [.section: "notify", .state: "done", .when: "2019-04-05"])
        let start = try Instant(rfc3339: "2019-04-05T00:00-04:00")
        #expect(incident.nextTurn(after: try Self.noon(of: "2019-04-02")) == start)
        #expect(incident.nextTurn(after: start) == nil)
    }

    // MARK: -

    private static func noon(of day: String) throws -> Instant {
        try Instant(rfc3339: "\(day)T12:00-04:00")
    }

    /// An incident with one item.
    private static func incident(_ kind: ItemKind, _ texts: [Field: String?]) throws -> Incident {
        let target = try #require(Target("\(kind.rawValue)/one"))
        var fields: [Field: Value] = [.title: .text("One")]
        for case (let field, let text?) in texts { fields[field] = .text(text) }
        let changes = [
            try change(
                1, .incident,
                [
                    .title: .text("Case"), .phase: .text("notify"),
                    .zone: .text("America/New_York"),
                ]),
            try change(2, target, fields),
        ]
        return try #require(Incident(folding: changes))
    }

    private static func change(
        _ seq: Int64, _ target: Target, _ fields: [Field: Value]
    ) throws -> Change {
        let incident = try #require(IncidentID("T-1"))
        let actor = try #require(Actor("ir1"))
        return Change(
            seq: Seq(seq),
            command: Command(
                id: CommandID(high: 1, low: UInt64(seq)), actor: actor,
                at: try noon(of: "2019-03-01"), incident: incident, target: target,
                action: .add(fields)))
    }
}
