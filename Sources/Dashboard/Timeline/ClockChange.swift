import IncidentModel

/// The clocks of a zone are set forward or back.
struct ClockChange: Hashable, Sendable {
    /// The first instant of the new time, in UTC milliseconds.
    let at: Int64
    /// Negative when they are set back.
    let seconds: Int

    /// `clock +1h`, `clock -1h`, `clock +0h30`.
    var name: String {
        let minutes = seconds.magnitude / 60
        let rest =
            minutes % 60 == 0 ? "" : minutes % 60 < 10 ? "0\(minutes % 60)" : "\(minutes % 60)"
        return "clock \(seconds < 0 ? "-" : "+")\(minutes / 60)h\(rest)"
    }
}

extension Zone {
    /// When the clocks change in a half-open span of UTC milliseconds, by halving: a span of years is not walked
    /// through.
    func clockChanges(from start: Int64, to end: Int64) -> [ClockChange] {
        guard self != .utc, start < end else { return [] }
        var changes: [ClockChange] = []
        var (time, offset) = (start, offsetSeconds(at: Instant(milliseconds: start)))
        while time < end, changes.count < 200 {
            // No zone changes its clocks twice in so few days.
            let next = min(time + 7 * TimelineZoom.day, end)
            let later = offsetSeconds(at: Instant(milliseconds: next))
            if later != offset {
                let at = firstInstant(of: later, after: time, by: next)
                if at < end { changes.append(ClockChange(at: at, seconds: later - offset)) }
            }
            (time, offset) = (next, later)
        }
        return changes
    }

    private func firstInstant(of offset: Int, after start: Int64, by end: Int64) -> Int64 {
        var (low, high) = (start, end)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offsetSeconds(at: Instant(milliseconds: middle)) == offset {
                high = middle
            } else {
                low = middle
            }
        }
        return high
    }
}
