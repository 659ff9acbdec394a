public import IncidentModel

extension Reckoning {
    /// What its duties are called, those that end first first.
    public var names: [Standpoint.DutyName] {
        duties.map { Standpoint.DutyName($0.title, rule: $0.id.text) }
    }
}

extension Incident {
    /// The incident with the days of checklist items that hang on the deadline of a duty.
    ///
    /// A duty that has no date (yet, or any more) gives none; a soft one gives the day that is aimed at.
    public func dating(by reckoning: Reckoning) -> Incident {
        guard checklist.contains(where: \.hangsOnDuty) else { return self }
        let days = Dictionary(
            reckoning.duties.map { ($0.id.text, $0.due?.day ?? $0.target) },
            uniquingKeysWith: { first, _ in first })
        return dating { days[$0] ?? nil }
    }
}
