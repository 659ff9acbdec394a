internal import Glibc
public import IncidentStore
internal import Synchronization

extension SQLiteIncidentStore {
    /// Tells of commits by other programs from now on: what was committed before is to be read after this.
    ///
    /// One thread drains the watch, one asks it; the store may be used by others at the same time.
    public func watch() throws(StoreError) -> (any StoreWatch)? {
        try DirectoryWatch(self)
    }
}

/// Waits for the end of every turn in the queue of the writers, and asks SQLite itself whether that was
/// news. In a folder beside the database the boards say who they are.
///
/// A commit writes its files many times over, and every program that watches those is woken each time, too
/// early. A writer lets go of the queue once, and everybody can see the change by then; so does one that
/// is killed.
private final class DirectoryWatch: StoreWatch {
    let descriptor: Int32
    /// None after a turn in the queue. A file that comes or goes tells of a program that knows no queue, and
    /// does so before the lock on the data is let go.
    private(set) var recheckDelays: [Int] = []

    private let store: SQLiteIncidentStore
    private let events: FileEvents
    private var last: StorePulse?
    private let attendance: Attendance?
    /// Whether somebody may have come, gone or moved.
    private let hasMoves = Atomic(true)

    init(_ store: SQLiteIncidentStore) throws(StoreError) {
        self.store = store
        let file = store.file
        // Its folder is made before the directory is watched: it is no news of the log.
        attendance = store.makeAttendance()
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else {
            throw .cannotOpen(path: file.directory, reason: DatabaseFile.reason())
        }
        let comings = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_TO)
        guard inotify_add_watch(descriptor, file.directory, comings) >= 0 else {
            let reason = DatabaseFile.reason()
            close(descriptor)
            throw .cannotOpen(path: file.directory, reason: reason)
        }
        self.descriptor = descriptor
        events = FileEvents(
            descriptor: descriptor, prefix: file.name,
            boards: attendance?.watch(with: descriptor) ?? -1)
        watchTurns()
        last = store.pulse()
    }

    deinit { close(descriptor) }

    /// A queue that is not there yet, or no longer, is watched when somebody makes it.
    private func watchTurns() {
        inotify_add_watch(
            descriptor, store.file.lockPath, UInt32(IN_CLOSE_WRITE | IN_DONT_FOLLOW))
    }

    func drain() {
        let news = events.take()
        recheckDelays = news.hasComings ? [1, 2, 5, 20] : []
        if news.hasComings { watchTurns() }
        if news.hasMoves { hasMoves.store(true, ordering: .relaxed) }
    }

    /// When SQLite cannot be asked, because somebody writes just now, there may be news: who then reads
    /// waits for the writer, and so sees the change even when nothing else ever happens.
    func hasNews() -> Bool {
        guard let pulse = store.pulse() else { return true }
        defer { last = pulse }
        return pulse != last
    }

    func announce(_ presence: Presence) { attendance?.announce(presence) }

    func takeOthers() -> [Presence]? {
        guard let attendance, hasMoves.exchange(false, ordering: .relaxed) else { return nil }
        return attendance.others()
    }
}

/// What inotify has to tell.
private struct FileEvents {
    struct News {
        /// One of our files came or went, or events were lost.
        var hasComings = false
        /// A board came, went or moved, or events were lost.
        var hasMoves = false
    }

    let descriptor: Int32
    /// How the names of the files begin that are ours; those of others in the directory tell nothing.
    private let prefix: [UInt8]
    /// How inotify names the folder of the boards.
    private let boards: Int32

    init(descriptor: Int32, prefix: String, boards: Int32) {
        (self.descriptor, self.prefix, self.boards) = (descriptor, Array(prefix.utf8), boards)
    }

    /// Takes all events.
    func take() -> News {
        withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { buffer in
            var news = News()
            while case let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count),
                count > 0
            {
                read(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &news)
            }
            return news
        }
    }

    private func read(_ events: UnsafeRawBufferPointer, into news: inout News) {
        let header = MemoryLayout<inotify_event>.size
        var start = 0
        while start + header <= events.count {
            let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let name = events[(start + header)...].prefix(Int(event.len))
            if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                news = News(hasComings: true, hasMoves: true)
            } else if event.wd == boards {
                news.hasMoves = true
            } else if !name.isEmpty, name.starts(with: prefix) {
                // Events of a single file come without a name.
                news.hasComings = true
            }
            start += header + Int(event.len)
        }
    }
}
