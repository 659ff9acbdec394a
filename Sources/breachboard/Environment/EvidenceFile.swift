import Glibc
import IncidentStore

/// A file that proves something: its name, without the folder, and the hash of what is in it.
struct EvidenceFile {
    let name: String
    let digest: Digest32

    /// Reads the file once, piece by piece, whatever its size.
    init(_ path: String) throws(Problem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw .cannotReadFile(reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotReadFile(reason: "it is no regular file")
        }
        name = String(path.split(separator: "/").last ?? "")
        digest = try Self.digest(of: descriptor)
    }

    /// As it stands in the list of what proves an item, whose parts semicolons divide.
    var text: String { "\(name.filter { $0 != ";" }) sha256:\(digest)" }

    private static func digest(of descriptor: Int32) throws(Problem) -> Digest32 {
        var hash = RunningDigest()
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .cannotReadFile(reason: String(cString: strerror(errno)))
            }
            if count == 0 { return hash.finish() }
            piece.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }
}
