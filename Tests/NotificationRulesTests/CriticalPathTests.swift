import IncidentModel
import NotificationRules
import Samples
import Testing

/// What has to be done, one thing after the other, before a notice can go.
@Suite struct CriticalPathTests {
    private func incident(
        _ more: [(target: String, action: Action)] = []
    ) throws -> (incident: Incident, reckoning: Reckoning) {
        let now = SampleIncident.modelCase.clock
        var changes = SampleIncident.modelCase.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        let last = try #require(changes.last)
        for (id, action) in more {
            let seq = Seq(Int64(changes.count) + 1)
            let command = Command(
                id: CommandID(high: 7, low: UInt64(seq.number)), actor: last.actor, at: last.at,
                incident: last.incident, target: Target(.check, try #require(ItemID(id))),
                action: action)
            changes.append(Change(seq: seq, command: command))
        }
        let incident = try #require(Incident(folding: changes)).seen(at: now)
        let reckoning = incident.reckoning(by: .builtin, at: now)
        return (incident.dating(by: reckoning), reckoning)
    }

    private func step(
        _ id: String, needs: [String] = [], due: String? = nil
    ) -> (target: String, action: Action) {
        var fields: [Field: Value] = [.title: .text(id), .section: .text("notify")]
        if let due { fields[.due] = .text(due) }
        if !needs.isEmpty { fields[.needs] = .list(needs) }
        return (id, .add(fields))
    }

    private func needs(_ id: String, _ needs: [String]) -> (target: String, action: Action) {
        (id, .set(.needs, .list(needs)))
    }

    private func path(_ more: [(target: String, action: Action)]) throws -> [String]? {
        let (incident, reckoning) = try incident(more)
        return CriticalPath.next(of: reckoning.duties, in: incident)?.steps.map(\.item.id.text)
    }

    @Test func `it is the longest chain of open items that ends in the next notice`() throws {
        #expect(
            try path([
                step("text"), step("print", needs: ["text"]), step("addresses"),
                needs("letters", ["print", "addresses"]),
            ]) == ["text", "print", "letters"])
    }

    @Test func `of two chains as long it is the one that is due last`() throws {
        #expect(
            try path([
                step("text", due: "2019-03-30"), step("addresses", due: "2019-04-01"),
                needs("letters", ["text", "addresses"]),
            ]) == ["addresses", "letters"])
    }

    @Test func `what is settled is no part of it`() throws {
        #expect(
            try path([
                step("text"), step("print", needs: ["text"]), needs("letters", ["print"]),
                ("text", .set(.state, .text("done"))),
            ]) == ["print", "letters"])
    }

    @Test func `a step that is due after the deadline makes it unreachable`() throws {
        let (incident, reckoning) = try incident([
            step("print", due: "2019-04-09"), needs("letters", ["print"]),
        ])
        let path = try #require(CriticalPath.next(of: reckoning.duties, in: incident))
        #expect(path.duty.due?.day.text == "2019-04-08")
        #expect(path.isUnreachable && path.steps[0].isTooLate && !path.steps[1].isTooLate)
    }

    @Test func `a due day that hangs on a duty moves with its deadline`() throws {
        let (incident, reckoning) = try incident([
            step("proof", due: "US-HIPAA-IND - 5 d"), step("call", due: "US-NONE-AT-ALL - 5 d"),
        ])
        let due = { (id: String) in incident.checklist.first { $0.id.text == id }?.due?.text }
        #expect(due("proof") == "2019-04-03")
        #expect(due("call") == nil)
        #expect(reckoning.duties.contains { $0.id.text == "US-HIPAA-IND" })
    }
}
