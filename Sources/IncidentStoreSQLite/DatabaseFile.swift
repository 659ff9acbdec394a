internal import Glibc
internal import IncidentStore

/// The file of a database: one canonical path, and nobody else's eyes on it.
struct DatabaseFile: Hashable, Sendable {
    /// Absolute, without links in it, so that all programs agree on the names beside it.
    let path: String

    var directory: String { Self.parent(of: path) }
    var name: String { String(path.dropFirst(directory == "/" ? 1 : directory.count + 1)) }
    var lockPath: String { path + "-lock" }
    var journalPath: String { path + "-journal" }

    /// The file, which is made with mode 0600 where there is none and `creates` asks for it.
    init(path given: String, creates: Bool) throws(StoreError) {
        let wanted = given.hasPrefix("/") ? given : "./" + given
        if let missing = Self.missingFolder(on: wanted) {
            throw creates ? .noFolder(path: missing) : .noDatabase(path: given)
        }
        let directory = try Self.canonical(Self.parent(of: wanted))
        let name = wanted.split(separator: "/").last.map(String.init) ?? ""
        let beside = directory == "/" ? "/" + name : directory + "/" + name
        if creates { try Self.makeFile(beside) }
        guard creates || access(beside, F_OK) == 0 || errno != ENOENT else {
            throw .noDatabase(path: given)
        }
        path = try Self.canonical(beside)
        try check()
    }

    /// Whether this user may write the file and, for its journal, the directory.
    var isWritable: Bool { access(path, W_OK) == 0 && access(directory, W_OK) == 0 }

    /// Whether a transaction was cut off, or is going on.
    var hasJournal: Bool {
        var status = stat()
        return stat(journalPath, &status) == 0 && status.st_size > 0
    }

    func check() throws(StoreError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            throw .cannotOpen(path: path, reason: Self.reason())
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unsafeFile(path: path, .notARegularFile)
        }
        guard status.st_nlink == 1 else { throw try refusal(.hardLinks(Int(status.st_nlink))) }
        let mode = Int(status.st_mode & 0o777)
        guard mode & 0o077 == 0 else { throw try refusal(.readableByOthers(mode: mode)) }
        if let name = NetworkFileSystem.name(ofDevice: UInt64(status.st_dev)) {
            throw .unsafeFile(path: path, .networkFileSystem(name))
        }
        try checkFolder()
        for name in [journalPath, path + "-wal", path + "-shm", lockPath] {
            guard Self.isOurs(name, owner: status.st_uid) else {
                throw .unsafeFile(path: path, .neighbour(name))
            }
        }
    }

    /// A folder into which others may write lets them change files for other ones, unless it is sticky.
    private func checkFolder() throws(StoreError) {
        var status = stat()
        guard stat(directory, &status) == 0 else {
            throw .cannotOpen(path: directory, reason: Self.reason())
        }
        guard status.st_mode & 0o022 == 0 || status.st_mode & S_ISVTX != 0 else {
            throw .unsafeFile(path: path, .folderOpenToOthers(mode: Int(status.st_mode & 0o777)))
        }
    }

    /// True for a file that is not there, too.
    private static func isOurs(_ path: String, owner: uid_t) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return true }
        return status.st_mode & S_IFMT == S_IFREG && status.st_uid == owner
            && status.st_mode & 0o077 == 0
    }

    /// Why the file is not used: that it is somebody else's comes first, for nobody should mend that.
    private func refusal(_ why: UnsafeFile) throws(StoreError) -> StoreError {
        try DatabaseHead(of: path).isForeign
            ? .foreignDatabase(path: path) : .unsafeFile(path: path, why)
    }

    /// What the system says of the last call that failed.
    static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The first folder on the way to a path that is not there; nil where all are.
    private static func missingFolder(on path: String) -> String? {
        let parent = parent(of: path)
        guard parent != path, access(parent, F_OK) != 0, errno == ENOENT else { return nil }
        return missingFolder(on: parent) ?? parent
    }

    private static func canonical(_ path: String) throws(StoreError) -> String {
        guard let resolved = realpath(path, nil) else {
            throw .cannotOpen(path: path, reason: reason())
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func makeDirectory(_ path: String) throws(StoreError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, parent(of: path) != path else {
            throw .cannotOpen(path: path, reason: reason())
        }
        try makeDirectory(parent(of: path))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw .cannotOpen(path: path, reason: reason())
        }
    }

    private static func makeFile(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor < 0 {
            if [EEXIST, EROFS, EACCES].contains(errno) { return }
            throw .cannotOpen(path: path, reason: reason())
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .cannotOpen(path: path, reason: reason()) }
        try sync(directory: parent(of: path))
    }

    /// Makes names in a directory last. File systems that cannot do it say so and are left alone, as is a
    /// directory that may not be read.
    static func sync(directory: String) throws(StoreError) {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor < 0 || fsync(descriptor) != 0 else { return }
        guard [EACCES, EINVAL, ENOTSUP, EROFS].contains(errno) else {
            throw .cannotOpen(path: directory, reason: reason())
        }
    }
}
