/// How finely a clock time was written.
public enum ClockPrecision: Int, Hashable, Sendable, Comparable {
    case minute, second, millisecond

    public static func < (left: ClockPrecision, right: ClockPrecision) -> Bool {
        left.rawValue < right.rawValue
    }
}
