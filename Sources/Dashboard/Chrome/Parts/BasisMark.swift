import IncidentModel
import Terminal

/// How a basis is told: its sign always stands beside the number, its word wherever there is room.
extension CountBasis {
    /// One column.
    var mark: SafeText {
        switch self {
        case .placeholder: Self.placeholderMark
        case .estimate: Self.estimateMark
        case .lowerBound: Self.lowerMark
        case .upperBound: Self.upperMark
        case .confirmed: Self.confirmedMark
        }
    }

    var role: Role {
        switch self {
        case .placeholder: .basisPlaceholder
        case .estimate: .basisEstimate
        case .lowerBound, .upperBound: .basisBound
        case .confirmed: .basisConfirmed
        }
    }

    // Made once: they are drawn many times a frame.
    private static let placeholderMark: SafeText = "?"
    private static let estimateMark: SafeText = "≈"
    private static let lowerMark: SafeText = "≥"
    private static let upperMark: SafeText = "≤"
    private static let confirmedMark: SafeText = "="
}
