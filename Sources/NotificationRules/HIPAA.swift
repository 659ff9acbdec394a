import IncidentModel

/// The duties of a HIPAA covered entity: 45 CFR 164.404, 164.406 and 164.408 (read 2026-11).
///
/// All three run 60 calendar days from discovery; media only above 500 residents of one State, HHS at once
/// only from 500 people on.
enum HIPAA {
    static let days = 60

    static func duties(of incident: Incident, on today: Day) -> [Duty] {
        guard incident.profile.entities.contains("hipaa_covered_entity") else { return [] }
        return clocks.map { duty($0, of: incident, on: today) }
    }

    private struct Clock {
        let rule: String
        let title: String
        let recipient: String
        let citation: String
        let audience: Notice.Audience
        let milestone: Milestone.Name
        /// The number of people from which on the duty is sure.
        let threshold: Int
    }

    private static let clocks = [
        Clock(
            rule: "US-HIPAA-IND", title: "HIPAA letters to individuals",
            recipient: "individuals", citation: "45 CFR 164.404(b)", audience: .individuals,
            milestone: .individualsNotified, threshold: 1),
        Clock(
            rule: "US-HIPAA-MEDIA", title: "HIPAA notice to the media", recipient: "media",
            citation: "45 CFR 164.406(b)", audience: .media, milestone: .mediaNotified,
            threshold: 501),
        Clock(
            rule: "US-HIPAA-HHS500", title: "HIPAA filing with HHS", recipient: "hhs",
            citation: "45 CFR 164.408(b)", audience: .regulator, milestone: .regulatorNotified,
            threshold: 500),
    ]

    private static func duty(_ clock: Clock, of incident: Incident, on today: Day) -> Duty {
        let start = firstDay(of: .discovery, in: incident)
        let due = start?.adding(days: days)
        let told = firstDay(of: clock.milestone, in: incident)
        let sent = told.flatMap { $0 <= today ? $0 : nil }
        let planned = told.flatMap { $0 > today ? $0 : nil }
        let isSure = (incident.counts.people?.revision.count.atLeast ?? 0) >= clock.threshold
        return Duty(
            rule: clock.rule, title: clock.title, recipient: clock.recipient,
            jurisdiction: "US", status: status(due: due, sent: sent, isSure: isSure, on: today),
            opensOn: start, due: due, days: days, sent: sent, planned: planned,
            trail: trail(start: start, due: due, sent: sent, planned: planned),
            citation: clock.citation)
    }

    /// The day on which a milestone began at the earliest: clocks start with what is known first.
    private static func firstDay(of name: Milestone.Name, in incident: Incident) -> Day? {
        let earliest = incident.milestone(name)?.bounds(in: incident.zone).earliest
        return earliest.map { incident.zone.day(of: $0) }
    }

    private static func status(
        due: Day?, sent: Day?, isSure: Bool, on today: Day
    ) -> Duty.Status {
        guard let due else { return .waiting }
        if let sent { return sent <= due ? .met : .metLate }
        guard isSure else { return .possible }
        return today > due ? .overdue : .open
    }

    private static func trail(start: Day?, due: Day?, sent: Day?, planned: Day?) -> [String] {
        guard let start, let due else { return ["waiting: no discovery"] }
        var lines = ["\(start.text) + \(days) calendar days = \(due.text)"]
        if let sent { lines.append("told \(sent.text), day \(start.days(until: sent))") }
        if let planned {
            lines.append("planned \(planned.text), day \(start.days(until: planned))")
        }
        return lines
    }
}
