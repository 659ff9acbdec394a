#if PostgreSQL
internal import Dispatch
internal import Glibc
internal import IncidentModel
public import IncidentStore
internal import Synchronization

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
    private let bell: Bell
    private let ending: Bell

    var descriptor: Int32 { bell.descriptor }

    init(_ store: PostgresIncidentStore) throws(StoreError) {
        guard let bell = Bell(), let ending = Bell() else {
            throw .cannotOpen(path: store.name, reason: "the system has no descriptors left")
        }
        (self.bell, self.ending) = (bell, ending)
        var listener = Listener(store: store, bell: bell, ending: ending)
        try listener.connect()
        let ready = listener
        DispatchQueue(label: "breachboard.listen").async {
            var listener = ready
            listener.run()
        }
    }

    deinit { ending.ring() }

    func drain() { bell.drain() }

    func hasNews() -> Bool { bell.takeNews() }

    var isConnected: Bool { bell.isConnected }
}

/// A descriptor that is readable once it was rung.
private final class Bell: Sendable {
    let descriptor: Int32
    private let input: Int32
    private let news = Atomic(false)
    private let connected = Atomic(true)

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (descriptor, input) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        close(descriptor)
        close(input)
    }

    func ring() {
        news.store(true, ordering: .sequentiallyConsistent)
        wake()
    }

    /// Tells whether the server can be reached; where it cannot there is nothing to read.
    func tell(isConnected: Bool) {
        connected.store(isConnected, ordering: .sequentiallyConsistent)
        wake()
    }

    var isConnected: Bool { connected.load(ordering: .sequentiallyConsistent) }

    /// A full pipe is readable, too.
    private func wake() {
        var byte: UInt8 = 0
        _ = write(input, &byte, 1)
    }

    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }

    func takeNews() -> Bool { news.exchange(false, ordering: .sequentiallyConsistent) }
}

/// Reads notifications, which are a hint, and asks for the head of the log every two seconds, which is
/// the truth; connects again where the connection is lost.
private struct Listener: Sendable {
    let store: PostgresIncidentStore
    let bell: Bell
    let ending: Bell
    private var connection: Connection?
    /// The last entry that is known to be there.
    private var last = Seq.start
    private var backoff = Self.firstBackoff

    private static let firstBackoff: Int32 = 100
    private static let longest: Int32 = 2_000

    init(store: PostgresIncidentStore, bell: Bell, ending: Bell) {
        self.store = store
        self.bell = bell
        self.ending = ending
    }

    /// Listens first and reads the head then, so that nothing falls in between.
    mutating func connect() throws(StoreError) {
        let connection = try store.connect()
        // A standby lets nobody listen; asking has to do there.
        if try !connection.isReadOnly() { try connection.run("LISTEN breachboard") }
        last = try connection.head().seq
        self.connection = connection
        backoff = Self.firstBackoff
    }

    mutating func run() {
        var looked = ContinuousClock.now
        while true {
            guard let connection else {
                if waits(for: nil, backoff) { return }
                reconnect()
                continue
            }
            if waits(for: connection.socket, Self.longest) { return }
            hear(connection)
            if ContinuousClock.now - looked >= .milliseconds(Int64(Self.longest)) {
                look()
                looked = .now
            }
        }
    }

    /// True when the watch has ended.
    private func waits(for socket: Int32?, _ milliseconds: Int32) -> Bool {
        var polled = [
            pollfd(fd: ending.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&polled, 2, milliseconds)
        return polled[0].revents != 0
    }

    private mutating func hear(_ connection: Connection) {
        guard let notifications = connection.notifications() else { return lose() }
        for notification in notifications {
            if !store.isOwn(notification) { bell.ring() }
            last = max(last, notification.seq.map { Seq($0) } ?? last)
        }
    }

    /// Our own commits have been heard of before they are seen here.
    private mutating func look() {
        guard let connection else { return }
        do throws(StoreError) {
            let seq = try connection.head().seq
            hear(connection)
            if seq > last { bell.ring() }
            last = max(last, seq)
        } catch {
            lose()
        }
    }

    private mutating func lose() {
        connection = nil
        bell.tell(isConnected: false)
    }

    private mutating func reconnect() {
        do throws(StoreError) {
            try connect()
            bell.tell(isConnected: true)
            bell.ring()
        } catch {
            backoff = min(backoff * 2, Self.longest)
        }
    }
}
#endif
