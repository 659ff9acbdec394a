/// A time on the clock of a day, to the second: 00:00:00...23:59:59.
public struct ClockTime: Hashable, Sendable, Comparable {
    /// Seconds since midnight by the clock, 0..<86400.
    public let secondOfDay: Int

    public static let midnight = ClockTime(checked: 0)

    private init(checked second: Int) { secondOfDay = second }

    /// The clock time; nil where no day has it.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        secondOfDay = hour * 3600 + minute * 60 + second
    }

    init(wrapping second: Int) { secondOfDay = ((second % 86_400) + 86_400) % 86_400 }

    public static func < (left: ClockTime, right: ClockTime) -> Bool {
        left.secondOfDay < right.secondOfDay
    }

    public var hour: Int { secondOfDay / 3600 }
    public var minute: Int { secondOfDay / 60 % 60 }
    public var second: Int { secondOfDay % 60 }

    /// `14:05`, seconds left out.
    public var text: String { "\(Digits.two(hour)):\(Digits.two(minute))" }
}
