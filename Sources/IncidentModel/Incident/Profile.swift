/// What the incident says of itself.
public struct Profile: Hashable, Sendable {
    public let title: String
    public let organisation: String?
    public let severity: Severity?
    public let phase: Phase?
    public let zone: Zone
    /// True for an exercise: every screen says so.
    public let isExercise: Bool
    public let summary: String?
    /// What kind of body the organisation is in law, such as `hipaa_covered_entity`.
    public let entities: [String]
    /// Facts that rules ask for by name, such as `ransom_paid`.
    public let conditions: [String]
    /// Nil where nobody said.
    public let encryption: Encryption?

    /// Whether the data was encrypted, and whether that helps.
    public enum Encryption: String, Vocabulary {
        case no
        /// It was, and the key stayed safe.
        case yes
        /// It was, and the key went with it.
        case keyTaken = "key-taken"
    }

    init(_ item: Item) {
        title = item.text(.title) ?? ""
        organisation = item.text(.organisation)
        severity = item.word(.severity, as: Severity.self)
        phase = item.word(.phase, as: Phase.self)
        zone = item.text(.zone).flatMap({ Zone($0) }) ?? .utc
        isExercise = item.flag(.exercise)
        summary = item.text(.summary)
        entities = item.list(.entities)
        conditions = item.list(.conditions)
        encryption = item.word(.encryption, as: Encryption.self)
    }
}

/// How bad it is; 1 is the worst.
public enum Severity: String, Vocabulary {
    case sev1, sev2, sev3, sev4

    public var label: String { "SEV \(rawValue.suffix(1))" }
}

/// Where the work stands, in the order of NIST SP 800-61.
public enum Phase: String, Vocabulary {
    case detect, contain, assess, notify, recover, closed
}
