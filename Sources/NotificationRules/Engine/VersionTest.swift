import IncidentModel

/// Which version of a law holds for an incident.
struct VersionTest {
    enum Outcome: Hashable {
        case holds
        /// A change of the law fell between the event that decides and the notice: counsel decides.
        case beside(since: Day, basis: Day)
        case not(WhyNot)
    }

    let clocks: ClockReckoner
    let today: Day

    private var anchors: AnchorLookup { clocks.anchors }

    func outcome(of rule: Rule) -> Outcome {
        let version = rule.version
        let basis = basis
        if let successor = version.replacedBy.flatMap(clocks.rule),
            successor.version.basis == .discoveryDeterminationOrNotice,
            decisiveDays(of: successor).contains(where: successor.version.holds)
        {
            return .not(.superseded(until: version.until ?? basis, by: successor.id))
        }
        if version.basis == .discoveryDeterminationOrNotice {
            return decisiveDays(of: rule).contains(where: version.holds)
                ? .holds : lapsed(version, basis: basis)
        }
        if version.holds(on: basis) { return .holds }
        if let from = version.from, from > basis, from <= end(for: rule) {
            return .beside(since: from, basis: basis)
        }
        return lapsed(version, basis: basis)
    }

    private func lapsed(_ version: RuleVersion, basis: Day) -> Outcome {
        if let from = version.from, from > basis {
            return .not(.notYetInForce(from: from, basis: basis))
        }
        return .not(.superseded(until: version.until ?? basis, by: version.replacedBy))
    }

    /// The day of discovery, or of what is recorded in its place; today where nothing is.
    private var basis: Day {
        anchors.found(.discovery)?.moment.day ?? anchors.earliest?.day ?? today
    }

    private func decisiveDays(of rule: Rule) -> [Day] {
        let moments = [
            anchors.recorded(.discovery), anchors.recorded(.determination),
            anchors.notice(for: rule), anchors.facts.sent[.recipient(.individuals)],
            anchors.recorded(.noticeToIndividuals),
        ]
        let days = moments.compactMap { $0?.day }
        // A notice that is not given yet falls on this day at the earliest.
        let isTold = anchors.notice(for: rule) != nil
        return (days.isEmpty ? [basis] : days) + (isTold ? [] : [today])
    }

    /// Up to when a change of the law raises the question which version holds: the notice; while
    /// none is given, today, but not beyond the deadline of the version that held at first.
    private func end(for rule: Rule) -> Day {
        let individuals = anchors.facts.sent[.recipient(.individuals)]
        if let notice = anchors.notice(for: rule) ?? individuals { return notice.day }
        let old = rule.version.replaces.flatMap(clocks.rule)
        let deadline = old.flatMap { clocks.reading(of: $0).due?.day }
        return min(today, deadline ?? today)
    }
}
