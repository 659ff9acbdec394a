/// What one client of a shared log asked for, was told and saw, in its own order.
///
/// Values are numbers that are asked for once and by one client alone. Times are nanoseconds of one clock
/// that all clients read.
public struct ClientHistory: Hashable, Codable, Sendable {
    public enum Event: Hashable, Codable, Sendable {
        /// Sent a value to the log.
        case invoked(Int, at: Int64)
        /// Was told that the value is saved as this entry.
        case saved(Int, seq: Int64, at: Int64)
        /// Was told that somebody else was faster.
        case beaten(Int)
        /// Saw that a list holds these values from a place on, counted from 0, and nothing behind them.
        case read(list: Int, from: Int, [Int])
    }

    public let client: Int
    public var events: [Event] = []

    public init(client: Int) { self.client = client }
}

/// One entry of a log, as it is read in the end.
public struct LoggedValue: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
        /// At the end of a list.
        case list(Int)
        /// In a register, whose last entry had been seen to be this one; 0 for none.
        case register(Int, base: Int64)
    }

    public let seq: Int64
    public let value: Int
    public let place: Place
    /// Whether it lost against another one, and is kept without effect.
    public let isRejected: Bool

    public init(seq: Int64, value: Int, place: Place, isRejected: Bool = false) {
        self.seq = seq
        self.value = value
        self.place = place
        self.isRejected = isRejected
    }
}

/// What a log must not do to its clients.
public enum HistoryFault: Hashable, Sendable {
    /// A value was called saved, and is not in the log.
    case lost(value: Int)
    case duplicated(value: Int)
    /// Nobody asked for the value.
    case invented(value: Int)
    /// A value was called saved as another entry than it is, or stands before one that was saved before
    /// it was asked for.
    case misplaced(value: Int)
    /// A client saw a list that is not how the list begins.
    case outOfOrder(client: Int, list: Int)
    /// A client saw less than it had seen or been told before.
    case stale(client: Int, list: Int)
    /// A register was set on another value than the one that was seen, or was not although it was that one.
    case badBase(value: Int)
    /// A client never saw the end of a list.
    case unseen(client: Int, list: Int)
}
