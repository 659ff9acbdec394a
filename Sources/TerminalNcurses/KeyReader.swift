internal import Glibc
public import Terminal

/// Reads keys from the terminal without ever blocking.
///
/// The loop waits for `descriptor` and at most `wait` milliseconds, then calls `read()`.
public struct KeyReader {
    /// What a call of `read()` found.
    public enum Input: Hashable, Sendable {
        /// Zero or more keys.
        case keys([Key])
        /// The terminal is gone: nothing will ever come again.
        case closed
    }

    /// Two clicks on one place within this time are a double click.
    static let doubleClickMilliseconds = 400

    public let descriptor: Int32
    private let escapeDelay: Int
    private var decoder: KeyDecoder
    private var lastByte = 0
    private var lastPress: (at: Int, position: Position)?

    /// `escapeDelay` in milliseconds: how long ESC may be the beginning of a sequence.
    public init(descriptor: Int32, escapeDelay: Int, decoder: KeyDecoder) {
        self.descriptor = descriptor
        self.escapeDelay = escapeDelay
        self.decoder = decoder
    }

    /// Milliseconds after which `read()` wants to be called even if nothing came; nil for never.
    public var wait: Int? {
        patience.map { max(0, lastByte + $0 - Self.now()) }
    }

    private var patience: Int? {
        switch decoder.patience {
        case .none: nil
        case .escape: escapeDelay
        case .sequence: 1_000
        case .paste: 10_000
        }
    }

    /// The keys that have come since the last call, and those whose patience has run out.
    public mutating func read() -> Input {
        let (bytes, isClosed) = gather()
        var keys: [Key] = []
        if bytes.isEmpty {
            if wait == 0 { keys = decoder.flush() }
        } else {
            keys = decoder.decode(bytes)
            lastByte = Self.now()
        }
        if isClosed, keys.isEmpty { return .closed }
        return .keys(keys.map { joiningClicks($0) })
    }

    /// All bytes that are there. A large paste comes in pieces that belong together, so after many
    /// bytes the next ones are waited for.
    private func gather() -> (bytes: [UInt8], isClosed: Bool) {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while bytes.count < KeyDecoder.pasteLimit {
            let patience = bytes.count >= 64 ? 10 : 0
            guard EventWait.ready(among: [descriptor], within: patience) == [descriptor] else {
                break
            }
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR || errno == EAGAIN { break }
            guard count > 0 else { return (bytes, true) }
            bytes += piece[..<count]
        }
        return (bytes, false)
    }

    private mutating func joiningClicks(_ key: Key) -> Key {
        guard case .mouse(let event) = key, event.kind == .press else { return key }
        let now = Self.now()
        if let last = lastPress, last.position == event.position,
            now - last.at < Self.doubleClickMilliseconds
        {
            lastPress = nil
            return .mouse(MouseEvent(kind: .doubleClick, position: event.position))
        }
        lastPress = (now, event.position)
        return key
    }

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
