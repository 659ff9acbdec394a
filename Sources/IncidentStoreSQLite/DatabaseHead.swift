internal import Glibc
internal import IncidentStore

/// The first bytes of a file: what it is, without having it opened as a database.
struct DatabaseHead {
    private let bytes: [UInt8]

    /// Throws `.cannotOpen` where the file may not be read.
    init(of path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: DatabaseFile.reason())
        }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        bytes = Array(buffer.prefix(max(count, 0)))
    }

    /// Whether it has content that is not ours. In a database that is just being made, the head may be yet
    /// to be written; such a one is nobody's.
    ///
    /// Source: sqlite.org/fileformat.html, 1.3 (read 2026-11): the magic text, and at offset 68 the
    /// application id, big-endian.
    var isForeign: Bool {
        guard !bytes.isEmpty else { return false }
        guard bytes.count == 100, bytes.starts(with: Self.magic) else { return true }
        let application = bytes[68..<72].reduce(0) { $0 << 8 | Int($1) }
        return application != DatabaseSchema.applicationID
    }

    private static let magic = Array("SQLite format 3\0".utf8)
}
