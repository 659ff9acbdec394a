import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import PeopleCounting

/// The secret of an incident under which people are tagged: a file outside of the database, for its owner alone, or
/// what a command of the user's prints.
struct PeopleKeyFile {
    private let path: String
    private let command: String?

    /// - Parameter command: prints 64 hexadecimal digits; run by the shell. Nil for the file.
    init(of incident: IncidentID, in log: LogID, command: String?) {
        let folder = "\(Surroundings.configurationDirectory)/people"
        path = "\(folder)/\(log.description.prefix(16))-\(incident).key"
        self.command = command
    }

    /// The key, which is there; nil where none was made so far.
    func key() throws(Problem) -> PeopleKey? {
        if let command { return try Self.key(in: try output(of: command)) }
        guard access(path, F_OK) == 0 else { return nil }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw .people(.keyReadableByOthers(path))
        }
        return try Self.key(in: try InputFile.bytes(of: path, limit: 1_024))
    }

    /// A new key, in a new file.
    func make() throws -> PeopleKey {
        try SQLiteIncidentStore.makeFolder(for: path)
        var random = SystemRandomNumberGenerator()
        let key = PeopleKey(using: &random)
        try OutputFile.write(Array((Self.digits(of: key) + "\n").utf8), to: path)
        return key
    }

    /// Overwrites the key, and takes the file away; false where there is none, or where a command has it.
    func destroy() throws -> Bool {
        guard command == nil, access(path, F_OK) == 0 else { return false }
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            throw Problem.cannotMakeFile(reason: String(cString: strerror(errno)))
        }
        let nothing = [UInt8](repeating: 0, count: 2 * PeopleKey.length + 1)
        _ = pwrite(descriptor, nothing, nothing.count, 0)
        fsync(descriptor)
        close(descriptor)
        return unlink(path) == 0
    }

    private static func digits(of key: PeopleKey) -> String {
        key.bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func key(in text: [UInt8]) throws(Problem) -> PeopleKey {
        let digits = String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }
        var bytes: [UInt8] = []
        var rest = digits[...]
        while rest.count >= 2, let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        guard rest.isEmpty, let key = PeopleKey(bytes) else { throw .people(.noKey) }
        return key
    }

    private func output(of command: String) throws(Problem) -> [UInt8] {
        guard let pipe = popen(command, "re") else { throw .people(.noKey) }
        var bytes = [UInt8](repeating: 0, count: 1_024)
        let count = fread(&bytes, 1, bytes.count, pipe)
        guard pclose(pipe) == 0 else { throw .people(.noKey) }
        return Array(bytes.prefix(count))
    }
}
