/// What rows are filtered by: whether a text holds it, whatever the case of its letters.
///
/// Letters of ASCII are compared byte by byte without making a new text: ten thousand rows are
/// filtered while somebody types.
struct FilterText: Sendable {
    private let wanted: String
    private let bytes: [UInt8]
    private let isASCII: Bool

    init(_ text: String) {
        wanted = text.lowercased()
        bytes = Array(wanted.utf8)
        isASCII = bytes.allSatisfy { $0 < 0x80 }
    }

    /// True for every text when nothing is wanted.
    func matches(_ text: String) -> Bool {
        guard !bytes.isEmpty else { return true }
        guard isASCII else { return text.lowercased().contains(wanted) }
        return text.utf8.withContiguousStorageIfAvailable(holds)
            ?? text.lowercased().contains(wanted)
    }

    private func holds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= bytes.count else { return false }
        for start in 0...(text.count - bytes.count) {
            var offset = 0
            while offset < bytes.count, Self.lower(text[start + offset]) == bytes[offset] {
                offset += 1
            }
            if offset == bytes.count { return true }
        }
        return false
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
