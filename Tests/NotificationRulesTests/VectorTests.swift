import IncidentModel
import NotificationRules
import StrictJSON
import Testing

/// A worked example: facts in, one duty out.
struct Vector: CustomTestStringConvertible, Sendable {
    let name: String
    /// The article that it is an example of.
    let article: String
    let rule: String
    /// Nil where the duty has no date.
    let due: String?
    var status: Duty.Status?
    var asOf = "2026-11-25T12:00:00Z"
    /// A line that the trail has to hold.
    var says: String?
    let facts: String

    var testDescription: String { "\(name), \(article)" }
}

/// The facts of the model case.
private let modelCase = """
    {"entities": ["hipaa_covered_entity"], "zone": "America/New_York",
     "anchors": {"occurrence": "2019-02/2019-03", "detection": "2019-02-07",
                 "discovery": ["2019-02-07", "2019-03-07"]},
     "affected": {"US-MA": 12000},
     "elements": {"phi": 12000, "ssn": 1, "health_insurance": null},
     "sent": {"individuals": "2019-04-05", "hhs": "2019-04-05", "media": "2019-04-08"}}
    """

/// Somebody in one place, whose number leaked.
private func residents(
    _ place: String, _ people: Int = 10, _ anchors: String, entities: String = "",
    _ more: String = ""
) -> String {
    """
    {"entities": [\(entities)], "anchors": {\(anchors)}, "affected": {"\(place)": \(people)},
     "elements": {"ssn": \(people), "medical": \(people)}\(more)}
    """
}

private let hipaa = "\"hipaa_covered_entity\""

@Suite struct VectorTests {
    static let hipaaVectors = [
        Vector(
            name: "letters of a hospital, day 57 of 60", article: "45 CFR 164.404(b)",
            rule: "US-HIPAA-IND", due: "2019-04-08", status: .met, says: "told 2019-04-05, day 57",
            facts: modelCase),
        Vector(
            name: "filing of 500 or more, with the letters", article: "45 CFR 164.408(b)",
            rule: "US-HIPAA-HHS500", due: "2019-04-08", status: .met,
            says: "with the letters: 2019-04-05", facts: modelCase),
        Vector(
            name: "media of a State, on the last day", article: "45 CFR 164.406(b)",
            rule: "US-HIPAA-MEDIA", due: "2019-04-08", status: .met,
            says: "told 2019-04-08, day 60", facts: modelCase),
        Vector(
            name: "residents of Massachusetts, through HIPAA", article: "M.G.L. c. 93H s. 5",
            rule: "US-MA-IND-2007", due: nil, facts: modelCase),
        Vector(
            name: "attorney general of Massachusetts", article: "M.G.L. c. 93H s. 3(b)",
            rule: "US-MA-REG-AG", due: nil, status: .open, facts: modelCase),
        Vector(
            name: "consumer affairs of Massachusetts", article: "M.G.L. c. 93H s. 3(b)",
            rule: "US-MA-REG-OCABR", due: nil, status: .open, facts: modelCase),
        Vector(
            name: "annual log in a leap year", article: "45 CFR 164.408(c)",
            rule: "US-HIPAA-HHSLT500", due: "2020-02-29",
            facts: residents("US-MA", 37, "\"discovery\": \"2019-11-20\"", entities: hipaa)),
        Vector(
            name: "annual log by the year of discovery", article: "45 CFR 164.408(c)",
            rule: "US-HIPAA-HHSLT500", due: "2024-02-29",
            facts: residents(
                "US-MA", 12, "\"occurrence\": \"2022-12-15\", \"discovery\": \"2023-01-04\"",
                entities: hipaa)),
        Vector(
            name: "exactly 500 in one State", article: "45 CFR 164.408(b)",
            rule: "US-HIPAA-HHS500", due: "2024-05-31",
            facts: residents("US-CO", 500, "\"discovery\": \"2024-04-01\"", entities: hipaa)),
        Vector(
            name: "500 residents of Colorado", article: "C.R.S. 6-1-716(2)(f)",
            rule: "US-CO-REG", due: "2024-05-01",
            facts: residents("US-CO", 500, "\"determination\": \"2024-04-01\"")),
        Vector(
            name: "an agent's discovery is its principal's", article: "45 CFR 164.404(a)(2)",
            rule: "US-HIPAA-IND", due: "2024-08-02",
            facts: residents(
                "US-MA", 10, "\"discovery\": [\"2024-06-03\", \"2024-07-30\"]", entities: hipaa)),
        Vector(
            name: "a written statement of law enforcement", article: "45 CFR 164.412(a)",
            rule: "US-HIPAA-IND", due: "2024-04-05",
            facts: residents(
                "US-MA", 10, "\"discovery\": \"2024-01-10\"", entities: hipaa,
                ", \"holds\": [{\"kind\": \"law_enforcement\", \"form\": \"written\", \"on\": \"2024-02-20\", \"days\": 45}]"
            )),
        Vector(
            name: "an oral statement holds thirty days", article: "45 CFR 164.412(b)",
            rule: "US-HIPAA-IND", due: "2024-03-21",
            facts: residents(
                "US-MA", 10, "\"discovery\": \"2024-01-10\"", entities: hipaa,
                ", \"holds\": [{\"form\": \"oral\", \"on\": \"2024-02-20\", \"days\": 45}]")),
    ]

    static let stateVectors = [
        Vector(
            name: "Florida", article: "Fla. Stat. 501.171(4)(a)", rule: "US-FL-IND",
            due: "2024-07-31", facts: residents("US-FL", 10, "\"determination\": \"2024-07-01\"")),
        Vector(
            name: "Florida, extended", article: "Fla. Stat. 501.171(4)(b)", rule: "US-FL-IND",
            due: "2024-08-15",
            facts: residents(
                "US-FL", 10, "\"determination\": \"2024-07-01\"",
                entities: "", ", \"extensions\": [\"US-FL-IND\"]")),
        Vector(
            name: "Texas, the law of 2022", article: "Tex. Bus. & Com. Code 521.053(i)",
            rule: "US-TX-REG-2020", due: "2022-04-02",
            facts: residents("US-TX", 900, "\"determination\": \"2022-02-01\"")),
        Vector(
            name: "New York before 21 December 2024", article: "N.Y. GBL 899-aa(2)",
            rule: "US-NY-IND-2019", due: nil, asOf: "2024-12-01T12:00:00Z",
            facts: residents("US-NY", 10, "\"discovery\": \"2024-11-01\"")),
        Vector(
            name: "a hospital in California", article: "Cal. HSC 1280.15",
            rule: "US-CA-HSC1280-CDPH", due: "2024-09-17",
            facts: residents(
                "US-CA", 10, "\"detection\": \"2024-08-26\"",
                entities: "\"ca_licensed_health_facility\"",
                ", \"holidays\": {\"US_CA_STATE\": [\"2024-09-02\"]}")),
        Vector(
            name: "Vermont, fourteen business days", article: "9 V.S.A. 2435(b)(3)(B)",
            rule: "US-VT-REG", due: "2024-09-16", says: "holidays skipped: 2024-09-02",
            facts: residents("US-VT", 10, "\"discovery\": \"2024-08-26\"")),
        Vector(
            name: "Iowa over Thanksgiving, the State's calendar", article: "Iowa Code 715C.2(8)",
            rule: "US-IA-REG", due: "2024-12-04",
            facts: residents("US-IA", 501, "\"notification_sent\": \"2024-11-25\"")),
        Vector(
            name: "Iowa over Thanksgiving, federal holidays only", article: "Iowa Code 715C.2(8)",
            rule: "US-IA-REG", due: "2024-12-03",
            facts: residents(
                "US-IA", 501, "\"notification_sent\": \"2024-11-25\"", entities: "",
                ", \"holidays\": {\"US_IA_STATE\": [\"2024-11-28\"]}")),
        Vector(
            name: "Arkansas, whichever is first", article: "Ark. Code 4-110-105(b)(2)",
            rule: "US-AR-REG", due: "2024-04-15",
            facts: residents(
                "US-AR", 1001, "\"determination\": \"2024-03-01\"", entities: "",
                ", \"sent\": {\"individuals\": \"2024-05-01\"}")),
        Vector(
            name: "Oklahoma from 2026", article: "24 O.S. 163", rule: "US-OK-REG",
            due: "2026-04-03",
            facts: residents("US-OK", 500, "\"notification_sent\": \"2026-02-02\"")),
        Vector(
            name: "Maryland, the text of 2018", article: "Md. Com. Law 14-3504(b)",
            rule: "US-MD-IND-2018", due: "2022-11-29",
            facts: residents(
                "US-MD", 10,
                "\"discovery\": \"2022-09-20\", \"investigation_concluded\": \"2022-10-15\"")),
        Vector(
            name: "Maryland, the text of 2022", article: "Md. Com. Law 14-3504(b)",
            rule: "US-MD-IND", due: "2022-11-04", status: .possible,
            facts: residents(
                "US-MD", 10,
                "\"discovery\": \"2022-09-20\", \"investigation_concluded\": \"2022-10-15\"")),
        Vector(
            name: "Connecticut, ninety days", article: "Conn. Gen. Stat. 36a-701b(b)(1)",
            rule: "US-CT-IND-2015", due: "2021-12-14",
            facts: residents("US-CT", 10, "\"discovery\": \"2021-09-15\"")),
        Vector(
            name: "Connecticut, sixty days", article: "Conn. Gen. Stat. 36a-701b(b)(1)",
            rule: "US-CT-IND", due: "2021-11-30",
            facts: residents("US-CT", 10, "\"discovery\": \"2021-10-01\"")),
        Vector(
            name: "Alabama, a vendor over a holiday", article: "Ala. Code 8-38-8",
            rule: "US-AL-OWNER", due: "2024-01-15",
            facts: residents(
                "US-AL", 10, "\"determination\": \"2024-01-05\"",
                entities: "\"data_maintainer_or_service_provider\"")),
    ]

    static let otherVectors = [
        Vector(
            name: "determined on a Saturday", article: "Form 8-K General Instruction B.1",
            rule: "US-SEC-8K-105", due: "2024-06-21",
            facts: residents(
                "US-MA", 10, "\"materiality\": \"2024-06-15\"", entities: "\"public_company\"",
                ", \"holidays\": {\"US_FEDERAL\": [\"2024-06-19\"]}")),
        Vector(
            name: "72 hours across the end of summer time", article: "23 NYCRR 500.17(a)",
            rule: "US-NYDFS-INC", due: "2024-11-04T14:00-05:00",
            facts: residents(
                "US-NY", 10,
                "\"determination\": {\"at\": \"2024-11-01T15:00\", \"zone\": \"America/New_York\"}",
                entities: "\"nydfs_covered_entity\"")),
        Vector(
            name: "72 hours to the minute", article: "GDPR art. 33(1)", rule: "EU-GDPR-33",
            due: "2024-05-17T10:20+02:00",
            says: "by Reg. 1182/71 art. 3, the hour of the event not counted: "
                + "2024-05-17T11:00+02:00",
            facts: residents(
                "FR", 10,
                "\"awareness\": {\"at\": \"2024-05-14T10:20\", \"zone\": \"Europe/Paris\"}",
                entities: "\"controller\"")),
        Vector(
            name: "a month from 31 January", article: "NIS2 art. 23(4)(d)",
            rule: "EU-NIS2-FINAL", due: "2025-02-28",
            facts: residents(
                "DE", 10, "\"notification_sent\": \"2025-01-31\"",
                entities: "\"nis2_essential_entity\"",
                ", \"conditions\": [\"significant_incident\"]")),
        Vector(
            name: "classified later than a day after", article: "Reg. (EU) 2025/301 art. 5",
            rule: "EU-DORA-INITIAL", due: "2025-02-12T19:00+01:00",
            facts: residents(
                "IT", 10,
                "\"awareness\": {\"at\": \"2025-02-10T09:00\", \"zone\": \"Europe/Rome\"}, \"classification\": {\"at\": \"2025-02-12T15:00\", \"zone\": \"Europe/Rome\"}",
                entities: "\"dora_financial_entity\"")),
        Vector(
            name: "500 consumers of a lender", article: "16 CFR 314.4(j)",
            rule: "US-GLBA-FTC-SAFEGUARDS", due: "2024-06-12",
            facts: residents(
                "US-MA", 500, "\"discovery\": \"2024-05-13\"",
                entities: "\"glba_ftc_financial_institution\"",
                ", \"conditions\": []")),
        Vector(
            name: "six hours over night", article: "CERT-In Directions 2022 (ii)",
            rule: "IN-CERTIN-6H", due: "2024-08-16T04:10+05:30",
            facts: residents(
                "IN", 10,
                "\"noticing\": {\"at\": \"2024-08-15T22:10\", \"zone\": \"Asia/Kolkata\"}",
                entities: "\"in_body_corporate\"")),
        Vector(
            name: "three days over a new year", article: "PDPA s. 26D", rule: "SG-PDPA-PDPC",
            due: "2024-02-11",
            facts: residents(
                "SG", 500, "\"assessment\": \"2024-02-08\"", entities: "\"controller\"")),
        Vector(
            name: "a law that is only proposed", article: "6 U.S.C. 681b", rule: "US-CIRCIA-INC",
            due: nil, status: .pendingLaw, says: "would be 2026-11-04T00:00Z",
            facts: residents(
                "US-MA", 10, "\"reasonable_belief\": \"2026-11-01T00:00Z\"",
                entities: "\"critical_infrastructure_covered_entity\"")),
    ]

    @Test(arguments: hipaaVectors + stateVectors + otherVectors)
    func `facts give the date of the law`(vector: Vector) throws {
        let reckoning = try Facts.reckoning(vector.facts, asOf: vector.asOf)
        let id = try #require(RuleID(vector.rule))
        let why = reckoning.notTriggered.first { $0.rule.id == id }?.reason.words
        let duty = try #require(
            reckoning.duties.first { $0.id == id }, "asks for nothing: \(why ?? "not looked at")")
        #expect(duty.due?.text == vector.due)
        if let status = vector.status { #expect(duty.status == status) }
        if let line = vector.says { #expect(duty.trail.contains(line), "\(duty.trail)") }
    }

    @Test func `a monitoring duty that came later says since when it is law`() throws {
        let reckoning = try Facts.reckoning(modelCase)
        let rule = reckoning.notTriggered.first { $0.rule.id.text == "US-MA-CREDITMON" }
        #expect(rule?.reason.words == "not in force until 2019-04-11; 2019-02-07 decides")
    }

    @Test func `the media are told by State`() throws {
        let reckoning = try Facts.reckoning(
            """
            {"entities": ["hipaa_covered_entity"], "anchors": {"discovery": "2024-04-01"},
             "affected": {"US-MA": 11200, "US-CT": 500, "US-NH": 250, "US-RI": 30, "US-VT": 20},
             "elements": {"phi": 12000}}
            """)
        let media = reckoning.duties.first { $0.id.text == "US-HIPAA-MEDIA" }
        #expect(media?.instances.map(\.code) == ["US-MA"])
    }

    @Test func `five hundred in a State are not more than five hundred`() throws {
        let reckoning = try Facts.reckoning(
            residents("US-CO", 500, "\"discovery\": \"2024-04-01\"", entities: hipaa))
        let media = reckoning.notTriggered.first { $0.rule.id.text == "US-HIPAA-MEDIA" }
        #expect(media?.reason.words == "most in one State: 500, needs 501")
    }

    @Test func `some States leave bodies under HIPAA to federal law`() throws {
        let reckoning = try Facts.reckoning(
            """
            {"entities": ["hipaa_covered_entity"], "anchors": {"discovery": "2024-04-01"},
             "affected": {"US-AZ": 1500, "US-IA": 600, "US-NM": 1200, "US-OH": 9, "US-WI": 9,
                          "US-KY": 9, "US-TN": 9},
             "elements": {"phi": 3336, "ssn": 3336}}
            """)
        let codes = Set(reckoning.duties.map(\.jurisdiction.code))
        #expect(codes == ["US"])
        #expect(reckoning.duties.contains { $0.id.text == "US-HIPAA-IND" })
    }
}

extension Facts {
    /// What follows from facts in JSON by the built-in rules.
    static func reckoning(
        _ json: String, asOf: String = "2026-11-25T12:00:00Z"
    ) throws -> Reckoning {
        let (facts, problems) = FactsFile.read(try JSONValue.parse(json))
        #expect(problems.isEmpty, "\(problems)")
        let now = try Instant(rfc3339: asOf)
        let reckoning = Reckoning(of: facts, by: .builtin, at: now)
        // What the board asks for.
        let board = Reckoning(of: facts, by: .builtin, at: now, scope: .binding)
        #expect(board.duties == reckoning.duties)
        return reckoning
    }
}
