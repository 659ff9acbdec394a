#if PostgreSQL
internal import Dispatch
public import IncidentStore

extension PostgresIncidentStore {
    /// Tells of commits by others from now on: what was committed before is to be read after this.
    public func watch() throws(StoreError) -> (any StoreWatch)? {
        try ServerWatch(self)
    }
}

/// Listens on a connection of its own, on a thread of its own: a server that does not answer holds up
/// neither the board nor its reading.
private final class ServerWatch: StoreWatch {
    /// The server tells of a commit when it is visible.
    let recheckDelays: [Int] = []
    /// What the listener has heard.
    private let news: WatchNews
    /// What it is to do.
    private let orders: WatchOrders

    var descriptor: Int32 { news.bell.descriptor }

    init(_ store: PostgresIncidentStore) throws(StoreError) {
        guard let news = WatchNews(), let orders = WatchOrders() else {
            throw .cannotOpen(path: store.name, reason: "the system has no descriptors left")
        }
        (self.news, self.orders) = (news, orders)
        var listener = Listener(store: store, news: news, orders: orders)
        try listener.connect()
        let ready = listener
        DispatchQueue(label: "breachboard.listen").async {
            var listener = ready
            listener.run()
        }
    }

    deinit { orders.end() }

    func drain() { news.bell.drain() }

    func hasNews() -> Bool { news.takeGrowth() }

    func announce(_ presence: Presence) { orders.announce(presence) }

    func takeOthers() -> [Presence]? { news.takeOthers() }

    var isConnected: Bool { news.isConnected }
}
#endif
