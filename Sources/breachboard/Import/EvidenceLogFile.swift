import CProcess
import EvidenceLog
import Glibc
import IncidentStore

/// A log on the disk, read piece by piece, unpacked where it is packed.
final class EvidenceLogFile {
    private let descriptor: Int32
    private let size: Int
    /// When the file was last changed, in UTC microseconds.
    let lastChange: Int64
    private var digest = RunningDigest()
    private var inflater: Inflater?
    private var read = 0

    init(_ path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw Problem.cannotReadFile(reason: String(cString: strerror(errno)))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Problem.cannotReadFile(reason: "it is no regular file")
        }
        size = Int(status.st_size)
        lastChange = min(Int64(status.st_mtim.tv_sec), 1 << 40) * 1_000_000
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    deinit { close(descriptor) }

    /// SHA-256 of what was read.
    var hash: String { digest.finish().description }

    /// From 0 to 1.
    var part: Double { size == 0 ? 1 : min(1, Double(read) / Double(size)) }

    /// Hands on the whole file; throws `.interrupted` once somebody wants the program to end.
    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
        defer { buffer.deallocate() }
        while true {
            let signal = cp_caught()
            guard signal == 0 else { throw Problem.evidence(.interrupted(signal)) }
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw Problem.cannotReadFile(reason: String(cString: strerror(errno)))
            }
            guard count > 0 else { break }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            if read == 0, Inflater.isGzip(piece) { inflater = try Inflater() }
            read += count
            digest.update(piece)
            try unpack(piece, body)
        }
        try inflater?.finish()
    }

    private func unpack(
        _ piece: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard inflater != nil else { return try body(piece) }
        try inflater?.take(piece, body)
    }

    /// The first bytes, unpacked.
    static func beginning(of path: String) throws -> [UInt8] {
        struct Enough: Error {}
        var bytes: [UInt8] = []
        do {
            try EvidenceLogFile(path).forEachPiece { piece in
                bytes += piece.prefix(enough - bytes.count)
                if bytes.count >= enough { throw Enough() }
            }
        } catch is Enough {
        } catch let problem as Inflater.Problem {
            throw Problem.evidence(.packed(problem))
        }
        return bytes
    }

    /// The files that the paths name, of folders all that end as logs do.
    static func paths(_ paths: [String]) -> [String] {
        paths.flatMap { path -> [String] in
            guard InputFile.isFolder(path) else { return [path] }
            let names = InputFile.names(in: path, ending: "") ?? []
            return names.filter(isLog).map { "\(path)/\($0)" }.filter { !InputFile.isFolder($0) }
        }
    }

    /// By its ending, or as programs name the logs that they have put aside: `auth.log.1`, `syslog`.
    private static func isLog(_ name: String) -> Bool {
        let name = name.lowercased()
        return endings.contains(where: name.hasSuffix) || name.contains(".log.")
            || ["syslog", "messages", "secure", "maillog"].contains {
                name == $0 || name.hasPrefix($0 + ".") || name.hasPrefix($0 + "-")
            }
    }

    private static let endings = [
        ".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".log", ".txt", ".gz",
    ]

    private static let enough = 64 << 10
}
