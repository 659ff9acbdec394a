public import IncidentModel

/// The last moment at which a notice is in time.
public struct Deadline: Hashable, Sendable, Comparable {
    /// The local day.
    public let day: Day
    /// The last moment: of a day clock its last second, of an hour clock the exact instant.
    public let instant: Instant
    /// Whether the law counts hours: then the time of day matters.
    public let isOfHours: Bool
    /// The day, or the local time with its offset: `2024-11-04T14:00-05:00`.
    public let text: String

    /// The whole day counts, by the calendar of the zone.
    public init(_ day: Day, in zone: Zone) {
        self.day = day
        instant = zone.end(of: day).adding(milliseconds: -1000) ?? .latest
        isOfHours = false
        text = day.text
    }

    /// The exact instant, told on a clock.
    init(_ instant: Instant, on clock: WallClock) {
        self.instant = instant
        day = clock.day(of: instant)
        isOfHours = true
        text = clock.text(of: instant)
    }

    /// Whether the time is over: of a day once the next one has begun.
    public func isOver(at now: Instant) -> Bool {
        isOfHours ? now > instant : now.milliseconds(since: instant) >= 1000
    }

    public static func < (one: Deadline, other: Deadline) -> Bool { one.instant < other.instant }
}

/// How instants are told: by the clock of a zone, or with a fixed offset where no zone is known.
enum WallClock: Hashable, Sendable {
    case zone(Zone)
    /// Minutes east of UTC.
    case offset(Int)

    func day(of instant: Instant) -> Day {
        switch self {
        case .zone(let zone): zone.day(of: instant)
        case .offset(let minutes):
            Zone.utc.day(
                of: instant.adding(milliseconds: Int64(minutes) * 60_000) ?? instant)
        }
    }

    func text(of instant: Instant) -> String {
        switch self {
        case .zone(let zone): instant.minuteText(in: zone)
        case .offset(let minutes): instant.minuteText(offsetMinutes: minutes)
        }
    }

    func start(of day: Day) -> Instant {
        switch self {
        case .zone(let zone): zone.start(of: day)
        case .offset(let minutes):
            Zone.utc.start(of: day).adding(milliseconds: Int64(-minutes) * 60_000) ?? .earliest
        }
    }

    /// Noon of the day.
    func noon(of day: Day) -> Instant {
        switch self {
        case .zone(let zone):
            ClockTime(hour: 12, minute: 0).map { zone.instant(on: day, at: $0) }
                ?? zone.start(of: day)
        case .offset: start(of: day).adding(hours: 12) ?? .latest
        }
    }
}
