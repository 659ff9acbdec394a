import IncidentStore

/// When the others are told where this board is: once a second at most, and only where it has moved.
///
/// Times are those of `MachineTime`.
struct PresenceTimer {
    private var told: Presence?
    private var next: Int
    private var hasMoved = true

    private static let pause = 1_000

    init(at now: Int) { next = now }

    /// Something was done on the board.
    mutating func move() { hasMoved = true }

    /// Milliseconds until the others may be told again; nil while nothing was done.
    func wait(at now: Int) -> Int? { hasMoved ? max(0, next - now) : nil }

    /// Whether they are to be told that; what they know already is not said again, nor anything of a board
    /// that is locked.
    mutating func takes(_ presence: Presence?, at now: Int) -> Bool {
        hasMoved = false
        guard let presence, presence != told else { return false }
        (told, next) = (presence, now + Self.pause)
        return true
    }
}
