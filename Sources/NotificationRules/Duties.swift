public import IncidentModel

extension Incident {
    /// Every duty that follows from the facts, the one that ends first first; without a date last.
    public func duties(at now: Instant) -> [Duty] {
        let duties = HIPAA.duties(of: self, on: zone.day(of: now)).enumerated()
        return duties.sorted {
            ($0.element.due ?? .latest, $0.offset) < ($1.element.due ?? .latest, $1.offset)
        }.map(\.element)
    }
}
