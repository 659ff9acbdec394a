internal import Glibc
internal import IncidentStore

/// Who watches a database, as files in a folder beside it: one for each board, locked while it runs.
///
/// The system lets go of a lock when the program ends, however it ends: nobody has to renew anything, and
/// nobody who is gone is shown. The database itself is not written to.
final class Attendance {
    private let folder: String
    private let name: String
    private var descriptor: Int32 = -1

    /// More boards than that are not told apart.
    private static let most = 1_000

    /// Nil where the folder cannot be made or is not for us alone: then nobody is told of anybody.
    init?(beside file: DatabaseFile, name: String) {
        folder = file.path + "-online"
        self.name = name
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST, Self.isOurs(folder) else { return nil }
    }

    deinit { leave() }

    /// Lets inotify tell of the folder; gives the number by which it names it. A file that was open for
    /// writing is closed when its board ends, and be it killed.
    func watch(with inotify: Int32) -> Int32 {
        inotify_add_watch(inotify, folder, UInt32(IN_MODIFY | IN_CLOSE_WRITE))
    }

    /// Says where this board is. The text has one length and is written in one piece, so that nobody reads
    /// half of it.
    func announce(_ presence: Presence) {
        guard descriptor >= 0 || join() else { return }
        let text = Array(presence.text.utf8)
        let padding = [UInt8](
            repeating: UInt8(ascii: " "), count: max(0, Presence.longestText - text.count))
        // Whoever cannot write it, on a full disk say, is not seen: the log matters more.
        _ = pwrite(descriptor, text + padding, Presence.longestText, 0)
    }

    /// The boards that run, without this one. What others left when they were killed is taken away.
    func others() -> [Presence] {
        names().compactMap(presence(in:)).sortedByName()
    }

    // MARK: The own file

    /// Makes the file and locks it; again where another board took it for a leftover in between.
    private func join() -> Bool {
        for _ in 0..<5 {
            let made = open(path(name), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard made >= 0 else { return false }
            if flock(made, LOCK_EX) == 0, Self.isSame(made, path(name)) {
                descriptor = made
                return true
            }
            close(made)
        }
        return false
    }

    private func leave() {
        guard descriptor >= 0 else { return }
        unlink(path(name))
        close(descriptor)
    }

    // MARK: The others' files

    private func names() -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while names.count < Self.most, let entry = readdir(handle) {
            let found = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if found != name, found.utf8.count == name.utf8.count { names.append(found) }
        }
        return names
    }

    /// Nil for what is no file of a board that runs.
    private func presence(in name: String) -> Presence? {
        let file = open(path(name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard flock(file, LOCK_SH | LOCK_NB) != 0 else {
            unlink(path(name))
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: Presence.longestText)
        guard pread(file, &bytes, bytes.count, 0) == bytes.count else { return nil }
        return Presence(text: bytes)
    }

    private func path(_ name: String) -> String { "\(folder)/\(name)" }

    // MARK: Whose they are

    private static func isOurs(_ folder: String) -> Bool {
        var status = stat()
        return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var (one, other) = (stat(), stat())
        return fstat(descriptor, &one) == 0 && lstat(path, &other) == 0
            && one.st_ino == other.st_ino && one.st_dev == other.st_dev
    }
}
