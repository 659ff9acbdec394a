internal import Glibc
public import IncidentStore
internal import IncidentModel
internal import Synchronization

extension SQLiteIncidentStore {
    /// Tells of commits by other programs from now on: what was committed before is to be read after this.
    ///
    /// One thread drains the watch, one asks it; the store may be used by others at the same time.
    public func watch() throws(StoreError) -> (any StoreWatch)? {
        try DirectoryWatch(self)
    }
}

/// Watches the directory, since SQLite makes and drops its files as it goes, and asks SQLite itself
/// whether what was seen is news. In a folder beside the database the boards say who they are.
private final class DirectoryWatch: StoreWatch {
    let descriptor: Int32
    /// The write that wakes us comes before the lock is let go.
    let recheckDelays = [1, 2, 5, 20]

    private let store: SQLiteIncidentStore
    private var last: StorePulse?
    private let attendance: Attendance?
    /// How inotify names the folder of the boards.
    private let folder: Int32
    /// Whether somebody may have come, gone or moved.
    private let hasMoves = Atomic(true)

    init(_ store: SQLiteIncidentStore) throws(StoreError) {
        self.store = store
        let path = store.file.directory
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: DatabaseFile.reason()) }
        let events = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO)
        guard inotify_add_watch(descriptor, path, events) >= 0 else {
            let reason = DatabaseFile.reason()
            close(descriptor)
            throw .cannotOpen(path: path, reason: reason)
        }
        self.descriptor = descriptor
        attendance = store.makeAttendance()
        folder = attendance?.watch(with: descriptor) ?? -1
        last = store.pulse()
    }

    deinit { close(descriptor) }

    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { buffer in
            while case let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count),
                count > 0
            {
                if Self.tells(UnsafeRawBufferPointer(buffer).prefix(count), of: folder) {
                    hasMoves.store(true, ordering: .relaxed)
                }
            }
        }
    }

    /// Whether one of these events is about that folder, or events were lost.
    private static func tells(_ events: Slice<UnsafeRawBufferPointer>, of folder: Int32) -> Bool {
        let bytes = UnsafeRawBufferPointer(rebasing: events)
        let header = MemoryLayout<inotify_event>.size
        var start = 0
        while start + header <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            if event.wd == folder || event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
            start += header + Int(event.len)
        }
        return false
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
