import IncidentModel
import NotificationRules
import Testing

/// Laws that hold for all rules and any facts.
@Suite struct DutyPropertyTests {
    /// A generator with a seed: the same facts on every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    private static let places = [
        "US-MA", "US-CT", "US-NH", "US-VT", "US-CA", "US-TX", "US-NY", "US-IA", "US-FL", "US-AR",
        "DE", "FR", "GB", "JP", "CA-QC", "unresolved",
    ]

    private static let bodies = [
        "hipaa_covered_entity", "controller", "public_company", "nydfs_covered_entity",
        "glba_ftc_financial_institution", "data_maintainer_or_service_provider",
    ]

    private func facts(seed: UInt64) throws -> Facts {
        var dice = Dice(state: seed)
        var facts = Facts()
        facts.zone = Zone("America/New_York")
        facts.entities = Set(
            Self.bodies.filter { _ in Bool.random(using: &dice) }.map(EntityKind.init))
        let start = try Day.parse("2018-01-01")
        for anchor in [Anchor.detection, .discovery, .awareness, .determination] {
            guard Bool.random(using: &dice) else { continue }
            let day = try #require(start.adding(days: Int.random(in: 0...3000, using: &dice)))
            facts.anchors[anchor] = [FactMoment(day: day)]
        }
        for place in Self.places where Bool.random(using: &dice) {
            let low = Int.random(in: 0...1500, using: &dice)
            let high = Bool.random(using: &dice) ? low : low + Int.random(in: 0...900, using: &dice)
            facts.affected[try #require(Jurisdiction(place))] = PeopleRange(low, high)
        }
        facts.elements = ["ssn": PeopleRange(0, nil), "medical": PeopleRange(1, 900)]
        return facts
    }

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
