import IncidentModel
import NotificationRules
import Testing

@Suite struct RuleVocabularyTests {
    private let terms = RuleBook.builtin.vocabulary

    private func place(_ code: String) throws -> Jurisdiction { try #require(Jurisdiction(code)) }

    @Test func `every word has a meaning, and what it names is a word`() {
        #expect(terms.entities.count == 82)
        #expect(terms.conditions.count == 13)
        #expect(terms.elements.count == 43)
        for term in terms.entities.values {
            #expect(!term.meaning.isEmpty)
            #expect(term.implies.allSatisfy { terms.entities[$0] != nil })
        }
        #expect(terms.conditions.values.allSatisfy { !$0.meaning.isEmpty })
        for term in terms.elements.values {
            #expect(!term.meaning.isEmpty)
            #expect(term.coveredBy.allSatisfy { terms.elements[$0] != nil })
        }
        #expect(terms.modelElements.values.joined().allSatisfy { terms.elements[$0] != nil })
    }

    @Test func `a word that one law alone knows has that law for its home`() throws {
        #expect(terms.entities[EntityKind("nydfs_covered_entity")]?.home == (try place("US-NY")))
        #expect(terms.entities[EntityKind("public_company")]?.home == (try place("US")))
        #expect(terms.entities[EntityKind("hipaa_covered_entity")]?.home == (try place("US")))
        #expect(terms.entities[EntityKind("card_merchant")]?.home == (try place("XX")))
        for word in ["controller", "processor", "insurance_licensee", EntityKind.anyHolder.word] {
            #expect(terms.entities[EntityKind(word)]?.home == nil, "\(word)")
        }
        #expect(
            terms.entities[EntityKind("hipaa_business_associate")]?.implies == [
                EntityKind("federally_regulated_breach_rules")
            ])
    }

    @Test func `a home is where the rules are that bind such a body`() {
        for rule in RuleBook.builtin.rules {
            for home in rule.binds.compactMap({ terms.entities[$0]?.home }) {
                #expect(terms.isPart(rule.jurisdiction, of: home), "\(rule.id)")
            }
        }
    }

    @Test func `a judgement may be pending, a fact may not`() {
        let pending = terms.conditions.filter(\.value.isPendingWhenUnanswered).keys.sorted()
        #expect(
            pending == [
                "high_risk", "major_incident", "material", "significant_incident",
                "suspected_not_confirmed", "unlawful_purpose",
            ])
        #expect(terms.conditions["material"]?.impliedBy == .anchor(.materiality))
        #expect(terms.conditions["major_incident"]?.impliedBy == .anchor(.classification))
        #expect(terms.conditions["ransom_paid"]?.impliedBy == .anchor(.ransomPaid))
        #expect(terms.conditions["ssn_exposed"]?.impliedBy == .element("ssn"))
        #expect(terms.conditions["law_enforcement_statement"]?.impliedBy == .hold)
        #expect(terms.conditions["high_risk"]?.impliedBy == nil)
    }

    @Test func `the board's elements become those of the rules`() throws {
        #expect(terms.ruleWords(for: .dateOfBirth) == ["dob"])
        #expect(terms.ruleWords(for: .diagnosis) == ["medical"])
        #expect(terms.ruleWords(for: .financialAccount) == ["financial_account_no_code"])
        #expect(terms.ruleWords(for: .socialSecurityNumber) == ["ssn"])
        #expect(terms.ruleWords(for: try #require(DataElement("passport"))) == ["passport"])
        for element in DataElement.common {
            #expect(terms.ruleWords(for: element).allSatisfy { terms.elements[$0] != nil })
        }
    }

    @Test(arguments: [
        ("ssn", ["ssn"], true), ("ssn", ["dob"], false), ("ssn", [], false),
        ("personal_data", ["name"], true), ("personal_data", [], false),
        ("financial_account_no_code", ["financial_account_with_code"], true),
        ("financial_account_with_code", ["financial_account_no_code"], false),
        ("payment_card", ["payment_card_with_code"], true), ("ssn_last4", ["ssn"], true),
        ("phi", ["medical"], true), ("nonpublic_information", ["biometric"], true),
        ("unheard_of", ["unheard_of"], true), ("unheard_of", ["ssn"], false),
    ])
    func `an element is covered by itself and by what it takes in`(
        element: String, leaked: [String], isCovered: Bool
    ) {
        #expect(terms.isCovered(element, by: Set(leaked)) == isCovered)
    }

    @Test(arguments: [
        ("US-MA", "US", true), ("US", "US-MA", false), ("US-MA", "US-M", false),
        ("DE", "EU", true), ("DE-BY", "EU", true), ("GB", "EU", false), ("CH", "EU", false),
        ("IL", "US-IL", false), ("US-IL", "IL", false), ("JP", "XX", true), ("EU", "EU", true),
    ])
    func `a place is part of what it lies in`(place: String, whole: String, isPart: Bool) throws {
        #expect(terms.isPart(try self.place(place), of: try self.place(whole)) == isPart)
    }

    @Test func `the places above one go from the smallest to that of contracts`() throws {
        #expect(terms.places(above: try place("US-MA")).map(\.code) == ["US-MA", "US", "XX"])
        #expect(terms.places(above: try place("DE-BY")).map(\.code) == ["DE-BY", "DE", "EU", "XX"])
        #expect(terms.places(above: try place("XX")).map(\.code) == ["XX"])
        #expect(terms.members[try place("EU")]?.count == 27)
    }

    @Test func `a user's vocabulary adds words and replaces meanings`() throws {
        let text = """
            entities:
              our_holding: {means: whoever signed the group's policy, home: XX}
              controller: {means: ours}
            """
        let (book, problems) = RuleBook.builtin(overlaidWith: [("vocabulary.yaml", text)])
        #expect(problems == [])
        #expect(book.vocabulary.entities.count == 83)
        #expect(book.vocabulary.entities[EntityKind("controller")]?.meaning == "ours")
    }

    @Test func `a wrong entry of a vocabulary is named with its place`() {
        let text = """
            conditions:
              sure: {unanswered: maybe}
            elements:
              Bad: {means: x}
            members:
              EU: [Germany]
            """
        let (_, problems) = RuleBook.builtin(overlaidWith: [("vocabulary.yaml", text)])
        #expect(
            problems.map(\.kind) == [
                .unknownWord(known: ["no", "possible"]), .badWord, .badJurisdiction,
            ])
        #expect(problems.map(\.line) == [2, 4, 6])
    }
}
