public import IncidentModel

extension Incident {
    /// What follows from the facts by the rules at a time.
    ///
    /// Cost: the rules at hand are read once, about 0.02 ms a rule.
    ///
    /// - Parameter scope: which rules are looked at; the duties do not depend on it.
    public func reckoning(
        by book: RuleBook, at now: Instant, scope: Reckoning.Scope = .binding
    ) -> Reckoning {
        let terms = book.vocabulary
        let facts = Facts(self, terms: terms)
        return Reckoning(
            of: facts, by: book, at: now, scope: scope, past: pastFacts(facts, terms))
    }

    /// The facts before each revision of a count, the last first.
    private func pastFacts(
        _ facts: Facts, _ terms: RuleVocabulary
    ) -> some Sequence<PastFacts> {
        counts.entries.suffix(Self.pastRevisions).reversed().lazy.map { entry in
            PastFacts(
                facts: facts.with(counts.before(entry.stamp.seq), terms: terms),
                until: entry.stamp.at,
                revision: "\(entry.scope.text) \(entry.revision.count.text), "
                    + "\(zone.day(of: entry.stamp.at).text)")
        }
    }

    /// How far back duties are looked for that a revision of a count took the ground from.
    private static let pastRevisions = 32
}
