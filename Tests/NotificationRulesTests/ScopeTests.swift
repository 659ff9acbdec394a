import IncidentModel
import NotificationRules
import Samples
import Testing

/// The board looks only at rules that bind the body: that changes no duty.
@Suite struct ScopeTests {
    @Test(arguments: 0..<200)
    func `random facts have the same duties by all rules and by those that bind`(seed: Int) throws {
        var facts = try RandomFacts.facts(seed: UInt64(4000 + seed))
        if seed % 3 == 0 {
            let day = try Day.parse("2020-02-01")
            facts.holds = [Hold(form: .written, on: day, days: seed)]
        }
        for time in ["2019-06-01T00:00:00Z", "2026-11-25T00:00:00Z"] {
            let now = try Instant(rfc3339: time)
            expectSame(
                Reckoning(of: facts, by: .builtin, at: now),
                Reckoning(of: facts, by: .builtin, at: now, scope: .binding))
        }
    }

    @Test(arguments: SampleIncident.all)
    func `so have the samples, whatever was recorded so far`(sample: SampleIncident) throws {
        let changes = sample.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        for count in stride(from: 1, through: changes.count, by: 9) {
            let incident = try #require(Incident(folding: Array(changes.prefix(count))))
            expectSame(
                incident.reckoning(by: .builtin, at: sample.clock, scope: .all),
                incident.reckoning(by: .builtin, at: sample.clock))
        }
    }

    @Test func `a clock still hangs on a rule that binds others`() throws {
        let rules = RuleBook.builtin.rules.filter { !$0.clock.after.isEmpty }
        let others = rules.filter { rule in
            rule.clock.after.contains { id in
                let binds = Set(rule.binds)
                return RuleBook.builtin.rule(id).map { binds.isDisjoint(with: $0.binds) } ?? false
            }
        }
        #expect(!others.isEmpty)
        for rule in others {
            var facts = Facts()
            facts.entities = Set(rule.binds)
            facts.affected = [rule.jurisdiction: PeopleRange(2_000, 2_000)]
            facts.anchors[.discovery] = [FactMoment(day: try Day.parse("2024-04-01"))]
            let now = try Instant(rfc3339: "2024-04-20T00:00:00Z")
            expectSame(
                Reckoning(of: facts, by: .builtin, at: now),
                Reckoning(of: facts, by: .builtin, at: now, scope: .binding))
        }
    }

    private func expectSame(_ all: Reckoning, _ binding: Reckoning) {
        #expect(binding.duties == all.duties)
        let bound = all.notTriggered.filter {
            if case .bindsOthers = $0.reason { false } else { true }
        }
        #expect(binding.notTriggered == bound)
    }
}
