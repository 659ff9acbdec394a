import IncidentModel

/// Finds the events that start clocks among the recorded facts.
struct AnchorLookup {
    let facts: Facts

    /// A moment that starts a clock.
    struct Found: Hashable {
        let moment: FactMoment
        /// The event that stands in for one that is not recorded.
        var standIn: Anchor?
        /// Later records of the same event: an argument, not the start.
        var others: [FactMoment] = []
    }

    /// The order in which a breach becomes known: the earliest recorded one stands in for a missing one.
    private static let chain: [Anchor] = [.detection, .discovery, .awareness, .determination]

    /// Events that are some way of coming to know; others have no stand-in.
    private static let knowing: Set<Anchor> = [
        .detection, .discovery, .awareness, .determination, .confirmation, .suspicion, .noticing,
        .identification, .reasonableBelief, .reasonableSuspicion, .credibleGrounds,
    ]

    func recorded(_ anchor: Anchor) -> FactMoment? { facts.anchors[anchor]?.min() }

    /// The discovery, or the earliest that stands in for it.
    var discovery: FactMoment? { found(.discovery)?.moment }

    /// The earliest of all recorded events.
    var earliest: FactMoment? { facts.anchors.values.joined().min() ?? facts.sent.values.min() }

    func found(_ anchor: Anchor) -> Found? {
        if let all = facts.anchors[anchor]?.sorted(), let first = all.first {
            return Found(moment: first, others: all.dropFirst().filter { $0.day != first.day })
        }
        guard Self.knowing.contains(anchor) else { return nil }
        let candidates = Self.chain.compactMap { event in
            recorded(event).map { (event: event, moment: $0) }
        }
        return candidates.min { $0.moment < $1.moment }
            .map { Found(moment: $0.moment, standIn: $0.event) }
    }

    /// When whoever the rule means was told.
    func notice(for rule: Rule) -> FactMoment? { told(rule, in: facts.sent) }

    func plan(for rule: Rule) -> FactMoment? { told(rule, in: facts.planned) }

    /// A report that follows another to the same regulator is told by its own name only.
    private func told(_ rule: Rule, in moments: [NoticeKey: FactMoment]) -> FactMoment? {
        if let own = moments[.rule(rule.id)] { return own }
        return rule.isFollowUp ? nil : moments[.recipient(rule.addressee)]
    }

    /// The first notice that a clock waits for: of the rules that it names, else of any of its kind.
    func notice(_ anchor: Anchor, after rules: [Rule]) -> FactMoment? {
        first(anchor, after: rules, in: facts.sent) ?? recorded(anchor)
    }

    func plannedNotice(_ anchor: Anchor, after rules: [Rule]) -> FactMoment? {
        first(anchor, after: rules, in: facts.planned)
    }

    private func first(
        _ anchor: Anchor, after rules: [Rule], in moments: [NoticeKey: FactMoment]
    ) -> FactMoment? {
        let named = rules.compactMap { moments[.rule($0.id)] }.min()
        if let named { return named }
        let kinds = Set(rules.map(\.recipient.kind))
        let fallback: Recipient.Kind = anchor == .noticeToIndividuals ? .individuals : .regulator
        return (kinds.isEmpty ? [fallback] : kinds).compactMap { moments[.recipient($0)] }.min()
    }
}

extension Rule {
    /// Whether its clock starts with a notice to the recipient that it tells itself.
    fileprivate var isFollowUp: Bool {
        recipient.kind == .regulator
            && [.noticeToRegulator, .intermediateReport].contains(clock.limb.starts)
    }

    /// Whose notice fulfils the rule: letters that came back are no notice.
    var addressee: Recipient.Kind {
        trigger.people.scope == .undeliverable ? .substitute : recipient.kind
    }
}
