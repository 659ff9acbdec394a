import IncidentModel
import NotificationRules
import Samples
import Testing

/// What the laws at hand want a notice to hold.
@Suite struct LetterContentTests {
    private static let rules = RuleBook.builtin.rules

    @Test func `the elements of the federal letter have the letters of the law`() throws {
        let rule = try #require(Self.rules.first { $0.id.text == "US-HIPAA-IND" })
        #expect(
            rule.contentElements.map(\.id)
                == ["A", "B", "C", "D", "E"].map { "US-HIPAA-IND/\($0)" })
        // 45 CFR 164.404(c)(1)(A) to (E), in the words of the rule file.
        let words = rule.contentElements.map(\.words)
        for (place, word) in ["what happened", "types of", "steps", "investigate", "toll-free"]
            .enumerated()
        {
            #expect(words[place].contains(word))
        }
    }

    @Test func `no two elements of all rules have the same id`() {
        let ids = Self.rules.flatMap(\.contentElements).map(\.id)
        #expect(ids.count > 300)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.contains(";") && !$0.contains(" ") })
    }

    @Test func `an element before the others does not rename them`() throws {
        var rule = try #require(Self.rules.first { $0.id.text == "US-MA-IND" })
        let before = rule.contentElements.map(\.id)
        rule.notice.content.insert("how a call to the hotline is free of charge", at: 0)
        #expect(Array(rule.contentElements.map(\.id).dropFirst()) == before)
    }

    @Test func `two elements that begin alike are told apart`() throws {
        var rule = try #require(Self.rules.first { $0.id.text == "US-MA-IND" })
        rule.notice.content = ["a b c d e", "a b c d f", "a b c d e", "!"]
        let ids = rule.contentElements.map(\.id)
        #expect(Set(ids).count == 4)
        #expect(ids[1] == "US-MA-IND/a-b-c-d-f")
    }

    // MARK: Of a notice

    private func content(
        _ notice: [Field: String], entities: [String] = ["hipaa_covered_entity"]
    ) throws -> LetterContent {
        var file = try ContentCase(entities: entities.joined(separator: "; "))
        try file.add("notice/a", notice)
        let incident = try file.incident()
        let now = try Instant(rfc3339: "2026-03-01T12:00:00Z")
        return LetterContent(
            of: try #require(incident.notices.first),
            duties: incident.reckoning(by: .builtin, at: now).duties, entities: entities,
            terms: RuleBook.builtin.vocabulary)
    }

    private static let wave: [Field: String] = [
        .title: "Wave", .audience: "individuals", .state: "planned",
    ]

    private func rules(_ content: LetterContent) -> [String] { content.parts.map(\.rule.id.text) }

    @Test func `a wave to individuals holds what federal law and the States of the affected want`()
        throws
    {
        let content = try content(Self.wave)
        #expect(rules(content).contains("US-HIPAA-IND"))
        #expect(rules(content).contains { $0.hasPrefix("US-MA-IND") })
        #expect(rules(content).contains { $0.hasPrefix("US-CT-") })
        #expect(!rules(content).contains { $0.hasPrefix("US-HIPAA-SUBST") })
        #expect(content.done == 0)
    }

    @Test func `where the federal notice will do the elements of the State are no part of the sum`()
        throws
    {
        let content = try content(Self.wave)
        let state = try #require(content.parts.first { $0.rule.id.text == "US-MA-IND" })
        #expect(state.isOptional)
        #expect(!content.required.contains { state.elements.contains($0) })
        let other = try self.content(Self.wave, entities: ["x-other"])
        #expect(other.parts.first { $0.rule.id.text == "US-MA-IND" }?.isOptional == false)
        #expect(!rules(other).contains("US-HIPAA-IND"))
    }

    @Test func `a wave for one State holds nothing for the others`() throws {
        let content = try content(Self.wave.merging([.jurisdictions: "US-MA"]) { $1 })
        #expect(rules(content).contains("US-HIPAA-IND"))
        #expect(rules(content).contains("US-MA-IND"))
        #expect(!rules(content).contains { $0.hasPrefix("US-CT-") })
    }

    @Test func `a substitute notice holds what the letter would have held`() throws {
        let substitute = try content(Self.wave.merging([.audience: "substitute"]) { $1 })
        #expect(rules(substitute) == rules(try content(Self.wave)))
    }

    @Test func `a filing holds what its rule wants, an insurer's letter nothing`() throws {
        let filing = try content(
            Self.wave.merging([.audience: "regulator", .duties: "US-HIPAA-HHS500"]) { $1 })
        #expect(rules(filing) == ["US-HIPAA-HHS500"])
        #expect(try content(Self.wave.merging([.audience: "partner"]) { $1 }).parts.isEmpty)
    }

    @Test func `what is ticked and no law asks for is kept apart`() throws {
        let content = try content(
            Self.wave.merging([.content: "US-HIPAA-IND/B; US-XY-IND/old"]) { $1 })
        #expect(content.done == 1)
        #expect(content.others == ["US-XY-IND/old"])
        #expect(content.elements.filter(content.isTicked).map(\.id) == ["US-HIPAA-IND/B"])
    }

    // MARK: Returned letters

    @Test(arguments: [
        ("2026-02-20 sent 800; 2026-02-24 returned 9", nil, "US-HIPAA-SUBST9"),
        ("2026-02-20 sent 800; 2026-02-24 returned 10", nil, "US-HIPAA-SUBST10"),
        (
            "2026-02-20 sent 800; 2026-02-24 returned 14; 2026-02-24 resent 6", nil,
            "US-HIPAA-SUBST9"
        ),
        ("2026-02-20 sent 800; 2026-02-24 returned 7", String?("3"), "US-HIPAA-SUBST10"),
        ("2026-02-20 sent 800", "9", "US-HIPAA-SUBST9"),
        // Not yet there: tomorrow's letters.
        (
            "2026-02-20 sent 800; 2026-02-24 returned 9; 2026-03-02 returned 1", nil,
            "US-HIPAA-SUBST9"
        ),
    ])
    func `letters that came back open the duty of their number`(
        days: String, addressless: String?, rule: String
    ) throws {
        var file = try ContentCase(entities: "hipaa_covered_entity")
        var wave: [Field: String] = [
            .title: "Wave", .audience: "individuals", .state: "sent", .when: "2026-02-20",
            .days: days,
        ]
        wave[.addressless] = addressless
        try file.add("notice/a", wave)
        let now = try Instant(rfc3339: "2026-03-01T12:00:00Z")
        let duties = try file.incident().seen(at: now).reckoning(by: .builtin, at: now).duties
        #expect(duties.map(\.id.text).filter { $0.hasPrefix("US-HIPAA-SUBST") } == [rule])
    }
}

/// 900 people, with everything that letters are written about.
private struct ContentCase {
    private var changes: [Change] = []

    init(entities: String) throws {
        try add(
            "incident/incident",
            [.title: "Case", .phase: "notify", .zone: "America/New_York", .entities: entities])
        try add("milestone/discovery", [.when: "2026-02-01"])
        for (scope, people) in [
            ("people", 900), ("people|ssn", 900), ("people|diagnosis", 900),
            ("people||US-MA", 600), ("people||US-CT", 300),
        ] {
            try add("count/\(scope)", [.revision: "\(people) confirmed"])
        }
    }

    mutating func add(_ target: String, _ fields: [Field: String]) throws {
        let target = try #require(Target(target))
        var values: [Field: Value] = [:]
        for (field, text) in fields {
            values[field] = try Schema.value(of: text, for: field, of: target.kind)
        }
        let seq = Seq(Int64(changes.count) + 1)
        let command = Command(
            id: CommandID(high: 1, low: UInt64(seq.number)), actor: try #require(Actor("kh")),
            at: try Instant(rfc3339: "2026-02-20T12:00:00Z"),
            incident: try #require(IncidentID("N-1")), target: target, action: .add(values))
        changes.append(Change(seq: seq, command: command))
    }

    func incident() throws -> Incident { try #require(Incident(folding: changes)) }
}
