import Glibc
import IncidentModel

/// Where the program takes the time from.
enum Clock: Hashable, Sendable {
    case system
    /// Stands still: a rehearsal or a test.
    case fixed(Instant)
    /// The system's clock, ahead by so many milliseconds: a demonstration that runs on.
    case shifted(Int64)

    var now: Instant {
        switch self {
        case .system: Self.read()
        case .fixed(let instant): instant
        case .shifted(let ahead): Self.read().adding(milliseconds: ahead) ?? .latest
        }
    }

    /// Whether it is not the time of day.
    var isReplay: Bool { self != .system }

    /// A clock that shows that instant now, and runs.
    static func running(from instant: Instant) -> Clock {
        .shifted(instant.milliseconds(since: read()))
    }

    private static func read() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
