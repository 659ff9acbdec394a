internal import Foundation
public import IncidentModel

/// The program `CommitHammer`, at work on a database.
public final class Hammer {
    public enum Work: String { case loop, answer }

    private let process: pid_t
    private let input: Int32
    private let output: Int32
    private var isEnded = false
    private var pending: [UInt8] = []

    /// Starts it without blocked signals: threads of a test run block nearly all, and children inherit that.
    public init(_ work: Work, _ database: String, seed: UInt64) throws {
        var (toChild, fromChild): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw HammerError.start(errno) }
        for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        process = try Self.spawn(
            [Self.program, work.rawValue, database, String(seed)], &actions, &attributes)
        close(toChild[0])
        close(fromChild[1])
        (input, output) = (toChild[1], fromChild[0])
        guard try line() == "ready" else { throw HammerError.silent }
    }

    deinit {
        kill()
        close(input)
        close(output)
    }

    /// Asks for one commit; `line` gives its command when it is acknowledged.
    public func ask() { _ = Foundation.write(input, [UInt8(ascii: "x")], 1) }

    /// The next line that it wrote; nil when it is gone.
    public func line() throws -> String? {
        while true {
            if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: pending[..<end], as: UTF8.self)
                pending.removeFirst(end + 1)
                return line
            }
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = read(output, &bytes, bytes.count)
            guard count > 0 else { return nil }
            pending += bytes.prefix(count)
        }
    }

    /// Kills it as `kill -9` does, and gives the commands that it had called saved.
    @discardableResult
    public func kill() -> [CommandID] {
        guard !isEnded else { return [] }
        isEnded = true
        Foundation.kill(process, SIGKILL)
        waitpid(process, nil, 0)
        var acknowledged: [CommandID] = []
        do {
            while let line = try line() { CommandID(line).map { acknowledged.append($0) } }
        } catch {
            return acknowledged
        }
        return acknowledged
    }

    private static func spawn(
        _ arguments: [String], _ actions: inout posix_spawn_file_actions_t,
        _ attributes: inout posix_spawnattr_t
    ) throws -> pid_t {
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, arguments[0], &actions, &attributes, words, environ)
        guard code == 0 else { throw HammerError.start(code) }
        return process
    }

    /// Beside the tests' own program.
    private static var program: String {
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
