/// The time from one moment to another, as a range where one of them is not exact.
///
/// Between moments of days or coarser it is counted in calendar days, as deadlines are: from
/// 2019-02-07 to 2019-04-05 are 57 days, from 2019-03 to 2019-04-08 are 8 to 38. As soon as one of
/// the two has a clock time it is counted in elapsed milliseconds, a day being the span of the
/// zone's calendar. Calendar days are stored as 24 hours each.
public struct DurationRange: Hashable, Sendable {
    /// Milliseconds at least; nil where nothing is known. Negative where the second moment may
    /// lie before the first.
    public let minimum: Int64?
    /// Milliseconds at most; nil where it has no end.
    public let maximum: Int64?
    public let unit: DurationUnit

    init(minimum: Int64?, maximum: Int64?, unit: DurationUnit) {
        self.minimum = minimum
        self.maximum = maximum
        self.unit = unit
    }

    /// The range from the first moment to the second, by the calendar of the zone.
    public init(from start: Moment, to end: Moment, in zone: Zone) {
        if start.isOfDays, end.isOfDays {
            self.init(
                minimum: Self.milliseconds(from: start.days.last, to: end.days.first),
                maximum: Self.milliseconds(from: start.days.first, to: end.days.last), unit: .days)
        } else {
            let (from, to) = (start.bounds(in: zone), end.bounds(in: zone))
            self.init(
                minimum: Self.milliseconds(from: from.latest, to: to.earliest),
                maximum: Self.milliseconds(from: from.earliest, to: to.latest), unit: .hours)
        }
    }

    /// Whether the second moment surely lies before the first: one of the two must be wrong.
    public var isNegative: Bool { maximum.map { $0 < 0 } ?? false }

    /// Whether the range is one number.
    public var isExact: Bool { minimum != nil && minimum == maximum }

    /// Whether it has no end: the duration is `minimum` at least.
    public var isAtLeast: Bool { minimum != nil && maximum == nil }

    /// Whole units completed at least, rounded down; nil where nothing is known.
    public var minimumUnits: Int? { minimum.map(units) }

    /// Whole units completed at most, rounded down; nil where it has no end.
    public var maximumUnits: Int? { maximum.map(units) }

    private func units(_ milliseconds: Int64) -> Int {
        Int(CivilCalendar.floorDivide(milliseconds, by: unit.milliseconds).quotient)
    }

    private static func milliseconds(from start: Day?, to end: Day?) -> Int64? {
        guard let start, let end else { return nil }
        return Int64(start.days(until: end)) * DurationUnit.days.milliseconds
    }

    private static func milliseconds(from start: Instant?, to end: Instant?) -> Int64? {
        guard let start, let end else { return nil }
        return end.milliseconds(since: start)
    }
}
