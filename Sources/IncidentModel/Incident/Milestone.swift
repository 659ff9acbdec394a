/// A named moment that durations and clocks hang on.
public struct Milestone: Hashable, Sendable {
    public enum Name: String, Vocabulary {
        case firstMaliciousActivity = "first-malicious-activity"
        case detection
        case discovery
        case determination
        case containment
        case eradication
        case individualsNotified = "individuals-notified"
        case regulatorNotified = "regulator-notified"
        case mediaNotified = "media-notified"
        case closed
        // Events that only some laws count from.
        case suspicion, awareness, confirmation, classification, materiality, assessment, noticing
        case reasonableBelief = "reasonable-belief"
        case investigationConcluded = "investigation-concluded"
        case ransomPaid = "ransom-paid"

        /// The milestones that every incident passes, in their order.
        public static let common: [Name] = [
            .firstMaliciousActivity, .detection, .discovery, .determination, .containment,
            .eradication, .individualsNotified, .regulatorNotified, .mediaNotified, .closed,
        ]
    }

    public let name: Name
    /// Nil while it is not known.
    public let when: Moment?
    public let detail: String?
    public let source: String?
    public let stamp: Stamp
    /// Whether it lies after the time at which the incident was `seen`.
    public private(set) var isPlanned = false

    func seen(at now: Instant, in zone: Zone) -> Milestone {
        var milestone = self
        milestone.isPlanned = when?.isAhead(of: now, in: zone) ?? false
        return milestone
    }

    static func all(in items: [Item]) -> [Name: Milestone] {
        var all: [Name: Milestone] = [:]
        for item in items {
            guard let name = Name(rawValue: item.id.text) else { continue }
            all[name] = Milestone(
                name: name, when: item.moment(.when), detail: item.text(.detail),
                source: item.text(.source), stamp: item.touched)
        }
        return all
    }
}

/// A duration between two milestones.
public enum IncidentDuration: String, Vocabulary {
    /// From the first malicious activity to its detection.
    case dwell
    /// From the first malicious activity to its discovery.
    case detect
    /// From detection to containment.
    case contain
    /// From discovery to the notice to individuals.
    case notify

    public var label: String { self == .dwell ? "dwell time" : "time to \(rawValue)" }

    public var start: Milestone.Name {
        switch self {
        case .dwell, .detect: .firstMaliciousActivity
        case .contain: .detection
        case .notify: .discovery
        }
    }

    public var end: Milestone.Name {
        switch self {
        case .dwell: .detection
        case .detect: .discovery
        case .contain: .containment
        case .notify: .individualsNotified
        }
    }
}

extension IncidentDuration {
    /// What a range says against itself: `dwell ends before it starts`; nil for one that can be true.
    public func contradiction(in range: DurationRange) -> String? {
        guard range.isNegative else { return nil }
        return "\(self == .dwell ? rawValue : label) ends before it starts"
    }
}

extension Incident {
    /// The milestones that every incident passes, known or not, and the others that are recorded.
    public var milestoneNames: [Milestone.Name] {
        let common = Milestone.Name.common
        let others = Milestone.Name.allCases.filter {
            !common.contains($0) && milestones[$0] != nil
        }
        return common + others
    }

    /// A duration as a range, or which milestone is missing for it.
    public func duration(_ duration: IncidentDuration) -> Elapsed<Milestone.Name> {
        guard let start = milestone(duration.start) else {
            return .notComputable(missing: duration.start)
        }
        guard let end = milestone(duration.end) else {
            return .notComputable(missing: duration.end)
        }
        return .range(DurationRange(from: start, to: end, in: zone))
    }
}
