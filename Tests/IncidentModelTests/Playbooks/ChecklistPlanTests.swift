import IncidentModel
import Testing

/// What steps bring to a board that has some of them.
@Suite struct ChecklistPlanTests {
    private func step(_ name: String, _ title: String, _ more: [Field: Value] = [:]) throws
        -> ChecklistDraft
    {
        ChecklistDraft(try #require(ItemID(name)), title: title, section: "contain", fields: more)
    }

    private func carriedOut(_ steps: [ChecklistDraft], on log: inout PlanLog) throws {
        for (target, action) in ChecklistPlan(steps, in: log.incident).actions {
            try log.add(action, to: target)
        }
    }

    @Test func `carrying it out twice adds nothing`() throws {
        var log = try PlanLog()
        let steps = [
            try step("a", "A"), try step("b", "B", [.needs: .list(["a"])]), try step("c", "A"),
        ]
        try carriedOut(steps, on: &log)
        #expect(log.incident.checklist.map(\.id.text) == ["a", "b", "c"])
        let again = ChecklistPlan(steps, in: log.incident)
        #expect(again.count(of: .present) == 3 && again.actions.isEmpty)
    }

    @Test func `a step that somebody wrote by hand is there, under its own name`() throws {
        var log = try PlanLog()
        try log.add(
            .add([.title: .text("REVOKE sessions"), .section: .text("contain")]), to: "check/mine")
        let plan = ChecklistPlan(
            [
                try step("revoke", "Revoke sessions"),
                try step("b", "B", [.needs: .list(["revoke"])]),
            ],
            in: log.incident)
        try #require(plan.steps.map(\.fate) == [.present, .added])
        #expect(plan.steps[1].fields[.needs] == .list(["mine"]))
    }

    @Test func `a name that means another step gives way`() throws {
        var log = try PlanLog()
        try log.add(
            .add([.title: .text("Something else"), .section: .text("learn")]), to: "check/a")
        let plan = ChecklistPlan(
            [try step("a", "A"), try step("b", "B", [.needs: .list(["a"])])], in: log.incident)
        try #require(plan.steps.map(\.id.text) == ["a-2", "b"])
        #expect(plan.steps[1].fields[.needs] == .list(["a-2"]))
    }

    @Test func `a step whose title was changed since is known by its source`() throws {
        var log = try PlanLog()
        let steps = [try step("a", "A", [.source: .text("45 CFR 164.404")])]
        try carriedOut(steps, on: &log)
        try log.add(.set(.title, .text("Another wording")), to: "check/a")
        #expect(ChecklistPlan(steps, in: log.incident).steps.map(\.fate) == [.present])
    }

    @Test func `what was taken off stays off, unless all of it was`() throws {
        var log = try PlanLog()
        let steps = [try step("a", "A"), try step("b", "B")]
        try carriedOut(steps, on: &log)
        try log.add(.withdraw, to: "check/a")
        #expect(ChecklistPlan(steps, in: log.incident).steps.map(\.fate) == [.withdrawn, .present])
        try log.add(.withdraw, to: "check/b")
        #expect(ChecklistPlan(steps, in: log.incident).steps.map(\.fate) == [.restored, .restored])
        try carriedOut(steps, on: &log)
        #expect(log.incident.checklist.count == 2)
    }

    @Test(arguments: [
        ("forensics", "Firm"), ("privacy counsel", "Outside counsel"), ("it", "it"),
        ("document review", "document review"),
    ])
    func `a role is taken by the party that has it`(role: String, owner: String) throws {
        var log = try PlanLog()
        try log.add(
            .add([.title: .text("Firm"), .role: .text("Digital forensics")]), to: "party/f")
        try log.add(
            .add([.title: .text("Outside counsel"), .role: .text("counsel")]), to: "party/c")
        let plan = ChecklistPlan(
            [try step("a", "A", [.owner: .text(role)])], in: log.incident, resolvesRoles: true)
        #expect(plan.steps.first?.fields[.owner] == .text(owner))
    }

    @Test func `a due day hangs on what there is, and waits for the rest`() throws {
        var log = try PlanLog()
        try log.add(.add([.when: .text("2019-02-07")]), to: "milestone/discovery")
        let day = try #require(Day(year: 2019, month: 4, day: 8))
        func due(_ text: String) throws -> String? {
            log.incident.day(of: try #require(Due(text))) { $0 == "US-HIPAA-IND" ? day : nil }?.text
        }
        #expect(try due("discovery + 10 d") == "2019-02-17")
        #expect(try due("US-HIPAA-IND - 5 d") == "2019-04-03")
        #expect(try due("containment + 1 d") == nil)
        #expect(try due("2019-03-01") == "2019-03-01")
    }
}

/// A log of one incident that grows by what is accepted.
private struct PlanLog {
    private var changes: [Change] = []
    private(set) var incident: Incident

    init() throws {
        let opening = Self.change(
            1, .add([.title: .text("T"), .phase: .text("detect"), .zone: .text("UTC")]), .incident)
        changes = [opening]
        incident = try #require(Incident(folding: changes))
    }

    mutating func add(_ action: Action, to target: String) throws {
        try add(action, to: try #require(Target(target)))
    }

    mutating func add(_ action: Action, to target: Target) throws {
        let seq = Int64(changes.count + 1)
        let change = Self.change(seq, action, target, base: Seq(seq))
        let command = Command(
            id: change.command, actor: change.actor, at: change.at, incident: change.incident,
            target: target, action: action, base: change.base)
        guard case .accepted = incident.judge(command) else {
            throw PlanLogError.refused
        }
        changes.append(change)
        incident = try #require(Incident(folding: changes))
    }

    private static func change(
        _ seq: Int64, _ action: Action, _ target: Target, base: Seq = .start
    ) -> Change {
        guard let actor = Actor("kh"), let id = IncidentID("EX-1") else {
            preconditionFailure("names of ours")
        }
        return Change(
            seq: Seq(seq),
            command: Command(
                id: CommandID(high: 0, low: UInt64(seq)), actor: actor,
                at: Instant(milliseconds: seq * 1_000), incident: id, target: target,
                action: action, base: base))
    }

    enum PlanLogError: Error { case refused }
}
