public import IncidentModel

extension Incident {
    /// The duties of `reckoning(by:at:)` whose clock runs, in its order: the first is the next deadline.
    ///
    /// Cost: a part of the whole reckoning. Earlier counts are not looked at: they keep duties that lapsed
    /// in sight, and what lapsed has no clock that runs.
    public func runningDuties(by book: RuleBook, at now: Instant) -> [Duty] {
        let facts = Facts(self, terms: book.vocabulary)
        return Reckoning(of: facts, by: book, at: now, scope: .binding).duties.filter(\.isRunning)
    }
}
