import Dashboard

/// How long the message in the footer has stood: by the machine's time, which runs on where the board's stands.
struct ToastTimer {
    private var shown: Toast?
    private var end = 0

    /// Milliseconds until the message has stood for its time; nil without one.
    mutating func wait(for toast: Toast?, at now: Int) -> Int? {
        guard let toast else {
            shown = nil
            return nil
        }
        if toast != shown {
            shown = toast
            end = now + toast.level.seconds * 1_000
        }
        return max(0, end - now)
    }
}
