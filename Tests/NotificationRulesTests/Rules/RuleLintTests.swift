import IncidentModel
import NotificationRules
import Testing

@Suite struct RuleLintTests {
    /// The rules of a file of Massachusetts; each is an id and further entries.
    private func problems(_ rules: [(id: String, more: String)]) -> [RuleProblem] {
        let text =
            "jurisdiction: US-MA\nrules:\n"
            + rules.map { id, more in
                "  - {id: \(id), law: L, duty: D, to: media, \(more)}\n"
            }.joined()
        let (read, problems) = RuleReader.read(text, file: "mine.yaml")
        let (book, _) = RuleBook.builtin(overlaidWith: [("mine.yaml", text)])
        return problems + RuleLint.problems(in: read, against: book)
    }

    private func clock(_ more: String = "") -> String {
        "clock: {starts: discovery, relation: asap\(more)}"
    }

    private func id(_ text: String) throws -> RuleID { try #require(RuleID(text)) }

    @Test func `the built-in rules have nothing wrong with them`() {
        let book = RuleBook.builtin
        #expect(RuleLint.problems(in: book.rules, against: book) == [])
    }

    @Test func `rules that wait for one another are named in their order`() throws {
        let found = problems([
            ("MA-A", clock(", after: [MA-B]")), ("MA-B", clock(", after: [US-HIPAA-IND, MA-C]")),
            ("MA-C", clock(", after: [MA-A]")), ("MA-D", clock(", after: [MA-D]")),
        ])
        let (a, b, c, d) = (try id("MA-A"), try id("MA-B"), try id("MA-C"), try id("MA-D"))
        #expect(found.map(\.kind) == [.cycle([a, b, c, a]), .cycle([d, d])])
        #expect(found.map(\.line) == [5, 6])
        #expect(found.map(\.column) == [5, 5])
    }

    @Test func `a chain of ten thousand rules is no circle, and costs no stack`() {
        let rules = (0..<10_000).compactMap { number -> Rule? in
            guard let id = RuleID("R\(number)"), let us = Jurisdiction("US") else { return nil }
            var rule = Rule(id: id, jurisdiction: us)
            rule.clock.after = [RuleID("R\((number + 1) % 10_000)")].compactMap { $0 }
            return rule
        }
        let chain = Array(rules.dropLast())
        let found = RuleLint.problems(in: chain, against: .builtin)
        #expect(found.map(\.kind) == [.unknownRule(key: "after")])
        let circle = RuleLint.problems(in: rules, against: .builtin)
        #expect(circle.count == 1)
    }

    @Test func `two versions that hold on the same day are named`() throws {
        func version(_ times: String) -> String { "\(times), \(clock())" }
        let old = ("MA-OLD", version("from: 2010-01-01, until: 2020-01-01"))
        func new(_ times: String) -> (String, String) {
            ("MA-NEW", version("\(times), replaces: MA-OLD"))
        }
        let overlap = RuleProblem.Kind.overlap(try id("MA-OLD"), try id("MA-NEW"))
        #expect(problems([old, new("from: 2020-01-01")]).map(\.kind) == [overlap])
        #expect(problems([old, new("until: 2019-01-01")]).map(\.kind) == [overlap])
        #expect(problems([old, new("from: 2020-01-02")]) == [])
        #expect(problems([old, new("from: 2015-01-01, status: proposed")]) == [])
        #expect(
            problems([("MA-X", version("from: 2020-01-02, until: 2020-01-01"))]).map(\.kind)
                == [.endsBeforeItStarts])
    }

    @Test(arguments: [
        ("replaces: MA-NONE", "replaces"), ("replaced_by: MA-NONE", "replaced_by"),
    ])
    func `a rule that there is not is named by the key that asks for it`(
        more: String, key: String
    ) {
        let found = problems([("MA-X", "\(more), \(clock())")])
        #expect(found.map(\.kind) == [.unknownRule(key: key)])
        #expect(found.map(\.level) == [.error])
        #expect(found.map(\.line) == [3])
    }

    @Test func `a clock that follows a rule that there is not is named`() {
        #expect(
            problems([("MA-X", clock(", after: [US-HIPAA-IND, MA-NONE]"))]).map(\.kind)
                == [.unknownRule(key: "after")])
        #expect(
            problems([("MA-X", clock(", concurrent_with: MA-NONE"))]).map(\.kind)
                == [.unknownRule(key: "concurrent_with")])
    }

    @Test(arguments: [
        ("binds: [banker]", RuleProblem.Kind.unknownTerm(key: "binds")),
        ("exempt: [{who: banker, mode: full_exempt}]", .unknownTerm(key: "exempt")),
        ("data: {any: [shoe_size]}", .unknownTerm(key: "data")),
        ("if: [full_moon]", .unknownTerm(key: "if")),
    ])
    func `a word that nobody knows is a warning`(more: String, kind: RuleProblem.Kind) {
        let found = problems([("MA-X", "\(more), \(clock())")])
        #expect(found.map(\.kind) == [kind])
        #expect(found.map(\.level) == [.warning])
        #expect(problems([("MA-X", clock(", calendar: MARS"))]).map(\.kind) == [.unknownCalendar])
    }
}
