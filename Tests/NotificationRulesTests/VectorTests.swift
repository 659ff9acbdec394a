import IncidentModel
import NotificationRules
import StrictJSON
import Testing

@Suite struct VectorTests {
    @Test(arguments: Vector.hipaaVectors + Vector.stateVectors + Vector.otherVectors)
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
        let reckoning = try Facts.reckoning(Vector.modelCase)
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
            Vector.residents("US-CO", 500, "\"discovery\": \"2024-04-01\"", entities: Vector.hipaa))
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
