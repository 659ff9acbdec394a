/// The store's wake-ups, with the moments at which to look again after one.
///
/// A wake-up can come before the change is visible; so the log is looked at once at each of the delays,
/// counted from the last wake-up, and then not again.
public final class StoreWatcher: @unchecked Sendable {
    // Sendable unchecked: the loop alone calls `descriptor`, `drain` and the schedule after the hand-over;
    // `hasNews`, `isConnected`, `announce` and `takeOthers` are called by the worker alone.
    private let watch: any StoreWatch
    private var due: [Int] = []

    public init(_ watch: any StoreWatch) { self.watch = watch }

    public var descriptor: Int32 { watch.descriptor }

    public func hasNews() -> Bool { watch.hasNews() }

    public var isConnected: Bool { watch.isConnected }

    public func announce(_ presence: Presence) { watch.announce(presence) }

    public func takeOthers() -> [Presence]? { watch.takeOthers() }

    /// Takes a wake-up and starts the schedule from its beginning.
    public func wake() {
        watch.drain()
        var last = 0
        due = watch.recheckDelays.map { delay in
            defer { last = delay }
            return max(1, delay - last)
        }
    }

    /// Milliseconds until the next look; nil when none is due.
    public var nextLook: Int? { due.first }

    /// The first look of the schedule is done.
    public func looked() {
        if !due.isEmpty { due.removeFirst() }
    }
}
