import Dashboard
import Glibc
import IncidentStore
import Synchronization

/// Where work done off the loop leaves its messages; readable while there are some.
///
/// Keeps the order in which messages were left. The descriptor is one end of a pipe, for `poll`.
final class Mailbox: Sendable {
    /// What can be left.
    enum Letter: Sendable {
        case message(Message)
        /// The store is open; its changes can be watched.
        case storeOpened(StoreWatcher)
    }

    let descriptor: Int32
    private let input: Int32
    private let letters = Mutex<[Letter]>([])

    /// Nil when the system has no descriptors left.
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

    /// From any thread.
    func leave(_ letter: Letter) {
        let wasEmpty = letters.withLock { letters in
            letters.append(letter)
            return letters.count == 1
        }
        guard wasEmpty else { return }
        // A full pipe is readable already: nothing is lost when this fails.
        _ = withUnsafeBytes(of: UInt8(1)) { write(input, $0.baseAddress, 1) }
    }

    /// Takes everything that has been left.
    func collect() -> [Letter] {
        var bytes: (UInt64, UInt64) = (0, 0)
        _ = withUnsafeMutableBytes(of: &bytes) { read(descriptor, $0.baseAddress, $0.count) }
        return letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
