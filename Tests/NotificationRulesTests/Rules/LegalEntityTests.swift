import IncidentModel
import NotificationRules
import Testing

/// The words for what a body is in law are the same in rules, forms and on the command line.
@Suite struct LegalEntityTests {
    @Test func `every body that a rule binds or lets go can be recorded`() {
        let known = Set(LegalEntity.all.map(\.word))
        for rule in RuleBook.builtin.rules {
            let words = rule.binds + rule.exemptions.map(\.entity)
            for entity in words where entity != .anyHolder {
                #expect(known.contains(entity.word), "\(rule.id) speaks of \(entity.word)")
            }
        }
    }

    @Test func `every word that can be recorded is one of the rules`() {
        let terms = RuleBook.builtin.vocabulary.entities
        for entity in LegalEntity.all {
            #expect(terms[EntityKind(entity.word)] != nil, "\(entity.word)")
        }
    }
}
