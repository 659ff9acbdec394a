/// A point of time, in milliseconds since 1970-01-01T00:00Z without leap seconds.
///
/// Within 0001-01-01T00:00:00.000Z...9999-12-31T23:59:59.999Z, so that the distance of any two
/// instants fits, and every instant has a text of RFC 3339.
public struct Instant: Hashable, Sendable, Comparable {
    public let milliseconds: Int64

    public static let earliest = Instant(milliseconds: .min)
    public static let latest = Instant(milliseconds: .max)
    static let bounds: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    /// The instant so many milliseconds after 1970-01-01T00:00Z; what lies beyond the bounds is
    /// held at the bound.
    public init(milliseconds: Int64) {
        self.milliseconds = min(
            max(milliseconds, Self.bounds.lowerBound), Self.bounds.upperBound)
    }

    /// The instant so many milliseconds after 1970-01-01T00:00Z; nil beyond the bounds.
    public init?(exactly milliseconds: Int64) {
        guard Self.bounds.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }

    /// The instant in a text of RFC 3339 with an offset; seconds may be left out, digits below a
    /// millisecond are dropped, a leap second is the second that follows it.
    public init(rfc3339 text: String) throws(MomentError) {
        self = try StampedInstant.parse(text).instant
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The instant so many milliseconds later, earlier when negative; nil beyond the bounds.
    public func adding(milliseconds: Int64) -> Instant? {
        let (sum, overflows) = self.milliseconds.addingReportingOverflow(milliseconds)
        return overflows ? nil : Instant(exactly: sum)
    }

    /// The instant so many hours later, earlier when negative; nil beyond the bounds.
    public func adding(hours: Int) -> Instant? {
        let (product, overflows) = Int64(hours).multipliedReportingOverflow(by: 3_600_000)
        return overflows ? nil : adding(milliseconds: product)
    }

    /// The instant later by the duration, rounded down to milliseconds; nil beyond the bounds.
    public func adding(_ duration: Duration) -> Instant? {
        let (seconds, attoseconds) = duration.components
        let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        let rest = CivilCalendar.floorDivide(attoseconds, by: 1_000_000_000_000_000).quotient
        let (sum, overflowsSum) = product.addingReportingOverflow(rest)
        return overflows || overflowsSum ? nil : adding(milliseconds: sum)
    }

    /// Milliseconds from the other instant to this one, negative when this one is earlier.
    public func milliseconds(since other: Instant) -> Int64 { milliseconds - other.milliseconds }
}
