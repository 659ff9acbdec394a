import Glibc

/// Tells when something in the folder of the user's themes was written or put in place.
final class ThemeWatch {
    /// Readable when something may have changed; for `poll`.
    let descriptor: Int32

    /// Nil where there is no such folder, or the system has no more watches.
    init?(directory: String) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        // A file that is still being written is not looked at; editors close it, or move it in.
        let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
        guard inotify_add_watch(descriptor, directory, events) >= 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    /// Takes what made the descriptor readable; true when a theme is among it, not only some editor's draft.
    func drain() -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { buffer in
            var hasTheme = false
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else { return hasTheme }
                let names = Self.names(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                hasTheme = hasTheme || names.contains { $0.hasSuffix(".yaml") }
            }
        }
    }

    /// Each event is a head, whose last number says how many bytes of a name follow, padded with zeros.
    private static func names(in events: UnsafeRawBufferPointer) -> [String] {
        let head = MemoryLayout<inotify_event>.size
        var names: [String] = []
        var start = 0
        while start + head <= events.count {
            let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let end = min(start + head + Int(event.len), events.count)
            let bytes = events[(start + head)..<end].prefix { $0 != 0 }
            names.append(String(decoding: bytes, as: UTF8.self))
            start = end
        }
        return names
    }
}
