/// One row of the portfolio: what the list of incidents shows, kept beside the log.
///
/// It holds nothing that depends on the time of day, so that it stays true until the next change.
public struct IncidentSummary: Hashable, Sendable {
    public let id: IncidentID
    public let title: String
    public let severity: Severity?
    public let phase: Phase?
    public let isExercise: Bool
    public let people: CountRevision?
    public let checklistDone: Int
    public let checklistTotal: Int
    public let discovery: Moment?
    public let openedAt: Instant
    public let changedAt: Instant
    /// The last change of this incident.
    public let head: Seq

    public init(_ incident: Incident) {
        id = incident.id
        title = incident.profile.title
        severity = incident.profile.severity
        phase = incident.profile.phase
        isExercise = incident.profile.isExercise
        people = incident.counts.people?.revision
        let applicable = incident.checklist.filter { $0.state != .notApplicable }
        checklistDone = applicable.count { $0.state == .done }
        checklistTotal = applicable.count
        discovery = incident.milestone(.discovery)
        openedAt = incident.opened.at
        changedAt = incident.head.at
        head = incident.head.seq
    }
}
