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
    /// The elements that leaked.
    private let involved: Set<String>

    init(_ facts: Facts, terms: RuleVocabulary) {
        self.facts = facts
        self.terms = terms
        entities = facts.kinds(terms)
        involved = Set((facts.elements ?? [:]).filter { !$0.value.isNobody }.keys)
    }

    func outcome(of rule: Rule) -> Outcome {
        var grounds = Grounds()
        if let reason = binding(rule, &grounds) { return .not(reason) }
        let covered = coveredElements(of: rule)
        let reason =
            data(rule, covered, &grounds) ?? encryption(rule, &grounds)
            ?? conditions(rule, &grounds) ?? people(rule, covered, &grounds)
        return reason.map { .not($0) } ?? .applies(grounds)
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

    private func data(
        _ rule: Rule, _ covered: [String]?, _ grounds: inout Grounds
    ) -> WhyNot? {
        let asked = rule.trigger.data
        guard !asked.isEmpty else { return nil }
        guard let leaked = facts.elements, let covered else {
            grounds.remarks.append("assumed: data elements that the law speaks of (none recorded)")
            return nil
        }
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
        case (.keyUnknown, true?), (.keyUnknown, nil):
            grounds.doubt(
                "depends on: whether the key of the encrypted data was taken (not recorded)")
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

    private func people(
        _ rule: Rule, _ covered: [String]?, _ grounds: inout Grounds
    ) -> WhyNot? {
        ThresholdTest(facts, rule, covered: covered, terms: terms).reason(&grounds)
    }

    /// The leaked elements that the law speaks of, by word; nil where nobody said what leaked, or the
    /// law asks for none.
    private func coveredElements(of rule: Rule) -> [String]? {
        let asked = rule.trigger.data
        guard facts.elements != nil, !asked.isEmpty else { return nil }
        var covered: Set<String> = []
        for words in [asked.any, asked.all, asked.alone] {
            for word in words { covered.formUnion(terms.covering(word, of: involved)) }
        }
        return covered.sorted()
    }
}

extension Facts {
    /// What the body is in law: as recorded, what follows from that, and what everybody is.
    func kinds(_ terms: RuleVocabulary) -> Set<EntityKind> {
        let implied = entities.flatMap { terms.entities[$0]?.implies ?? [] }
        return entities.union(implied).union([.anyHolder])
    }
}
