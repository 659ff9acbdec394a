import Glibc
import IncidentStore
import PeopleCounting

/// Reads a people list piece by piece, and says how far it is. Nothing of it is kept but what counts people.
struct PeopleListFile {
    private let path: String
    private let progress: ProgressLine

    init(_ path: String, showing progress: ProgressLine) {
        self.path = path
        self.progress = progress
    }

    /// The list, and SHA-256 of the file.
    func read(latestYear: Int) throws -> (list: PeopleList, digest: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw Problem.cannotReadFile(reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Problem.cannotReadFile(reason: "it is no regular file")
        }
        var random = SystemRandomNumberGenerator()
        var list = PeopleList(latestYear: latestYear, seed: random.next())
        var digest = RunningDigest()
        do throws(ListProblem) {
            try forEachPiece(of: descriptor) { (piece, read) throws(ListProblem) in
                digest.update(piece)
                try list.take(piece)
                progress.show(
                    "reading: \(list.rows) rows",
                    part: Double(read) / Double(max(1, status.st_size)))
            }
            try list.finish()
        } catch {
            throw Problem.people(.list(error))
        }
        return (list, digest.finish().description)
    }

    private func forEachPiece(
        of descriptor: Int32,
        _ body: (UnsafeRawBufferPointer, Int) throws(ListProblem) -> Void
    ) throws(ListProblem) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer {
            // What the list said of people does not stay in memory that is used again.
            if let start = buffer.baseAddress { explicit_bzero(start, buffer.count) }
            buffer.deallocate()
        }
        var total = 0
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            total += count
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]), total)
        }
    }
}

/// One line on a terminal that says how far something is, and is gone at the end.
final class ProgressLine {
    private let isShown: Bool
    private var last = 0

    /// Only a terminal gets it.
    init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

    /// Ten times a second at most.
    func show(_ words: String, part: Double) {
        let now = MachineTime.now
        guard isShown, now - last >= 100 else { return }
        last = now
        write("\r\u{1B}[K\(words), \(Int(part * 100)) %")
    }

    func clear() { if isShown, last > 0 { write("\r\u{1B}[K") } }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
