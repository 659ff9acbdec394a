public import IncidentModel

extension Reckoning {
    /// The days of the deadlines by the ids of their rules; of a soft one the day that is aimed at.
    public var days: [String: Day] {
        Dictionary(
            duties.compactMap { duty in
                (duty.due?.day ?? duty.target).map { (duty.id.text, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
