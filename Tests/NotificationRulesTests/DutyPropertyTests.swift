import IncidentModel
import NotificationRules
import Testing

/// Laws that hold for all rules and any facts.
@Suite struct DutyPropertyTests {
    private func facts(seed: UInt64) throws -> Facts { try RandomFacts.facts(seed: seed) }

    @Test(arguments: 0..<60)
    func `more elapsed time never makes a duty less late`(seed: Int) throws {
        let facts = try facts(seed: UInt64(seed))
        let order: [Duty.Status] = [.open, .overdue]
        let times = ["2020-01-01T00:00:00Z", "2022-06-01T00:00:00Z", "2026-11-25T00:00:00Z"]
        var before: [RuleID: Duty] = [:]
        for time in times {
            let duties = Reckoning(of: facts, by: .builtin, at: try Instant(rfc3339: time)).duties
            for duty in duties {
                guard let old = before[duty.id], let was = order.firstIndex(of: old.status),
                    let present = order.firstIndex(of: duty.status)
                else { continue }
                #expect(was <= present, "\(duty.id) was \(old.status), is \(duty.status)")
                #expect(old.due == duty.due, "\(duty.id)")
            }
            before = Dictionary(duties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    @Test(arguments: 0..<60)
    func `more affected people never remove a duty but one for few people`(seed: Int) throws {
        let facts = try facts(seed: UInt64(1000 + seed))
        let now = try Instant(rfc3339: "2026-11-25T00:00:00Z")
        var more = facts
        for (place, people) in facts.affected {
            more.affected[place] = PeopleRange(
                people.atLeast + 700, people.atMost.map { $0 + 700 })
        }
        let few = Reckoning(of: facts, by: .builtin, at: now).duties
        let many = Set(Reckoning(of: more, by: .builtin, at: now).duties.map(\.id))
        for duty in few where duty.rule.trigger.people.atMost == nil {
            #expect(many.contains(duty.id), "\(duty.id) has gone")
        }
    }

    @Test(arguments: 0..<20)
    func `the order of the rules does not matter`(seed: Int) throws {
        let facts = try facts(seed: UInt64(2000 + seed))
        let now = try Instant(rfc3339: "2024-11-25T00:00:00Z")
        let first = Reckoning(of: facts, by: .builtin, at: now)
        var shuffled = facts
        shuffled.affected = Dictionary(uniqueKeysWithValues: facts.affected.shuffled().map { $0 })
        #expect(Reckoning(of: shuffled, by: .builtin, at: now) == first)
        #expect(first.duties.map(\.id).count == Set(first.duties.map(\.id)).count)
    }

    @Test(arguments: 0..<60)
    func `every rule that was looked at is a duty or says why not`(seed: Int) throws {
        let facts = try facts(seed: UInt64(3000 + seed))
        let now = try Instant(rfc3339: "2024-11-25T00:00:00Z")
        let reckoning = Reckoning(of: facts, by: .builtin, at: now)
        let ids = reckoning.duties.map(\.id) + reckoning.notTriggered.map(\.rule.id)
        #expect(ids.count == Set(ids).count)
        for duty in reckoning.duties {
            #expect(!duty.trail.isEmpty, "\(duty.id)")
            #expect(duty.due == nil || duty.kind != .soft, "\(duty.id)")
            #expect(duty.due == nil || duty.status != .pendingLaw, "\(duty.id)")
        }
        for rule in reckoning.notTriggered { #expect(!rule.reason.words.isEmpty) }
    }
}
