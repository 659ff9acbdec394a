import IncidentModel
import NotificationRules
import Testing

/// Which rules hang on which count, and at which numbers they ask for something.
@Suite struct CountStakeTests {
    /// A body under HIPAA with people in two States, some without an address.
    private func reckoning(massachusetts: Int = 700, newYork: Int = 300) throws -> Reckoning {
        var facts = Facts()
        facts.entities = [EntityKind("hipaa_covered_entity")]
        facts.anchors[.discovery] = [FactMoment(day: try Day.parse("2026-02-07"))]
        facts.affected[try #require(Jurisdiction("US-MA"))] = PeopleRange(
            massachusetts, massachusetts)
        facts.affected[try #require(Jurisdiction("US-NY"))] = PeopleRange(newYork, newYork)
        let all = PeopleRange(massachusetts + newYork, massachusetts + newYork)
        facts.total = all
        facts.elements = ["ssn": all, "phi": all]
        return Reckoning(
            of: facts, by: .builtin, at: try Instant(rfc3339: "2026-02-20T12:00:00Z"),
            scope: .binding)
    }

    private func rules(on scope: String) throws -> [String] {
        let scope = try #require(CountScope(scope))
        return try reckoning().stakes(on: scope, terms: RuleBook.builtin.vocabulary)
            .map(\.rule.id.text)
    }

    @Test func `thresholds come from the rules, with what begins and what ends at them`() throws {
        let thresholds = try reckoning().thresholds
        #expect(thresholds.map(\.people) == thresholds.map(\.people).sorted())
        let half = try #require(thresholds.first { $0.people == 500 })
        #expect(half.begins.contains { $0.rule.id.text == "US-HIPAA-HHS500" && $0.duty != nil })
        #expect(half.ends.contains { $0.rule.id.text == "US-HIPAA-HHSLT500" && $0.duty == nil })
        let media = try #require(thresholds.first { $0.people == 501 })
        #expect(media.begins.contains { $0.rule.id.text == "US-HIPAA-MEDIA" })
    }

    @Test func `what lies beyond the count is there with its number and why it is silent`() throws {
        let thresholds = try reckoning().thresholds
        let agencies = thresholds.flatMap(\.begins).first {
            $0.rule.jurisdiction.code == "US-NY" && $0.rule.recipient.kind == .agencies
        }
        let stake = try #require(agencies)
        #expect(stake.from == 5001)
        #expect(stake.duty == nil)
        #expect(stake.whyNot?.words.contains("needs 5001") == true)
    }

    @Test func `a number that is reached begins a duty`() throws {
        func asking(_ people: Int) throws -> Bool {
            try reckoning(massachusetts: people).thresholds.flatMap(\.begins).contains {
                $0.rule.id.text == "US-HIPAA-HHS500" && $0.duty != nil
            }
        }
        #expect(try asking(200))
        #expect(try !asking(199))
    }

    @Test func `the total decides about laws that count all people`() throws {
        let rules = try rules(on: "people")
        #expect(rules.contains("US-HIPAA-HHS500"))
        #expect(!rules.contains("US-HIPAA-MEDIA"))
    }

    @Test func `a State decides about its own laws and those that look at each State`() throws {
        let rules = try rules(on: "people||US-MA")
        #expect(rules.contains("US-HIPAA-MEDIA"))
        #expect(rules.contains { $0.hasPrefix("US-MA-") })
        #expect(!rules.contains { $0.hasPrefix("US-NY-") })
        #expect(!rules.contains("US-HIPAA-HHS500"))
    }

    @Test func `an element decides only about laws that speak of it`() throws {
        #expect(try rules(on: "people|ssn|US-MA").contains { $0.hasPrefix("US-MA-") })
        #expect(try !rules(on: "people|full_name|US-MA").contains { $0.hasPrefix("US-MA-") })
    }

    @Test func `people without an address could live in each State that counts its own`() throws {
        let rules = try rules(on: "people||unresolved")
        #expect(rules.contains("US-HIPAA-MEDIA"))
        #expect(!rules.contains("US-HIPAA-HHS500"))
    }
}
