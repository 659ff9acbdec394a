import Terminal

/// When the user is told of what cannot wait: once a second at most.
///
/// Times are those of `MachineTime`.
struct AlertTimer {
    private var next = Int.min
    private var waiting: SafeText?
    private var more = 0

    private static let pause = 1_000

    /// Something is to be told; what comes before the last was told is counted with it.
    mutating func take(_ text: SafeText, at now: Int) {
        if waiting == nil { waiting = text } else { more += 1 }
    }

    /// Milliseconds until something is told; nil while there is nothing.
    func wait(at now: Int) -> Int? { waiting.map { _ in next > now ? next - now : 0 } }

    /// What is to be told now.
    mutating func due(at now: Int) -> SafeText? {
        guard let text = waiting, next <= now else { return nil }
        let rest: SafeText = more > 0 ? " and \(more) more" : ""
        (waiting, more, next) = (nil, 0, now + Self.pause)
        return text + rest
    }
}
