import IncidentModel
import NotificationRules
import Samples
import Testing

/// A duty is never dropped in silence: it says since which revision it no longer applies.
@Suite struct LapsedDutyTests {
    private func facts(_ people: Int) throws -> Facts {
        var facts = Facts()
        facts.entities = [EntityKind("hipaa_covered_entity")]
        facts.anchors[.discovery] = [FactMoment(day: try Day.parse("2019-02-07"))]
        facts.affected[try #require(Jurisdiction("US-MA"))] = PeopleRange(people, people)
        facts.elements = ["phi": PeopleRange(people, people)]
        return facts
    }

    private func duty(_ rule: String, now people: Int, before: Int) throws -> Duty? {
        let revised = try Instant(rfc3339: "2019-03-10T12:00:00Z")
        let past = PastFacts(
            facts: try facts(before), until: revised, revision: "people \(people), 2019-03-10")
        let reckoning = Reckoning(
            of: try facts(people), by: .builtin, at: try Instant(rfc3339: "2019-03-28T12:00:00Z"),
            past: [past])
        return reckoning.duties.first { $0.id.text == rule }
    }

    @Test(arguments: ["US-HIPAA-MEDIA", "US-HIPAA-HHS500"])
    func `fewer people than the law asks for end a duty, with the revision named`(
        rule: String
    ) throws {
        let duty = try #require(try duty(rule, now: 480, before: 12_000))
        #expect(duty.status == .noLongerTriggered)
        #expect(duty.trail.last?.hasPrefix("no longer triggered since people 480") == true)
    }

    @Test func `as long as the law still applies nothing is said of earlier counts`() throws {
        let duty = try #require(try duty("US-HIPAA-MEDIA", now: 11_658, before: 12_000))
        #expect(duty.status == .open)
    }

    @Test func `what was only possible before is no duty that lapsed`() throws {
        #expect(try duty("US-HIPAA-HHSLT500", now: 12_000, before: 12_500) == nil)
    }
}
