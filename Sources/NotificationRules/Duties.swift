public import IncidentModel

extension Incident {
    /// Every duty that follows from the facts, the one that ends first first; without a date last.
    public func duties(at now: Instant) -> [Duty] {
        HIPAA.duties(of: self, on: zone.day(of: now)).sorted {
            ($0.due ?? .latest, $0.rule) < ($1.due ?? .latest, $1.rule)
        }
    }
}
