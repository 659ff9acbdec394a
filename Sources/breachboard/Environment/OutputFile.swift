import Glibc

/// Writes results to new files: only their owner may read them, and nothing is written over.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
        let flags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? .fileExists : .cannotMakeFile(reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        do throws(Problem) {
            try StandardStreams.write(bytes, to: descriptor)
        } catch {
            unlink(path)
            throw error
        }
        guard fsync(descriptor) == 0 else {
            throw .cannotMakeFile(reason: String(cString: strerror(errno)))
        }
    }
}
