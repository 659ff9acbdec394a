import IncidentModel
import NotificationRules
import Testing

@Suite struct RuleReaderTests {
    /// A file of one rule with further lines of it, from line 8 on, and what its clock says.
    private static func file(_ lines: String..., clock: String = "within: 60 calendar_days")
        -> String
    {
        """
        jurisdiction: US-MA
        rules:
          - id: US-MA-X
            law: L
            duty: D
            to: individuals
            clock: {starts: discovery, \(clock)}

        """ + lines.map { "    \($0)\n" }.joined()
    }

    private func problems(_ text: String) -> [RuleProblem] {
        RuleReader.read(text, file: "mine.yaml").problems
    }

    @Test func `a rule of the least that there has to be is read`() throws {
        let (rules, problems) = RuleReader.read(Self.file(), file: "mine.yaml")
        #expect(problems == [])
        let rule = try #require(rules.first)
        #expect(rule.id.text == "US-MA-X")
        #expect(rule.clock.limb.within == RuleClock.Span(60, .calendarDays))
        #expect(rule.place == RulePlace(file: "mine.yaml", line: 3, column: 5))
        #expect(rule.version.text == "..")
    }

    struct Fault: CustomTestStringConvertible {
        let text: String
        let line: Int
        let column: Int
        let kind: RuleProblem.Kind

        var testDescription: String { "\(kind) at \(line):\(column)" }
    }

    private static let relations = RuleClock.Relation.allCases.map(\.rawValue)
    private static let units = RuleClock.Span.Unit.allCases.map(\.rawValue)
    private static let files = ["jurisdiction", "rules"]

    @Test(arguments: [
        Fault(text: file("untill: 2019-01-01"), line: 8, column: 5, kind: .unknownKey(known: [])),
        Fault(text: file("from: 2019-02-30"), line: 8, column: 11, kind: .badDay),
        Fault(text: file("from: soon"), line: 8, column: 11, kind: .badDay),
        Fault(
            text: file(clock: "within: 60 dys"), line: 7, column: 40, kind: .badSpan(units: units)),
        Fault(text: file(clock: "within: 60"), line: 7, column: 40, kind: .badSpan(units: units)),
        Fault(
            text: file(clock: "within: -1 hours"), line: 7, column: 40, kind: .badNumber(0...10_000)
        ),
        Fault(
            text: file(clock: "within: 99999 hours"), line: 7, column: 40,
            kind: .badNumber(0...10_000)),
        Fault(
            text: file(clock: "relation: later"), line: 7, column: 42,
            kind: .unknownWord(known: relations)),
        Fault(text: file(clock: "kind: hard"), line: 7, column: 12, kind: .missing(key: "within")),
        Fault(
            text: file("people:", "  at_least: many", "  of: total"), line: 9, column: 17,
            kind: .badNumber(0...1_000_000_000)),
        Fault(
            text: file("people: {at_least: 500}"), line: 8, column: 13, kind: .missing(key: "of")),
        Fault(text: file("risk_of_harm: yes"), line: 8, column: 19, kind: .badFlag),
        Fault(text: file("replaces: us-ma"), line: 8, column: 15, kind: .badRuleID),
        Fault(text: file("binds: [\"John Doe\"]"), line: 8, column: 13, kind: .badWord),
        Fault(text: file("binds: all"), line: 8, column: 12, kind: .notAList),
        Fault(text: file("data: ssn"), line: 8, column: 11, kind: .notAMapping),
        Fault(text: file("cite: [a]"), line: 8, column: 11, kind: .notAText),
        Fault(text: file("method:"), line: 8, column: 12, kind: .notAText),
        Fault(
            text: file("notes: \(String(repeating: "a", count: 4_001))"), line: 8, column: 12,
            kind: .tooLong(limit: 4_000)),
        Fault(text: file("exempt: [{who: a}]"), line: 8, column: 14, kind: .missing(key: "mode")),
        Fault(text: file("law: M"), line: 4, column: 5, kind: .duplicateKey),
        Fault(text: "jurisdiction: US-MA\n", line: 1, column: 1, kind: .missing(key: "rules")),
        Fault(text: "rules: []\n", line: 1, column: 1, kind: .missing(key: "jurisdiction")),
        Fault(text: "jurisdiction: Utah\nrules: []", line: 1, column: 15, kind: .badJurisdiction),
        Fault(text: "name: x\n", line: 1, column: 1, kind: .unknownKey(known: files)),
        Fault(text: "- a", line: 1, column: 1, kind: .notAMapping),
    ])
    func `a wrong entry is named with its place`(fault: Fault) throws {
        let (rules, problems) = RuleReader.read(fault.text, file: "mine.yaml")
        let problem = try #require(problems.first)
        #expect([problem.line, problem.column] == [fault.line, fault.column])
        if case .unknownKey(let known) = problem.kind {
            #expect(known.contains("until") || known == Self.files)
        } else {
            #expect(problem.kind == fault.kind)
        }
        #expect(problem.file == "mine.yaml")
        #expect(problem.level == .error)
        #expect(rules.isEmpty)
    }

    @Test func `a rule that lacks what it needs says all that it lacks`() {
        let found = problems("jurisdiction: US\nrules:\n  - id: US-X\n  - law: L\n")
        #expect(
            found.map(\.kind) == [
                .missing(key: "law"), .missing(key: "duty"), .missing(key: "to"),
                .missing(key: "clock"), .missing(key: "id"),
            ])
        #expect(found.map(\.line) == [3, 3, 3, 3, 4])
        #expect(found.map(\.rule?.text) == ["US-X", "US-X", "US-X", "US-X", nil])
    }

    @Test func `the rules beside a wrong one are read, and an id counts once`() {
        func rule(_ id: String, from: String) -> String {
            "  - {id: \(id), law: L, duty: D, to: media, from: \(from), "
                + "clock: {starts: awareness, relation: asap}}\n"
        }
        let text =
            "jurisdiction: US\nrules:\n" + rule("US-A", from: "2020-01-01")
            + rule("US-B", from: "never") + rule("US-A", from: "2021-01-01")
        let (rules, problems) = RuleReader.read(text, file: "mine.yaml")
        #expect(rules.map(\.id.text) == ["US-A"])
        #expect(rules.first?.version.from?.text == "2020-01-01")
        #expect(problems.map(\.kind) == [.badDay, rules.first.map { .duplicateRule($0.id) }])
        #expect(problems.map(\.line) == [4, 5])
    }

    enum Hostile: CaseIterable {
        case aliasBomb, brackets, indents, largeKey, largeFile, manyKeys

        var text: String {
            switch self {
            case .aliasBomb:
                "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nrules: *c\n"
            case .brackets: "rules: " + String(repeating: "[", count: 100_000)
            case .indents:
                (0..<600).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
            case .largeKey: String(repeating: "k", count: 10_000_000) + ": x"
            case .largeFile: String(repeating: "# x\n", count: 100_000)
            case .manyKeys: (0..<20_000).map { "key\($0):\n" }.joined()
            }
        }

        var kind: RuleProblem.Kind {
            switch self {
            case .aliasBomb: .unsupportedSyntax
            case .brackets, .indents: .tooDeep(limit: 8)
            case .largeKey, .largeFile: .tooLarge(limit: 262_144)
            case .manyKeys: .unknownKey(known: RuleReaderTests.files)
            }
        }
    }

    @Test(arguments: Hostile.allCases)
    func `a hostile file is refused`(hostile: Hostile) {
        let (rules, problems) = RuleReader.read(hostile.text, file: "mine.yaml")
        #expect(rules.isEmpty)
        #expect(problems.first?.kind == hostile.kind)
    }
}
