internal import Glibc
public import IncidentStore

extension SQLiteIncidentStore {
    /// Tells of commits by other programs from now on: what was committed before is to be read after this.
    ///
    /// The watch belongs to one thread; the store may be used by others at the same time.
    public func watch() throws(StoreError) -> (any StoreWatch)? {
        try DirectoryWatch(self)
    }
}

/// Watches the directory, since SQLite makes and drops its files as it goes, and asks SQLite itself
/// whether what was seen is news.
private final class DirectoryWatch: StoreWatch {
    let descriptor: Int32
    /// The write that wakes us comes before the lock is let go.
    let recheckDelays = [1, 2, 5, 20]

    private let store: SQLiteIncidentStore
    private var last: StorePulse?

    init(_ store: SQLiteIncidentStore) throws(StoreError) {
        self.store = store
        let path = store.file.directory
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: DatabaseFile.reason()) }
        let events = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO)
        guard inotify_add_watch(descriptor, path, events) >= 0 else {
            let reason = DatabaseFile.reason()
            close(descriptor)
            throw .cannotOpen(path: path, reason: reason)
        }
        last = store.pulse()
    }

    deinit { close(descriptor) }

    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { buffer in
            while Glibc.read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }

    /// When SQLite cannot be asked, because somebody writes just now, there may be news: who then reads
    /// waits for the writer, and so sees the change even when nothing else ever happens.
    func hasNews() -> Bool {
        guard let pulse = store.pulse() else { return true }
        defer { last = pulse }
        return pulse != last
    }
}
