/// One date of a moment: the whole of it, or a side of an interval.
public struct MomentPoint: Hashable, Sendable {
    /// A date as finely as it is known. Years are 1...9999, months 1...12.
    public enum Value: Hashable, Sendable {
        case year(Int)
        case month(year: Int, month: Int)
        case day(Day)
        case instant(StampedInstant)
    }

    public let value: Value
    public let qualifier: MomentQualifier

    init(_ value: Value, _ qualifier: MomentQualifier = .exact) {
        self.value = value
        self.qualifier = qualifier
    }

    public var precision: MomentPrecision {
        switch value {
        case .year: .year
        case .month: .month
        case .day: .day
        case .instant: .instant
        }
    }

    /// The first day that it can mean; an instant's day is that of its written offset.
    public var firstDay: Day {
        switch value {
        case .year(let year): Self.day(year, 1)
        case .month(let year, let month): Self.day(year, month)
        case .day(let day): day
        case .instant(let stamp): stamp.writtenDay
        }
    }

    /// The last day that it can mean; an instant's day is that of its written offset.
    public var lastDay: Day {
        switch value {
        case .year(let year): Self.day(year, 12).lastOfMonth
        case .month, .day, .instant:
            precision == .month ? firstDay.lastOfMonth : firstDay
        }
    }

    /// The first instant that it can mean, by the calendar of the zone.
    public func earliest(in zone: Zone) -> Instant {
        guard case .instant(let stamp) = value else { return zone.start(of: firstDay) }
        return stamp.instant
    }

    /// The first instant after all that it can mean; of an instant the instant itself.
    public func latest(in zone: Zone) -> Instant {
        guard case .instant(let stamp) = value else { return zone.end(of: lastDay) }
        return stamp.instant
    }

    /// The date with its qualifier in front: `~2019-02-05`.
    public var text: String {
        switch value {
        case .year(let year): qualifier.sign + Digits.four(year)
        case .month(let year, let month):
            "\(qualifier.sign)\(Digits.four(year))-\(Digits.two(month))"
        case .day(let day): qualifier.sign + day.text
        case .instant(let stamp): qualifier.sign + stamp.text
        }
    }

    private static func day(_ year: Int, _ month: Int) -> Day {
        Day(clamping: CivilCalendar.number(year: year, month: month, day: 1))
    }
}
