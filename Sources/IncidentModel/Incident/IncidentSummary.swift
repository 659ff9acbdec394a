/// One row of the portfolio: what the list of incidents shows, kept beside the log.
///
/// It holds nothing that depends on the time of day, so that it stays true until the next change.
public struct IncidentSummary: Hashable, Sendable {
    public let id: IncidentID
    public var title = ""
    public var severity: Severity?
    public var phase: Phase?
    public var isExercise = false
    public var people: CountRevision?
    public var checklistDone = 0
    public var checklistTotal = 0
    public var discovery: Moment?
    public let openedAt: Instant
    public let changedAt: Instant
    /// The last change of this incident.
    public let head: Seq

    /// A row without content, for a store to fill with what it kept.
    public init(id: IncidentID, openedAt: Instant, changedAt: Instant, head: Seq) {
        self.id = id
        self.openedAt = openedAt
        self.changedAt = changedAt
        self.head = head
    }

    public init(_ incident: Incident) {
        self.init(
            id: incident.id, openedAt: incident.opened.at, changedAt: incident.head.at,
            head: incident.head.seq)
        title = incident.profile.title
        severity = incident.profile.severity
        phase = incident.profile.phase
        isExercise = incident.profile.isExercise
        people = incident.counts.people?.revision
        let applicable = incident.checklist.filter { $0.state != .notApplicable }
        checklistDone = applicable.count { $0.state == .done }
        checklistTotal = applicable.count
        discovery = incident.milestone(.discovery)
    }
}
