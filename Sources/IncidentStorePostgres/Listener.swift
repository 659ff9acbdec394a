#if PostgreSQL
internal import Glibc
internal import IncidentModel
internal import IncidentStore

/// Reads notifications, which are a hint, and asks every two seconds for the head of the log and for who
/// is there, which is the truth; connects again where the connection is lost.
struct Listener: Sendable {
    let store: PostgresIncidentStore
    let news: WatchNews
    let orders: WatchOrders
    private var connection: Connection?
    /// Nobody listens on a standby, and nobody is announced there.
    private var isStandby = false
    /// The number of our row among those of all boards.
    private var place: String?
    /// The last entry that is known to be there.
    private var last = Seq.start
    private var backoff = Self.firstBackoff

    private static let firstBackoff: Int32 = 100
    private static let longest: Int32 = 2_000

    init(store: PostgresIncidentStore, news: WatchNews, orders: WatchOrders) {
        self.store = store
        self.news = news
        self.orders = orders
    }

    /// Listens first and reads the head then, so that nothing falls in between.
    mutating func connect() throws(StoreError) {
        let connection = try store.connect()
        isStandby = try connection.isReadOnly()
        // Asking has to do on a standby.
        if !isStandby { try connection.run("LISTEN breachboard") }
        last = try connection.head().seq
        self.connection = connection
        place = nil
        orders.repeatAnnouncement()
        backoff = Self.firstBackoff
    }

    mutating func run() {
        var looked = ContinuousClock.now
        while true {
            wait()
            if orders.hasEnded { return }
            guard connection != nil else {
                reconnect()
                continue
            }
            var isTime = ContinuousClock.now - looked >= .milliseconds(Int64(Self.longest))
            attempt { (listener, connection) throws(StoreError) in
                try listener.announce(on: connection)
                if listener.hear(connection) { isTime = true }
                if isTime { try listener.look(on: connection) }
            }
            if isTime { looked = .now }
        }
    }

    /// Until the server or the board has something, or it is time to look by ourselves.
    private func wait() {
        var polled = [
            pollfd(fd: orders.bell.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: connection?.socket ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&polled, 2, connection == nil ? backoff : Self.longest)
        orders.bell.drain()
    }

    /// A connection that fails is given up.
    private mutating func attempt(
        _ body: (inout Self, Connection) throws(StoreError) -> Void
    ) {
        guard let connection else { return }
        do throws(StoreError) {
            try body(&self, connection)
            if !connection.isOpen { lose() }
        } catch {
            lose()
        }
    }

    private mutating func lose() {
        connection = nil
        news.tell(isConnected: false)
    }

    /// True where somebody came or moved.
    private mutating func hear(_ connection: Connection) -> Bool {
        guard let notifications = connection.notifications() else { return false }
        for notification in notifications {
            guard let seq = notification.seq else { continue }
            if !store.isOwn(notification) { news.grow() }
            last = max(last, seq)
        }
        return notifications.contains { $0.isMove && $0.backend != connection.backend }
    }

    /// Our own commits have been heard of before they are seen here.
    private mutating func look(on connection: Connection) throws(StoreError) {
        let seq = try connection.head().seq
        _ = hear(connection)
        if seq > last { news.grow() }
        last = max(last, seq)
        news.meet(try connection.others(than: place))
    }

    private mutating func announce(on connection: Connection) throws(StoreError) {
        guard !isStandby, let presence = orders.takeAnnouncement() else { return }
        place = try connection.announce(presence, as: place)
    }

    private mutating func reconnect() {
        do throws(StoreError) {
            try connect()
            news.tell(isConnected: true)
            news.grow()
        } catch {
            backoff = min(backoff * 2, Self.longest)
        }
    }
}

extension Connection {
    /// Gives the number under which the others find us.
    fileprivate func announce(
        _ presence: Presence, as place: String?
    ) throws(StoreError) -> String? {
        guard try mayAnnounce() else { return nil }
        return try transaction { () throws(StoreError) in
            try row(
                "SELECT breachboard.attend($1::integer, $2, $3)::text",
                [place, presence.incident?.text, presence.text]
            ) { row throws(StoreError) in try row.text(0) }
        }
    }

    /// A server whose administrator has not granted it yet is watched in silence.
    private func mayAnnounce() throws(StoreError) -> Bool {
        try row(
            """
            SELECT coalesce(has_function_privilege(
                to_regprocedure('breachboard.attend(integer, text, text)'), 'EXECUTE'), false)
            """
        ) { row throws(StoreError) in try row.bool(0) }
    }

    fileprivate func others(than place: String?) throws(StoreError) -> [Presence] {
        guard try mayAnnounce() else { return [] }
        return try rows(
            """
            SELECT said FROM breachboard.presence
            WHERE id IN (SELECT breachboard.online()) AND id IS DISTINCT FROM $1::integer
            LIMIT 1000
            """, [place]
        ) { row throws(StoreError) in Presence(text: try row.bytes(0)) }
        .compactMap(\.self).sortedByName()
    }
}
#endif
