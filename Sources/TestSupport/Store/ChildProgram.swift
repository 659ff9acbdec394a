internal import Foundation

/// A program that a test started, with a pipe to it and one from it.
final class ChildProgram {
    let process: pid_t
    /// Closed by `endInput` or with the program.
    private var input: Int32?
    private let output: Int32
    private var pending: [UInt8] = []
    private var status: Int32?

    /// Starts it without blocked signals: threads of a test run block nearly all, and children inherit that.
    init(_ arguments: [String]) throws {
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
        process = try Self.spawn(arguments, &actions, &attributes)
        close(toChild[0])
        close(fromChild[1])
        (input, output) = (toChild[1], fromChild[0])
    }

    deinit {
        kill()
        close(output)
    }

    func write(_ bytes: [UInt8]) {
        if let input { _ = Foundation.write(input, bytes, bytes.count) }
    }

    func endInput() {
        if let input { close(input) }
        input = nil
    }

    /// The next line that it wrote; nil when it is gone.
    func line() -> String? {
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

    /// Waits for its end; gives the status of `waitpid`.
    @discardableResult
    func wait() -> Int32 {
        if let status { return status }
        endInput()
        var found: Int32 = 0
        while waitpid(process, &found, 0) < 0, errno == EINTR {}
        status = found
        return found
    }

    /// As `kill -9` does.
    func kill() {
        guard status == nil else { return }
        Foundation.kill(process, SIGKILL)
        wait()
    }

    private static func spawn(
        _ arguments: [String], _ actions: inout posix_spawn_file_actions_t,
        _ attributes: inout posix_spawnattr_t
    ) throws -> pid_t {
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawnp(&process, arguments[0], &actions, &attributes, words, environ)
        guard code == 0 else { throw HammerError.start(code) }
        return process
    }
}

/// A program that ran to its end.
public struct FinishedProgram: Hashable, Sendable {
    /// What it wrote on its standard output.
    public let lines: [String]
    /// Nil where a signal ended it.
    public let exit: Int32?

    /// - Parameter arguments: the program, by its path or its name, and what it is told.
    public init(_ arguments: [String], input: String = "") throws {
        let program = try ChildProgram(arguments)
        program.write(Array(input.utf8))
        program.endInput()
        var lines: [String] = []
        while let line = program.line() { lines.append(line) }
        self.lines = lines
        let status = program.wait()
        exit = status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }
}
