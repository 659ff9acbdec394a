/// A duration between two named moments, or what is missing to compute it.
public enum Elapsed<Missing: Hashable & Sendable>: Hashable, Sendable {
    case range(DurationRange)
    /// The moment that is not known yet.
    case notComputable(missing: Missing)

    public var range: DurationRange? {
        guard case .range(let range) = self else { return nil }
        return range
    }
}
