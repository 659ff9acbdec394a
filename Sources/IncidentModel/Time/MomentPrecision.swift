/// How finely a moment is known, coarsest first.
public enum MomentPrecision: Int, Hashable, Sendable, Comparable, CaseIterable {
    case interval, year, month, day, instant

    public static func < (left: MomentPrecision, right: MomentPrecision) -> Bool {
        left.rawValue < right.rawValue
    }
}
