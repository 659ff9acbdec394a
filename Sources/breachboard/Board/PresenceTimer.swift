import IncidentStore

/// When the others are told where this board is: once a second at most, and only where it has moved.
struct PresenceTimer {
    private var told: Presence?
    private var last = MachineTime.milliseconds - Self.pause
    private var hasMoved = true

    private static let pause = 1_000

    /// Something was done on the board.
    mutating func move() { hasMoved = true }

    /// Milliseconds until the others may be told again; nil while nothing was done.
    var wait: Int? { hasMoved ? max(0, last + Self.pause - MachineTime.milliseconds) : nil }

    /// Whether they are to be told now. A board that is locked says nothing more.
    mutating func takes(_ presence: Presence?) -> Bool {
        hasMoved = false
        guard let presence, presence != told else { return false }
        (told, last) = (presence, MachineTime.milliseconds)
        return true
    }
}
