#if PostgreSQL
internal import Glibc

/// A descriptor that is readable once it was rung; from any thread.
final class Bell: Sendable {
    let descriptor: Int32
    private let input: Int32

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

    /// A full pipe is readable, too.
    func ring() {
        var byte: UInt8 = 0
        _ = write(input, &byte, 1)
    }

    func drain() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}
#endif
