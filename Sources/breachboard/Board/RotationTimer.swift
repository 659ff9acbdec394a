import Dashboard

/// When a board that goes through its views by itself shows the next one.
///
/// Times are those of `MachineTime`. There is no timer while the board stays where it is; while it goes on,
/// the time that is left is shown in steps of five seconds, so that the screen rests between them.
struct RotationTimer {
    private var end: Int?
    private var length = 0

    private static let step = 5_000
    /// How long a key holds the board.
    private static let pause = 60_000

    /// Milliseconds until something changes; 0 when it is time for the next view, nil while the board stays.
    mutating func wait(for rotation: Rotation, at now: Int) -> Int? {
        guard rotation.isOn else {
            end = nil
            return nil
        }
        length = rotation.seconds * 1_000
        let end = self.end ?? now + length
        self.end = end
        guard end > now else { return 0 }
        return (end - now - 1) % Self.step + 1
    }

    /// Whether it is time for the next view; if so, the time begins anew.
    mutating func turns(at now: Int) -> Bool {
        guard let end, end <= now else { return false }
        self.end = now + length
        return true
    }

    /// Somebody pressed a key.
    mutating func hold(at now: Int) {
        guard let end else { return }
        self.end = max(end, now + Self.pause)
    }

    /// Seconds until the next view, as they are shown; nil while the board stays.
    func left(for rotation: Rotation, at now: Int) -> Int? {
        guard rotation.isOn, let end else { return nil }
        return (max(0, end - now) + Self.step - 1) / Self.step * Self.step / 1_000
    }
}
