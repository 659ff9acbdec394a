public import IncidentModel

/// A rule that depends on how many people there are, and what it asks for by the present counts.
public struct CountStake: Hashable, Sendable {
    public let rule: Rule
    /// What it asks for; nil while too few people, or too many, are affected.
    public let duty: Duty?
    /// Why it asks for nothing.
    public let whyNot: WhyNot?

    /// From how many people on it asks for something; 1 where one is enough.
    public var from: Int { max(1, rule.trigger.people.atLeast ?? 1) }

    /// Up to how many people it asks for something; nil without such an end.
    public var upTo: Int? { rule.trigger.people.atMost }

    /// Whether it counts those who live in its jurisdiction, or in a part of it.
    public var countsResidents: Bool {
        switch rule.trigger.people.scope {
        case .residents, .eachState, .individualsInState: true
        case .total, .undeliverable, .persons, .individuals, .consumers, .consumersTotal: false
        }
    }
}

extension Reckoning {
    /// The rules that a count of people decides about: those that ask for something, in the order of the
    /// duties, and those that need other numbers, by id.
    public var stakes: [CountStake] {
        let asking = duties.filter { $0.kind != .modifier && $0.rule.countsAffected }
            .map { CountStake(rule: $0.rule, duty: $0, whyNot: nil) }
        let silent = notTriggered.filter { $0.rule.countsAffected && $0.reason.isAboutNumbers }
            .map { CountStake(rule: $0.rule, duty: nil, whyNot: $0.reason) }
        return asking + silent
    }

    /// Those of the stakes that hang on one count.
    public func stakes(on scope: CountScope, terms: RuleVocabulary) -> [CountStake] {
        stakes.filter { $0.hangs(on: scope, terms: terms) }
    }

    /// The numbers of people at which the law asks for more, or for something else, from the lowest on.
    public var thresholds: [CountThreshold] {
        var all: [Int: CountThreshold] = [:]
        for stake in stakes where stake.duty?.status != .pendingLaw {
            if stake.from > 1 {
                all[stake.from, default: CountThreshold(stake.from)].begins.append(stake)
            }
            if let last = stake.upTo {
                all[last + 1, default: CountThreshold(last + 1)].ends.append(stake)
            }
        }
        return all.values.sorted { $0.people < $1.people }
    }
}

/// A number of people with which duties begin or end.
public struct CountThreshold: Hashable, Sendable {
    public let people: Int
    /// The rules that ask for something from this number on.
    public internal(set) var begins: [CountStake] = []
    /// The rules that ask for something only below this number.
    public internal(set) var ends: [CountStake] = []

    init(_ people: Int) { self.people = people }
}

extension CountStake {
    /// Whether another number of these people could change what the rule asks for.
    func hangs(on scope: CountScope, terms: RuleVocabulary) -> Bool {
        if let element = scope.element, !concerns(element, terms: terms) { return false }
        guard let place = scope.jurisdiction else {
            // The people of a State are all the same people to the law of another.
            return scope.element != nil || !countsResidents && (hasNumbers || isNational)
        }
        guard place != .unresolved else { return countsResidents && hasNumbers }
        guard terms.isPart(place, of: rule.jurisdiction) else { return false }
        return countsResidents || place == rule.jurisdiction
    }

    private var hasNumbers: Bool { from > 1 || upTo != nil }

    /// A law that looks at people wherever in the country they live.
    private var isNational: Bool { !rule.jurisdiction.code.contains("-") }

    private func concerns(_ element: DataElement, terms: RuleVocabulary) -> Bool {
        let data = rule.trigger.data
        let leaked = Set(terms.ruleWords(for: element))
        return [data.any, data.all, data.alone].joined().contains {
            terms.isCovered($0, by: leaked)
        }
    }
}

extension Rule {
    /// Letters that came back are not people affected.
    fileprivate var countsAffected: Bool { trigger.people.scope != .undeliverable }
}

extension WhyNot {
    fileprivate var isAboutNumbers: Bool {
        switch self {
        case .tooFew, .tooMany: true
        default: false
        }
    }
}
