import Glibc

/// How long no key was pressed, by the machine's time; for boards that do not lie open for ever.
struct IdleTimer {
    /// Milliseconds; nil for a board that stays open.
    private let limit: Int?
    private var last = MachineTime.milliseconds

    init(minutes: Int?) { limit = minutes.map { $0 * 60_000 } }

    /// Somebody pressed a key.
    mutating func restart() { last = MachineTime.milliseconds }

    /// Milliseconds until the board is locked; nil when it never is.
    var wait: Int? { limit.map { max(0, last + $0 - MachineTime.milliseconds) } }
}

/// A clock that only goes forward.
enum MachineTime {
    static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
