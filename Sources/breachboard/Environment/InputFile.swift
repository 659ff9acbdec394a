import Glibc

/// Files that the user names: read whole, up to a limit, never followed into devices or pipes.
enum InputFile {
    static func bytes(of path: String, limit: Int) throws(Problem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw .cannotReadFile(reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotReadFile(reason: "it is no regular file")
        }
        guard status.st_size <= limit else {
            throw .cannotReadFile(reason: "it is larger than \(limit / 1024) KiB")
        }
        return try all(of: descriptor, limit: limit)
    }

    private static func all(of descriptor: Int32, limit: Int) throws(Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= limit {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .cannotReadFile(reason: String(cString: strerror(errno)))
            }
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
        }
        throw .cannotReadFile(reason: "it is larger than \(limit / 1024) KiB")
    }

    /// The names of the regular files in a folder that end so, sorted; nil where there is no such folder.
    static func names(in folder: String, ending: String) -> [String]? {
        guard let handle = opendir(folder) else { return nil }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
