#if PostgreSQL
internal import IncidentStore
internal import Synchronization

/// What a listener has heard and the board has not yet taken.
final class WatchNews: Sendable {
    private struct Heard: Sendable {
        var hasGrown = false
        var others: [Presence] = []
        var hasMoves = false
        var isConnected = true
    }

    let bell: Bell
    private let heard = Mutex(Heard())

    /// Nil when the system has no descriptors left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    /// The log may hold more than before.
    func grow() {
        heard.withLock { $0.hasGrown = true }
        bell.ring()
    }

    /// These are all the others.
    func meet(_ others: [Presence]) {
        let isNews = heard.withLock { heard in
            guard heard.others != others else { return false }
            (heard.others, heard.hasMoves) = (others, true)
            return true
        }
        if isNews { bell.ring() }
    }

    /// Whether the server can be reached; where it cannot there is nothing to read, and nobody is known to be there.
    func tell(isConnected: Bool) {
        heard.withLock { heard in
            heard.isConnected = isConnected
            guard !isConnected, !heard.others.isEmpty else { return }
            (heard.others, heard.hasMoves) = ([], true)
        }
        bell.ring()
    }

    var isConnected: Bool { heard.withLock { $0.isConnected } }

    func takeGrowth() -> Bool {
        heard.withLock { heard in
            defer { heard.hasGrown = false }
            return heard.hasGrown
        }
    }

    func takeOthers() -> [Presence]? {
        heard.withLock { heard in
            defer { heard.hasMoves = false }
            return heard.hasMoves ? heard.others : nil
        }
    }
}

/// What a listener is to do, from its board.
final class WatchOrders: Sendable {
    private struct Wanted: Sendable {
        var presence: Presence?
        var isNew = false
        var hasEnded = false
    }

    let bell: Bell
    private let wanted = Mutex(Wanted())

    /// Nil when the system has no descriptors left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    func announce(_ presence: Presence) {
        wanted.withLock { ($0.presence, $0.isNew) = (presence, true) }
        bell.ring()
    }

    func end() {
        wanted.withLock { $0.hasEnded = true }
        bell.ring()
    }

    var hasEnded: Bool { wanted.withLock { $0.hasEnded } }

    /// What is to be said and was not yet.
    func takeAnnouncement() -> Presence? {
        wanted.withLock { wanted in
            defer { wanted.isNew = false }
            return wanted.isNew ? wanted.presence : nil
        }
    }

    /// A new connection has said nothing yet.
    func repeatAnnouncement() { wanted.withLock { $0.isNew = $0.presence != nil } }
}
#endif
