public import IncidentModel

/// When a rule is law, and which date decides it.
public struct RuleVersion: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case inForce = "in_force"
        case superseded
        case proposed
        case enactedNotYetEffective = "enacted_not_yet_effective"
        case adoptedDatePending = "adopted_effective_date_pending"

        /// Not law yet: never due.
        public var isPending: Bool { self != .inForce && self != .superseded }
    }

    /// Which event decides which version holds.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        case discovery
        /// The law holds when one of the three falls into its time.
        case discoveryDeterminationOrNotice = "discovery_determination_or_notification"
        /// The law does not say: both versions are shown where they differ.
        case unsettled
    }

    /// Nil when it was in force before 2019, or nobody noted since when.
    public var from: Day?
    /// The last day; nil while it holds.
    public var until: Day?
    public var status = Status.inForce
    public var replaces: RuleID?
    public var replacedBy: RuleID?
    public var basis = Basis.discovery
    /// What is unsettled, for people to read.
    public var basisNote: String?

    public init() {}

    /// Whether the day lies within the time of the version.
    public func holds(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    /// `2009-09-23..`, `..2019-04-10`; `..` where neither end is known.
    public var text: String { "\(from?.text ?? "")..\(until?.text ?? "")" }
}

/// Where a rule was read, and how far it can be trusted.
public struct Provenance: Hashable, Sendable {
    public enum Confidence: String, Hashable, Sendable, CaseIterable {
        case verifiedSource = "verified-source"
        case generalKnowledge = "general-knowledge"
    }

    public enum Grade: String, Hashable, Sendable, CaseIterable {
        case officialText = "official_text_or_quote"
        case secondary
        case unreliableText = "unreliable_text"
        case none
    }

    public var confidence = Confidence.generalKnowledge
    public var grade = Grade.none
    public var source: String?
    public var notes: String?

    public init() {}
}

/// What the notice has to be and hold.
public struct NoticeTerms: Hashable, Sendable {
    public var method: String?
    /// What the text of the notice must say, or must not.
    public var content: [String] = []
    /// Further duties by their key, such as `credit_monitoring_months`; in the order of the file.
    public var extra: [Extra] = []
    /// Nil where nobody determined it.
    public var encryptionSafeHarbour: Bool?
    public var riskOfHarm: Bool?

    public init() {}

    public struct Extra: Hashable, Sendable {
        public let key: String
        public let words: String

        public init(key: String, words: String) {
            self.key = key
            self.words = words
        }
    }
}
