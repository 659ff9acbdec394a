/// The unit in which a duration is counted and told.
public enum DurationUnit: String, Hashable, Sendable {
    case hours, days

    /// Milliseconds of one unit; a day is 24 hours here.
    public var milliseconds: Int64 {
        switch self {
        case .hours: 3_600_000
        case .days: 86_400_000
        }
    }
}
