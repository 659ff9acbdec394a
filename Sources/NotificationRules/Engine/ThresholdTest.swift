import IncidentModel

/// Whether enough people are affected for a rule, by counts that may be intervals.
struct ThresholdTest {
    private let facts: Facts
    private let rule: Rule
    /// The leaked elements that the rule speaks of; nil where that does not matter.
    private let covered: [String]?
    private let terms: RuleVocabulary

    init(_ facts: Facts, _ rule: Rule, covered: [String]?, terms: RuleVocabulary) {
        self.facts = facts
        self.rule = rule
        self.covered = covered
        self.terms = terms
    }

    private var threshold: PeopleThreshold { rule.trigger.people }
    private var needed: Int { threshold.atLeast ?? 0 }

    /// Why the rule asks for nothing; nil where it may ask for something.
    func reason(_ grounds: inout Screening.Grounds) -> WhyNot? {
        switch threshold.scope {
        case .undeliverable: return returnedMail(&grounds)
        case .eachState: return eachState(&grounds)
        default:
            let people = counted
            if threshold.atLeast != nil || threshold.atMost != nil {
                grounds.evidence.append("\(threshold.scope.words): \(people.words)")
            }
            if let reason = compare(people, &grounds) { return reason }
            doubtElements(&grounds)
            return nil
        }
    }

    private func compare(_ people: PeopleRange, _ grounds: inout Screening.Grounds) -> WhyNot? {
        if needed > 0 {
            if let most = people.atMost, most < needed {
                return .tooFew(people, needed: needed, of: threshold.scope)
            }
            // A duty towards any person at all does not wait for the count.
            if people.atLeast < needed, needed > 1 {
                grounds.doubt("depends on the count: \(people.words), from \(needed) on")
            }
        }
        if let limit = threshold.atMost {
            if people.atLeast > limit { return .tooMany(people, most: limit) }
            if people.atMost ?? .max > limit {
                grounds.doubt("depends on the count: \(people.words), up to \(limit)")
            }
        }
        return nil
    }

    /// The number of people with what leaked is known over all places only; where even that is too
    /// small, the duty is in doubt.
    private func doubtElements(_ grounds: inout Screening.Grounds) {
        guard let covered, needed > 1 else { return }
        let people = covered.compactMap { facts.elements?[$0]?.atMost }
        guard people.count == covered.count, !people.isEmpty else { return }
        let most = people.reduce(0) { min(FieldFormat.largest, $0 + $1) }
        if most < needed {
            grounds.doubt(
                "depends on the data: \(most) \(most == 1 ? "person" : "people") with \(covered.joined(separator: ", ")), "
                    + "from \(needed) on")
        }
    }

    // MARK: Whom to count

    private var counted: PeopleRange {
        switch threshold.scope {
        case .residents, .individualsInState: residents(of: rule.jurisdiction)
        case .persons, .individuals, .consumers:
            // The statute leaves open whether people elsewhere count in.
            PeopleRange(residents(of: rule.jurisdiction).atLeast, allPeople.atMost)
        default: allPeople
        }
    }

    private var allPeople: PeopleRange { facts.people }

    private func residents(of place: Jurisdiction) -> PeopleRange {
        if let covered, let cell = facts.elementsIn[place], !cell.isEmpty {
            let counts = covered.compactMap { cell[$0] }
            if !counts.isEmpty {
                let least = counts.map(\.atLeast).max() ?? 0
                return PeopleRange(least, counts.reduce(PeopleRange(0, 0), +).atMost)
            }
        }
        return facts.residents(of: place, terms: terms)
    }

    private func eachState(_ grounds: inout Screening.Grounds) -> WhyNot? {
        let places = facts.affected.keys.filter {
            $0 != .unresolved && terms.isPart($0, of: rule.jurisdiction)
        }
        let counts = places.sorted().map { ($0, facts.residents(of: $0, terms: terms)) }
        let sure = counts.filter { $0.1.atLeast >= needed }
        let possible = counts.filter { ($0.1.atMost ?? .max) >= needed }
        guard let first = possible.first else { return tooFewInEach(counts.map(\.1), &grounds) }
        let chosen = sure.isEmpty ? possible : sure
        grounds.instances = chosen.map(\.0)
        grounds.evidence += chosen.map { "residents of \($0.0.code): \($0.1.words)" }
        if sure.isEmpty {
            grounds.doubt("depends on the count: \(first.1.words) in one State, from \(needed) on")
        }
        return nil
    }

    /// No State has enough; but as long as nobody said where people live, one could.
    private func tooFewInEach(
        _ counts: [PeopleRange], _ grounds: inout Screening.Grounds
    ) -> WhyNot? {
        let most = counts.compactMap(\.atMost).max() ?? 0
        guard counts.isEmpty, allPeople.atMost ?? .max >= needed else {
            let least = counts.map(\.atLeast).max() ?? 0
            return .tooFew(PeopleRange(least, most), needed: needed, of: .eachState)
        }
        grounds.doubt(
            "depends on where people live: nobody counted, from \(needed) in one State on")
        return nil
    }

    private func returnedMail(_ grounds: inout Screening.Grounds) -> WhyNot? {
        let letters = facts.returnedMail.map(\.letters).max() ?? 0
        let unresolved = facts.withoutKnownAddress
        let people = PeopleRange(letters, letters) + unresolved
        guard people.atMost != 0 else { return .noReturnedMail }
        if letters > 0 { grounds.evidence.append("returned letters: \(letters)") }
        if !unresolved.isNobody {
            grounds.evidence.append("without an address: \(unresolved.words)")
        }
        if let reached = facts.returnedMail.filter({ $0.letters >= needed }).map(\.day).min() {
            grounds.evidence.append("\(needed) came back by \(reached.text)")
        }
        return compare(people, &grounds)
    }
}

extension Facts {
    /// Those of whom nobody knows where they live, and those whom no letter can be sent to: whoever is one is
    /// taken for the other.
    fileprivate var withoutKnownAddress: PeopleRange {
        let unresolved = affected[.unresolved] ?? PeopleRange(0, 0)
        let most = unresolved.atMost.map { max($0, withoutAddress) }
        return PeopleRange(max(unresolved.atLeast, withoutAddress), most)
    }

    /// All people, wherever they live.
    var people: PeopleRange {
        if let total { return total }
        return affected.isEmpty ? .unknown : affected.values.reduce(PeopleRange(0, 0), +)
    }

    /// People who live there, and up to all who live nobody knows where.
    func residents(of place: Jurisdiction, terms: RuleVocabulary) -> PeopleRange {
        guard !affected.isEmpty else { return PeopleRange(0, people.atMost) }
        let here = affected.filter { $0.key != .unresolved && terms.isPart($0.key, of: place) }
        let sum = here.values.reduce(PeopleRange(0, 0), +)
        let unresolved = affected[.unresolved] ?? PeopleRange(0, 0)
        let all = sum + PeopleRange(0, unresolved.atMost)
        // Nowhere live more people than there are.
        return PeopleRange(all.atLeast, [all.atMost, total?.atMost].compactMap { $0 }.min())
    }
}
