public import IncidentModel

/// When something happened: on a day, or at an instant; where that is not exact, at the earliest.
public struct FactMoment: Hashable, Sendable, Comparable {
    public let day: Day
    /// Nil where only the day is known.
    public let instant: Instant?
    /// Whether it could have been later.
    public let isEarliest: Bool
    /// The clock that the moment was told by; nil of a day.
    let clock: WallClock?

    public init(day: Day, isEarliest: Bool = false) {
        self.day = day
        self.isEarliest = isEarliest
        instant = nil
        clock = nil
    }

    /// The instant by the clock of a zone.
    public init(_ instant: Instant, in zone: Zone, isEarliest: Bool = false) {
        self.init(instant, on: .zone(zone), isEarliest: isEarliest)
    }

    private init(_ instant: Instant, on clock: WallClock, isEarliest: Bool) {
        self.instant = instant
        self.clock = clock
        self.isEarliest = isEarliest
        day = clock.day(of: instant)
    }

    /// The earliest that a moment can mean; nil where its beginning is open or unknown.
    ///
    /// - Parameter zone: whose calendar gives the day of an instant; nil for that of its offset.
    public init?(_ moment: Moment, in zone: Zone?) {
        let isEarliest = moment.days.first != moment.days.last || moment.isApproximate
        if let stamp = moment.firstStamp {
            let clock = zone.map(WallClock.zone) ?? .offset(stamp.offsetMinutes)
            self.init(stamp.instant, on: clock, isEarliest: isEarliest)
        } else if let day = moment.days.first {
            self.init(day: day, isEarliest: isEarliest)
        } else {
            return nil
        }
    }

    public static func < (one: FactMoment, other: FactMoment) -> Bool {
        if one.day != other.day { return one.day < other.day }
        return (one.instant ?? .earliest) < (other.instant ?? .earliest)
    }

    /// `2019-02-07`, or `2024-11-01T15:00-04:00`.
    public var text: String {
        guard let instant, let clock else { return day.text }
        return clock.text(of: instant)
    }
}

extension Instant {
    /// RFC 3339 with the zone's offset, seconds left out where they are zero.
    public func minuteText(in zone: Zone) -> String { withoutZeroSeconds(rfc3339(in: zone)) }

    func minuteText(offsetMinutes: Int) -> String {
        withoutZeroSeconds(rfc3339(offsetMinutes: offsetMinutes))
    }

    private func withoutZeroSeconds(_ text: String) -> String {
        milliseconds % 60_000 == 0 ? String(text.prefix(16) + text.dropFirst(19)) : text
    }
}

extension Moment {
    /// The instant that it begins with, as it was written.
    fileprivate var firstStamp: StampedInstant? {
        guard case .instant(let stamp)? = points.first?.value else { return nil }
        return stamp
    }
}
