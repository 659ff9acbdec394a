public import IncidentModel

extension BoardState {
    /// Milliseconds until the clock alone changes a frame: the header shows minutes, a stand-up the seconds that it
    /// takes.
    public func milliseconds(untilClockTurnsAfter instant: Instant) -> Int64 {
        let step: Int64 = presentation?.countsSeconds == true ? 1_000 : 60_000
        return step - (instant.milliseconds % step + step) % step
    }

    /// Whether a frame may look different once a message was taken in. False only where that is certain: records
    /// that are read ahead cost no frame.
    public func isShown(_ message: Message) -> Bool {
        switch message {
        case .ticked(let instant):
            instant < now
                || instant.milliseconds(since: now) >= milliseconds(untilClockTurnsAfter: now)
        case .evidence(.eventsRead(let rows, let missing)):
            screen == .evidence && hasOnScreen(Set(rows.map(\.id)).union(missing))
        default: true
        }
    }
}
