public import IncidentModel

/// The duties that follow from facts by rules at one time, and the rules that ask for nothing.
public struct Reckoning: Hashable, Sendable {
    /// The one that hurts first first: overdue and running ones by their end, then those without a date,
    /// then what is settled; ties by recipient, people first, then by id.
    public let duties: [Duty]
    /// Sorted by id.
    public let notTriggered: [NotTriggered]

    /// What follows from no incident.
    public static let nothing = Reckoning()

    private init() {
        duties = []
        notTriggered = []
    }

    /// Which rules are looked at.
    public enum Scope: Hashable, Sendable {
        case all
        /// Those that bind the body: the duties are the same, and `notTriggered` holds no rule for
        /// others. Cost: a part of what all cost, as the others are not even read.
        case binding
    }

    /// - Parameters:
    ///   - book: only the files of the jurisdictions at hand are read.
    ///   - past: earlier states of the counts, the last first: a duty that they asked for and that these
    ///     facts do not is kept as no longer triggered. Asked for one by one, as far as needed.
    public init(
        of facts: Facts, by book: RuleBook, at now: Instant, scope: Scope = .all,
        past: some Sequence<PastFacts> = EmptyCollection<PastFacts>()
    ) {
        let facts = facts.seen(at: now)
        let terms = book.vocabulary
        let places = facts.jurisdictions(terms)
        let kinds = facts.kinds(terms)
        let rules = places.flatMap { place in
            switch scope {
            case .all: book.rules(of: place)
            case .binding: book.rules(of: place, binding: kinds)
            }
        }
        let maker = DutyMaker(facts, places: places, book: book, now: now)
        var duties: [Duty] = []
        var silent: [NotTriggered] = []
        for rule in rules {
            switch maker.duty(of: rule) {
            case .success(let duty): duties.append(duty)
            case .failure(let reason):
                silent.append(NotTriggered(rule: rule, reason: reason.whyNot))
            }
        }
        let lapsed = Self.lapsed(&silent, past: past, book: book, places: places, at: now)
        self.duties = Self.sorted(Self.targeted(duties + lapsed, facts: facts))
        notTriggered = silent.sorted { $0.rule.id < $1.rule.id }
    }

    /// Takes out of the silent rules those that earlier counts had triggered.
    private static func lapsed(
        _ silent: inout [NotTriggered], past: some Sequence<PastFacts>, book: RuleBook,
        places: [Jurisdiction], at now: Instant
    ) -> [Duty] {
        var lapsed: [Duty] = []
        for facts in past {
            let candidates = silent.filter(\.reason.isAboutCounts)
            guard !candidates.isEmpty else { break }
            let maker = DutyMaker(
                facts.facts.seen(at: now), places: places, book: book, now: facts.until)
            for candidate in candidates {
                guard case .success(var duty) = maker.duty(of: candidate.rule), duty.isSure else {
                    continue
                }
                duty.lapse(since: facts, reason: candidate.reason)
                lapsed.append(duty)
                silent.removeAll { $0.rule.id == candidate.rule.id }
            }
        }
        return lapsed
    }

    /// Soft clocks get a target: 30 days from discovery, or the earliest deadline of the matter.
    private static func targeted(_ duties: [Duty], facts: Facts) -> [Duty] {
        let discovery = AnchorLookup(facts: facts).found(.discovery)?.moment.day
        let usual = discovery.flatMap { $0.adding(days: softTarget) }
        let hard = duties.filter { $0.kind == .hard && $0.status == .open }.compactMap(\.due?.day)
        guard let target = (hard + [usual].compactMap { $0 }).min() else { return duties }
        return duties.map { duty in
            guard duty.kind == .soft, duty.status == .open, duty.target == nil else { return duty }
            var duty = duty
            duty.target = target
            duty.trail.append("target \(target.text): planning only, no deadline")
            return duty
        }
    }

    /// Days from discovery that soft clocks are planned with.
    public static let softTarget = 30

    private static func sorted(_ duties: [Duty]) -> [Duty] {
        duties.sorted { one, other in
            let ranks = (one.urgency, other.urgency)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            let ends = (one.due?.instant ?? .latest, other.due?.instant ?? .latest)
            if ends.0 != ends.1 { return ends.0 < ends.1 }
            let kinds = (one.recipient.place, other.recipient.place)
            if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
            return one.id < other.id
        }
    }
}

/// The facts as they stood before a count was revised.
public struct PastFacts: Hashable, Sendable {
    public let facts: Facts
    /// When the revision that ended them was recorded.
    public let until: Instant
    /// That revision in words, such as `people 12,000 -> 480`.
    public let revision: String

    public init(facts: Facts, until: Instant, revision: String) {
        self.facts = facts
        self.until = until
        self.revision = revision
    }
}

extension Duty {
    /// What hurts first: overdue, then running, then in doubt, and at last what is settled.
    fileprivate var urgency: Int {
        switch status {
        case .overdue: 0
        case .open: due == nil ? 2 : 1
        case .possible: due == nil ? 4 : 3
        case .waiting: 5
        case .pendingLaw: 6
        case .met, .metLate: 7
        case .satisfiedBy, .decidedAgainst, .noLongerTriggered: 8
        }
    }

    fileprivate mutating func lapse(since facts: PastFacts, reason: WhyNot) {
        guard !isSettled else { return }
        status = .noLongerTriggered
        trail.append("no longer triggered since \(facts.revision): \(reason.words)")
    }
}

extension Recipient.Kind {
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension WhyNot {
    /// Whether another count could change it.
    fileprivate var isAboutCounts: Bool {
        switch self {
        case .tooFew, .tooMany, .otherData: true
        default: false
        }
    }
}

extension Facts {
    /// Whose laws are looked at: where people live, what these places belong to, and the home of laws
    /// that only one jurisdiction knows.
    func jurisdictions(_ terms: RuleVocabulary) -> [Jurisdiction] {
        var all: Set<Jurisdiction> = []
        // Nobody there, too: a duty that a count took the ground from says so.
        for place in affected.keys where place != .unresolved {
            all.formUnion(terms.places(above: place))
        }
        for entity in entities {
            if let home = terms.entities[entity]?.home { all.insert(home) }
        }
        return all.sorted()
    }
}
