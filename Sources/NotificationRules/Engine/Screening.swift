import IncidentModel

/// Whether a rule asks for anything, before its clock is looked at.
struct Screening {
    enum Outcome: Hashable {
        case applies(Grounds)
        case not(WhyNot)
    }

    /// What a duty stands on.
    struct Grounds: Hashable {
        /// False where a count or a judgement could still take the duty away.
        var isSure = true
        /// What it hangs on, where it is not sure; and what was assumed.
        var remarks: [String] = []
        var evidence: [String] = []
        var instances: [Jurisdiction] = []
        /// The exemption that lets another law's notice fulfil this duty.
        var satisfiedBy: Exemption?

        mutating func doubt(_ remark: String) {
            isSure = false
            remarks.append(remark)
        }
    }

    let facts: Facts
    let entities: Set<EntityKind>
    let terms: RuleVocabulary

    init(_ facts: Facts, terms: RuleVocabulary) {
        self.facts = facts
        self.terms = terms
        let implied = facts.entities.flatMap { terms.entities[$0]?.implies ?? [] }
        entities = facts.entities.union(implied).union([.anyHolder])
    }

    func outcome(of rule: Rule) -> Outcome {
        var grounds = Grounds()
        for test in [binding, data, encryption, conditions, people] {
            if let reason = test(rule, &grounds) { return .not(reason) }
        }
        return .applies(grounds)
    }

    private func binding(_ rule: Rule, _ grounds: inout Grounds) -> WhyNot? {
        let bound = rule.binds.filter(entities.contains)
        guard !bound.isEmpty || rule.binds.isEmpty else { return .bindsOthers(rule.binds) }
        grounds.evidence += bound.filter { $0 != .anyHolder }.map { "entity: \($0.word)" }
        let exemptions = rule.exemptions.filter { entities.contains($0.entity) }
        if let full = exemptions.first(where: { $0.mode == .fullExempt }) { return .exempt(full) }
        grounds.satisfiedBy = exemptions.first {
            $0.mode == .deemedCompliant
                || $0.mode == .deemedIndividualNotice && rule.recipient.kind == .individuals
        }
        for exemption in exemptions where exemption.mode == .deemedContent {
            grounds.remarks.append(
                "content as federal law asks for will do (\(exemption.citation ?? rule.citation))")
        }
        return nil
    }

    private func data(_ rule: Rule, _ grounds: inout Grounds) -> WhyNot? {
        let asked = rule.trigger.data
        guard !asked.isEmpty else { return nil }
        guard let leaked = facts.elements else {
            grounds.remarks.append("assumed: data elements that the law speaks of (none recorded)")
            return nil
        }
        let involved = Set(leaked.filter { !$0.value.isNobody }.keys)
        let covered = covered(by: rule, of: involved)
        let hasAll = asked.all.allSatisfy { terms.isCovered($0, by: involved) }
        guard !covered.isEmpty, hasAll else { return .otherData }
        grounds.evidence += covered.map { "\($0): \(leaked[$0]?.words ?? "")" }
        return nil
    }

    private func encryption(_ rule: Rule, _ grounds: inout Grounds) -> WhyNot? {
        switch (facts.encryption, rule.notice.encryptionSafeHarbour) {
        case (.encrypted, true?): return .encrypted
        case (.encrypted, nil):
            grounds.doubt("depends on: whether encryption excuses under this law")
        case (.keyCompromised, _): grounds.evidence.append("encrypted, but the key went with it")
        default: break
        }
        return nil
    }

    private func conditions(_ rule: Rule, _ grounds: inout Grounds) -> WhyNot? {
        for condition in rule.trigger.conditions {
            if isRecorded(condition) {
                grounds.evidence.append("condition: \(condition)")
            } else if terms.conditions[condition]?.isPendingWhenUnanswered ?? false {
                grounds.doubt("depends on: \(condition) (not recorded)")
            } else {
                return condition == "law_enforcement_statement"
                    ? .noHold : .conditionNotMet(condition)
            }
        }
        return nil
    }

    private func isRecorded(_ condition: String) -> Bool {
        guard !facts.conditions.contains(condition) else { return true }
        switch terms.conditions[condition]?.impliedBy {
        case .anchor(let anchor)?: return facts.anchors[anchor] != nil
        case .element(let element)?: return !(facts.elements?[element]?.isNobody ?? true)
        case .hold?: return !facts.holds.isEmpty
        case nil: return false
        }
    }

    private func people(_ rule: Rule, _ grounds: inout Grounds) -> WhyNot? {
        ThresholdTest(facts, rule, covered: coveredElements(of: rule), terms: terms)
            .reason(&grounds)
    }

    /// The leaked elements that the law speaks of; nil where nobody said what leaked, or the law asks for none.
    private func coveredElements(of rule: Rule) -> [String]? {
        guard let leaked = facts.elements, !rule.trigger.data.isEmpty else { return nil }
        return covered(by: rule, of: Set(leaked.filter { !$0.value.isNobody }.keys))
    }

    private func covered(by rule: Rule, of involved: Set<String>) -> [String] {
        let asked = rule.trigger.data
        return involved.filter { element in
            (asked.any + asked.all + asked.alone).contains {
                terms.isCovered($0, by: [element])
            }
        }.sorted()
    }
}
