import IncidentModel
import NotificationRules
import Testing

/// Facts of bodies of several kinds, with people in several places.
enum RandomFacts {
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

    static func facts(seed: UInt64) throws -> Facts {
        var dice = Dice(state: seed)
        var facts = Facts()
        facts.zone = Zone("America/New_York")
        facts.entities = Set(
            bodies.filter { _ in Bool.random(using: &dice) }.map(EntityKind.init))
        let start = try Day.parse("2018-01-01")
        for anchor in [Anchor.detection, .discovery, .awareness, .determination] {
            guard Bool.random(using: &dice) else { continue }
            let day = try #require(start.adding(days: Int.random(in: 0...3000, using: &dice)))
            facts.anchors[anchor] = [FactMoment(day: day)]
        }
        for place in places where Bool.random(using: &dice) {
            let low = Int.random(in: 0...1500, using: &dice)
            let high = Bool.random(using: &dice) ? low : low + Int.random(in: 0...900, using: &dice)
            facts.affected[try #require(Jurisdiction(place))] = PeopleRange(low, high)
        }
        facts.elements = ["ssn": PeopleRange(0, nil), "medical": PeopleRange(1, 900)]
        return facts
    }
}
