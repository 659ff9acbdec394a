import IncidentModel
import NotificationRules
import Testing

@Suite struct RuleBookTests {
    private static func file(_ place: String, _ ids: String...) -> String {
        "jurisdiction: \(place)\nrules:\n"
            + ids.map { id in
                "  - {id: \(id), law: Ours, duty: D, to: media, "
                    + "clock: {starts: awareness, relation: asap}}\n"
            }.joined()
    }

    private func place(_ code: String) throws -> Jurisdiction { try #require(Jurisdiction(code)) }

    @Test func `a rule of the same id replaces, another is added`() throws {
        let (book, problems) = RuleBook.builtin(overlaidWith: [
            ("ma.yaml", Self.file("US-MA", "US-MA-IND", "US-MA-OURS"))
        ])
        #expect(problems == [])
        let massachusetts = try place("US-MA")
        let before = RuleBook.builtin.rules(of: massachusetts)
        let after = book.rules(of: massachusetts)
        #expect(after.count == before.count + 1)
        #expect(after.filter { $0.law == "Ours" }.map(\.id.text) == ["US-MA-IND", "US-MA-OURS"])
        #expect(after.map(\.id) == after.map(\.id).sorted())
        #expect(book.rule(after[0].id) == after[0])
        let vermont = try place("US-VT")
        #expect(book.rules(of: vermont) == RuleBook.builtin.rules(of: vermont))
    }

    @Test func `a place without built-in rules gets those of the user`() throws {
        let (book, _) = RuleBook.builtin(overlaidWith: [("is.yaml", Self.file("IS", "IS-OURS"))])
        let iceland = try place("IS")
        #expect(book.rules(of: iceland).map(\.id.text) == ["IS-OURS"])
        #expect(book.jurisdictions.contains(iceland))
        #expect(!RuleBook.builtin.jurisdictions.contains(iceland))
        #expect(RuleBook.builtin.rules(of: iceland) == [])
    }

    @Test func `a file that cannot be read leaves the built-in rules standing`() throws {
        let (book, problems) = RuleBook.builtin(overlaidWith: [
            ("bad.yaml", "jurisdiction: &a US-MA"),
            ("worse.yaml", Self.file("US-MA", "US-MA-IND").replacing("to: media", with: "to: all")),
        ])
        #expect(problems.map(\.file) == ["bad.yaml", "worse.yaml"])
        let massachusetts = try place("US-MA")
        #expect(book.rules(of: massachusetts) == RuleBook.builtin.rules(of: massachusetts))
        #expect(book.texts(of: [massachusetts]) == RuleBook.builtin.texts(of: [massachusetts]))
    }

    @Test func `an id counts once, and belongs to one jurisdiction`() throws {
        let (book, problems) = RuleBook.builtin(overlaidWith: [
            ("one.yaml", Self.file("US-MA", "US-MA-OURS")),
            ("two.yaml", Self.file("US-VT", "US-MA-OURS", "US-HIPAA-IND")),
        ])
        let ours = try #require(RuleID("US-MA-OURS"))
        #expect(problems.map(\.kind) == [.duplicateRule(ours), .ruleOfOtherJurisdiction("US")])
        #expect(problems.map(\.line) == [3, 4])
        #expect(book.rule(ours)?.jurisdiction == (try place("US-MA")))
    }

    @Test func `the texts of a place are its file and the user's, whatever the order`() throws {
        let text = Self.file("US-MA", "US-MA-OURS")
        let (book, _) = RuleBook.builtin(overlaidWith: [("ma.yaml", text)])
        let (one, other) = (try place("US-MA"), try place("US"))
        let texts = book.texts(of: [one, other])
        #expect(texts == book.texts(of: [other, one, one]))
        #expect(texts.last == Array(text.utf8))
        #expect(Array(texts.dropLast()) == RuleBook.builtin.texts(of: [one, other]))
    }

    @Test func `a book is equal to itself only`() {
        let (one, _) = RuleBook.builtin(overlaidWith: [])
        let (other, _) = RuleBook.builtin(overlaidWith: [])
        #expect(one == one)
        #expect(one != other)
        #expect(RuleBook.builtin == RuleBook.builtin)
    }

    @Test func `many can ask at once, and each gets the rules`() async throws {
        let (book, _) = RuleBook.builtin(overlaidWith: [])
        let places = book.jurisdictions
        let counts = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { places.reduce(0) { $0 + book.rules(of: $1).count } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 401, count: 8))
    }
}
