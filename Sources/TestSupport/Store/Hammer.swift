internal import Foundation
public import IncidentModel

/// The program `CommitHammer`, at work on a database.
public final class Hammer {
    public enum Work: String {
        /// Commits until it is killed.
        case loop
        /// Commits once for each byte that it reads.
        case answer
        /// As `answer`, on a database that is opened without syncs.
        case careless
        /// Commits once, and again while it is not known whether that was saved.
        case edit
        /// Opens the database, which brings an older one up to date.
        case open
        /// Copies the database to a new file.
        case backup
        /// Copies the log to another database, or goes on with that.
        case copy
        /// Commits until there is no room, then removes a file and goes on.
        case fill
    }

    private let program: ChildProgram
    private var isEnded = false

    public init(_ work: Work, _ database: String, seed: UInt64) throws {
        program = try ChildProgram(Self.words(work, database, seed: seed))
        guard program.line() == "ready" else { throw HammerError.silent }
    }

    /// What starts it; `other` is the file that the work needs beside the database.
    public static func words(
        _ work: Work, _ database: String, seed: UInt64 = 1, other: String? = nil
    ) -> [String] {
        [path, work.rawValue, database, String(seed)] + (other.map { [$0] } ?? [])
    }

    /// Asks for one commit; `line` gives its command when it is acknowledged.
    public func ask() { program.write([UInt8(ascii: "x")]) }

    /// The next line that it wrote; nil when it is gone.
    public func line() throws -> String? { program.line() }

    /// Kills it as `kill -9` does, and gives the commands that it had called saved.
    @discardableResult
    public func kill() -> [CommandID] {
        guard !isEnded else { return [] }
        isEnded = true
        program.kill()
        var acknowledged: [CommandID] = []
        while let line = program.line() { CommandID(line).map { acknowledged.append($0) } }
        return acknowledged
    }

    /// Who sends the commands of a work with that seed.
    public static func desk(seed: UInt64) -> Desk {
        // Not the numbers that become the salts of its log.
        Desk("hammer", seed: ~seed)
    }

    /// Beside the tests' own program.
    private static var path: String {
        let own = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        var directory = URL(filePath: own)
        while directory.path().contains(".xctest") { directory.deleteLastPathComponent() }
        return directory.appending(path: "CommitHammer").path()
    }
}

/// What keeps it from working.
public enum HammerError: Error {
    case start(Int32)
    case silent
}
