import Glibc
import IncidentStore
import IncidentStoreSQLite

/// The secret key that signs checkpoints: a file that nobody but its owner may open.
enum KeyFile {
    /// The key of the file, which must be there; without a path the user's own key, which is made where there
    /// is none.
    static func key(at path: String?) throws -> CheckpointKey {
        if let path { return try key(in: path) }
        if let own = try ownKey() { return own }
        return try makeOwnKey()
    }

    /// The user's own key; nil where none was made so far.
    static func ownKey() throws(Problem) -> CheckpointKey? {
        access(ownPath, F_OK) == 0 ? try key(in: ownPath) : nil
    }

    private static var ownPath: String { "\(Surroundings.configurationDirectory)/checkpoint.key" }

    private static func key(in path: String) throws(Problem) -> CheckpointKey {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & 0o077 != 0 {
            throw .proof(.keyReadableByOthers(path, mode: Int(status.st_mode & 0o777)))
        }
        let text = String(decoding: try InputFile.bytes(of: path, limit: 1024), as: UTF8.self)
        guard let key = CheckpointKey(fileText: text) else { throw .proof(.noKey(path)) }
        return key
    }

    /// Two programs may do this at once: the file gets its name whole, and the first one stays.
    private static func makeOwnKey() throws -> CheckpointKey {
        try SQLiteIncidentStore.makeFolder(for: ownPath)
        var generator = SystemRandomNumberGenerator()
        let key = CheckpointKey(using: &generator)
        let draft = "\(ownPath).part-\(UInt32.random(in: 0 ... .max, using: &generator))"
        try OutputFile.write(Array(key.fileText.utf8), to: draft)
        defer { unlink(draft) }
        if link(draft, ownPath) == 0 { return key }
        guard errno == EEXIST else {
            throw Problem.cannotMakeFile(reason: String(cString: strerror(errno)))
        }
        return try Self.key(in: ownPath)
    }
}
