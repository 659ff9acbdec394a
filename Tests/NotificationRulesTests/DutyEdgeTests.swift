import IncidentModel
import NotificationRules
import StrictJSON
import Testing

/// The edges of clocks, holds, versions and exemptions.
@Suite struct DutyEdgeTests {
    private func duty(
        _ rule: String, asOf: String = "2026-11-25T12:00:00Z", _ facts: String
    ) throws -> Duty? {
        try Facts.reckoning(facts, asOf: asOf).duties.first { $0.id.text == rule }
    }

    @Test func `the first notice to a regulator is not its final report`() throws {
        let facts = """
            {"entities": ["nis2_essential_entity"], "affected": {"DE": 10},
             "conditions": ["significant_incident"],
             "anchors": {"awareness": "2025-03-28T08:00:00+01:00"},
             "sent": {"EU-NIS2-24": "2025-03-28T20:00:00+01:00",
                      "regulator": "2025-03-28T20:00:00+01:00"}}
            """
        #expect(try duty("EU-NIS2-24", facts)?.status == .met)
        let final = try duty("EU-NIS2-FINAL", asOf: "2025-04-01T00:00:00Z", facts)
        #expect(final?.status == .open)
        #expect(final?.due?.text == "2025-04-28")
    }

    @Test func `encrypted data whose key nobody asked about is possible, not safe`() throws {
        let facts = """
            {"entities": ["hipaa_covered_entity"], "anchors": {"discovery": "2024-04-01"},
             "affected": {"US-MA": 900}, "elements": {"phi": 900},
             "encrypted": {"elements": true}}
            """
        #expect(try duty("US-HIPAA-IND", facts)?.status == .possible)
    }

    @Test(arguments: [
        #"{"form": "written", "on": "2024-04-10", "days": -3}"#,
        #"{"form": "written", "on": "2024-04-10", "dayz": 3}"#,
        #"{"kind": "police", "form": "written", "on": "2024-04-10"}"#,
    ])
    func `a hold with a slip is refused`(hold: String) throws {
        let json = try JSONValue.parse(#"{"holds": [\#(hold)]}"#)
        #expect(FactsFile.read(json).problems.map(\.path).contains("holds[1]"))
    }

    @Test func `a written hold that follows an oral one in its time counts`() throws {
        let facts = """
            {"entities": ["hipaa_covered_entity"], "anchors": {"discovery": "2019-02-07"},
             "affected": {"US-MA": 900}, "elements": {"phi": 900},
             "holds": [{"form": "oral", "on": "2019-03-20"},
                       {"form": "written", "on": "2019-04-10", "days": 60}]}
            """
        #expect(try duty("US-HIPAA-IND", facts)?.due?.text == "2019-06-09")
    }

    @Test(arguments: [
        ("2024-05-10T12:00:00Z", "\"individuals\": \"2024-05-10\"", Duty.Status.satisfiedBy),
        ("2024-05-10T12:00:00Z", "", .satisfiedBy), ("2024-09-01T12:00:00Z", "", .overdue),
    ])
    func `a State lets federal letters do as long as they are in time`(
        asOf: String, sent: String, status: Duty.Status
    ) throws {
        let facts = """
            {"entities": ["hipaa_covered_entity"], "anchors": {"discovery": "2024-03-20"},
             "affected": {"US-IN": 900}, "elements": {"phi": 900, "ssn": 900},
             "sent": {\(sent)}}
            """
        #expect(try duty("US-IN-IND", asOf: asOf, facts)?.status == status)
    }

    @Test func `who goes with a notice goes with the version that holds`() throws {
        let facts = """
            {"anchors": {"discovery": "2024-11-01"}, "affected": {"US-NY": 10},
             "elements": {"ssn": 10}}
            """
        let regulator = try duty("US-NY-REG-AG", asOf: "2024-12-01T12:00:00Z", facts)
        #expect(regulator?.due == nil)
        #expect(regulator?.status == .waiting)
    }

    @Test(arguments: [
        ("2019-04-09T03:59:59.999Z", Duty.Status.open), ("2019-04-09T04:00:00Z", .overdue),
    ])
    func `the last day is in time to its last millisecond`(
        asOf: String, status: Duty.Status
    ) throws {
        let facts = """
            {"entities": ["hipaa_covered_entity"], "zone": "America/New_York",
             "anchors": {"discovery": "2019-02-07"}, "affected": {"US-MA": 900},
             "elements": {"phi": 900}}
            """
        #expect(try duty("US-HIPAA-IND", asOf: asOf, facts)?.status == status)
    }

    @Test func `a law that looks at the notice holds for one that is still to come`() throws {
        let facts = """
            {"anchors": {"discovery": "2025-12-20"}, "affected": {"US-OK": 600},
             "elements": {"ssn": 600}}
            """
        #expect(try duty("US-OK-REG", asOf: "2026-01-30T12:00:00Z", facts) != nil)
        #expect(try duty("US-OK-IND-2008", asOf: "2026-01-30T12:00:00Z", facts) == nil)
    }

    @Test func `nobody left in a State is said, not passed over`() throws {
        let reckoning = try Facts.reckoning(
            """
            {"anchors": {"discovery": "2024-04-01"}, "affected": {"US-CT": 0},
             "elements": {"ssn": 10}}
            """)
        let rule = reckoning.notTriggered.first { $0.rule.id.text == "US-CT-REG" }
        #expect(rule?.reason.words == "residents: 0, needs 1")
    }

    @Test func `letters that came back are counted up to the day`() throws {
        let facts = """
            {"entities": ["hipaa_covered_entity"], "anchors": {"discovery": "2024-03-20"},
             "affected": {"US-MA": 900}, "elements": {"phi": 900},
             "returned_mail": [["2024-04-12", 9], ["2024-04-19", 10]]}
            """
        #expect(try duty("US-HIPAA-SUBST9", asOf: "2024-04-15T12:00:00Z", facts) != nil)
        #expect(try duty("US-HIPAA-SUBST10", asOf: "2024-04-15T12:00:00Z", facts) == nil)
        #expect(try duty("US-HIPAA-SUBST10", asOf: "2024-04-20T12:00:00Z", facts) != nil)
    }
}
