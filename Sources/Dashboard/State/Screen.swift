/// The views of the board, by their fixed numbers.
public enum Screen: Int, CaseIterable, Hashable, Sendable {
    case incidents, overview, timeline, affected, checklist, deadlines, notices, log, evidence

    public var name: String {
        switch self {
        case .incidents: "incidents"
        case .overview: "overview"
        case .timeline: "timeline"
        case .affected: "affected"
        case .checklist: "checklist"
        case .deadlines: "deadlines"
        case .notices: "notices"
        case .log: "log"
        case .evidence: "evidence"
        }
    }

    /// The name where there is little room.
    var shortName: String {
        switch self {
        case .incidents: "inc"
        case .overview: "over"
        case .timeline: "time"
        case .checklist: "check"
        case .affected, .deadlines, .notices, .log, .evidence: name
        }
    }

    /// The one place that knows which code is behind a number.
    var code: any BoardScreen.Type {
        switch self {
        case .incidents: IncidentsScreen.self
        case .overview: OverviewScreen.self
        case .timeline: TimelineScreen.self
        case .affected: AffectedScreen.self
        case .checklist: ChecklistScreen.self
        case .deadlines: DeadlinesScreen.self
        case .notices: NoticesScreen.self
        case .log: LogScreen.self
        case .evidence: EvidenceScreen.self
        }
    }
}
