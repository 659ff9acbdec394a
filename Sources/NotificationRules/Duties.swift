public import IncidentModel

extension Incident {
    /// What follows from the facts by the rules at a time.
    ///
    /// Cost: the files of the jurisdictions at hand are read once, about 0.1 ms a rule.
    public func reckoning(by book: RuleBook, at now: Instant) -> Reckoning {
        let terms = book.vocabulary
        return Reckoning(
            of: Facts(self, terms: terms), by: book, at: now, past: pastFacts(terms))
    }

    /// The facts before each revision of a count, the last first.
    private func pastFacts(_ terms: RuleVocabulary) -> [PastFacts] {
        counts.entries.suffix(Self.pastRevisions).reversed().map { entry in
            PastFacts(
                facts: Facts(self, terms: terms, counts: counts.before(entry.stamp.seq)),
                until: entry.stamp.at,
                revision: "\(entry.scope.text) \(entry.revision.count.text), "
                    + "\(zone.day(of: entry.stamp.at).text)")
        }
    }

    /// How far back duties are looked for that a revision of a count took the ground from.
    private static let pastRevisions = 32
}
