import IncidentModel
import NotificationRules
import Terminal

/// What the counts of an incident mean together: what cannot be so, and what the law asks for at which
/// numbers. Put into words once for each change, not for each frame.
struct CountRemarks: Hashable, Sendable {
    /// Two or more counts that cannot all be so.
    struct Contradiction: Hashable, Sendable {
        let contradiction: CountContradiction
        let words: SafeText
    }

    /// A number of people, and what the rules ask for at it.
    struct Threshold: Hashable, Sendable {
        let people: Int
        let words: SafeText
    }

    private(set) var contradictions: [Contradiction] = []
    /// The counts that contradictions are about.
    private(set) var contradicted: Set<CountScope> = []
    /// From the lowest number on; the usual ones for as long as no rule speaks of any.
    private(set) var thresholds: [Threshold] = Self.usual

    /// What most laws speak of, for as long as no rule tells: nobody said where people live.
    private static let usual = [500, 1000].map { Threshold(people: $0, words: "") }

    init() {}

    init(_ counts: CountLedger?, by reckoning: Reckoning) {
        contradictions = (counts?.contradictions ?? []).map {
            Contradiction(contradiction: $0, words: ContradictionWords.line($0))
        }
        contradicted = Set(contradictions.flatMap { $0.contradiction.entries.map(\.scope) })
        let known = reckoning.thresholds
        guard !known.isEmpty else { return }
        thresholds = known.map {
            Threshold(people: $0.people, words: ThresholdWords.line($0))
        }
    }

    /// The contradictions that a count is a part of.
    func contradictions(of scope: CountScope) -> [Contradiction] {
        guard contradicted.contains(scope) else { return [] }
        return contradictions.filter { $0.contradiction.concerns(scope) }
    }
}
