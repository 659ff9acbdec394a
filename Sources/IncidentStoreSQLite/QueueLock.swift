internal import Dispatch
internal import Glibc
internal import IncidentStore

/// A place in the queue of the programs that want to write.
///
/// SQLite lets waiting writers try again at intervals, and the unlucky starve; `flock` lets them go in
/// order. The lock only orders: what keeps the data whole are SQLite's own locks.
enum QueueLock {
    /// Runs `body` when it is its turn; throws `.busy` when that takes longer than `patience`.
    static func holding<Value>(
        _ file: DatabaseFile, patience: DispatchTimeInterval,
        _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        let descriptor = try descriptor(file, patience: patience)
        defer { close(descriptor) }
        return try body()
    }

    private static func descriptor(
        _ file: DatabaseFile, patience: DispatchTimeInterval
    ) throws(StoreError) -> Int32 {
        let descriptor = open(file.lockPath, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: file.lockPath, reason: DatabaseFile.reason())
        }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
        guard wait(for: descriptor, patience: patience) else {
            close(descriptor)
            throw .busy(path: file.path)
        }
        return descriptor
    }

    /// `flock` waits without a time limit; so another thread waits, on a second descriptor of the
    /// same lock; when it comes too late, closing that one lets the lock go.
    private static func wait(for descriptor: Int32, patience: DispatchTimeInterval) -> Bool {
        let waiting = dup(descriptor)
        let turn = DispatchSemaphore(value: 0)
        DispatchQueue.global(qos: .userInitiated).async {
            while flock(waiting, LOCK_EX) != 0 && errno == EINTR {}
            close(waiting)
            turn.signal()
        }
        return turn.wait(timeout: .now() + patience) == .success
    }
}
