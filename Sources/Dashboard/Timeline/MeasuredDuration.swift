import IncidentModel
import Terminal

/// A duration between two milestones, where both are known.
struct MeasuredDuration: Hashable, Sendable {
    let duration: IncidentDuration
    /// UTC milliseconds of the first instant that each milestone can mean.
    let start: Int64
    let end: Int64
    /// `28-58 d`
    let length: SafeText

    /// `dwell 28-58 d`
    var words: SafeText { "\(duration.rawValue) \(length)" }

    /// Those that can be told and are not against themselves.
    static func all(of incident: Incident) -> [Self] {
        IncidentDuration.allCases.compactMap { duration in
            guard let range = incident.duration(duration).range,
                duration.contradiction(in: range) == nil,
                let start = first(duration.start, of: incident),
                let end = first(duration.end, of: incident), start <= end
            else { return nil }
            return Self(
                duration: duration, start: start, end: end, length: SafeText(range.display))
        }
    }

    private static func first(_ name: Milestone.Name, of incident: Incident) -> Int64? {
        incident.milestone(name)?.bounds(in: incident.zone).0?.milliseconds
    }

    /// `dwell time 28-58 d`, `time to notify: individuals notified not known`: those that a milestone begins or ends.
    static func words(of name: Milestone.Name, in incident: Incident) -> [SafeText] {
        IncidentDuration.allCases.filter { $0.start == name || $0.end == name }.map { duration in
            switch incident.duration(duration) {
            case .range(let range):
                SafeText(duration.contradiction(in: range) ?? "\(duration.label) \(range.display)")
            case .notComputable(let missing):
                SafeText("\(duration.label): \(missing.label) not known")
            }
        }
    }
}
