/// How long no key was pressed; for boards that do not lie open for ever.
///
/// Times are those of `MachineTime`.
struct IdleTimer {
    /// Milliseconds; nil for a board that stays open.
    private let limit: Int?
    private var last: Int

    init(minutes: Int?, at now: Int) {
        limit = minutes.map { $0 * 60_000 }
        last = now
    }

    /// Somebody pressed a key.
    mutating func restart(at now: Int) { last = now }

    /// Milliseconds until the board is locked; nil when it never is.
    func wait(at now: Int) -> Int? { limit.map { max(0, last + $0 - now) } }
}
