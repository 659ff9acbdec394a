import IncidentModel
import Testing

struct LegalEntityTests {
    @Test func `every word stands once, is a plain one and has a label`() {
        let words = LegalEntity.all.map(\.word)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { LegalEntity.word(of: $0) == $0 })
        #expect(LegalEntity.all.allSatisfy { !$0.label.isEmpty })
        #expect(LegalEntity.all.first?.group == .common)
    }

    @Test(arguments: [
        ("HIPAA covered entity", "hipaa_covered_entity"), ("public-company", "public_company"),
        ("x-our own", "x-our_own"), ("X-Choir", "x-choir"),
    ])
    func `blanks, hyphens and capitals do not matter`(typed: String, word: String) {
        #expect(LegalEntity.word(of: typed) == word)
    }

    @Test(arguments: ["", "x-", "business", "hipaa_covered", "x-büro", "x- "])
    func `any other word is none`(typed: String) {
        #expect(LegalEntity.word(of: typed) == nil)
    }

    @Test(arguments: [
        ("hipaa", ["hipaa_covered_entity", "hipaa_business_associate"]),
        ("hippa covered entity", ["hipaa_covered_entity"]), ("fed_bnk", ["fed_bank"]),
        ("hospital chain", ["ny_general_hospital"]), ("", []), ("zzzzzzzzzzzz", []),
    ])
    func `words that are like a text are found`(typed: String, words: [String]) {
        #expect(LegalEntity.near(typed).map(\.word) == words)
    }

    @Test func `the field holds known words in their canonical form`() throws {
        let value = try Schema.value(
            of: "Controller; hipaa covered entity", for: .entities, of: .incident)
        #expect(value == .list(["controller", "hipaa_covered_entity"]))
        #expect(throws: FieldProblem.unknownEntity(number: 2, near: [])) {
            try Schema.value(of: "controller; qqqq", for: .entities, of: .incident)
        }
    }
}
