internal import Glibc

/// Waiting for whichever of several things happens first.
public enum EventWait {
    /// The descriptors that can be read or have been closed, in the given order.
    ///
    /// Waits up to `milliseconds`, rounded down to what poll takes, or for ever when nil. Empty
    /// after the time, and when something else interrupted the wait. Negative descriptors are never
    /// ready.
    public static func ready(among descriptors: [Int32], within milliseconds: Int?) -> [Int32] {
        var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let time = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        guard poll(&entries, nfds_t(entries.count), time) > 0 else { return [] }
        return entries.filter { $0.revents != 0 }.map(\.fd)
    }
}
