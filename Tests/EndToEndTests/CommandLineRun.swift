import Glibc
import Synchronization
import Testing

/// The built program, run once with pipes for its output.
struct CommandLineRun {
    let exit: Int32
    let output: String
    let problems: String

    /// What becomes of the standard output.
    enum Output {
        case read
        /// A pipe whose reader has left.
        case abandoned
        case closed
    }

    /// - Parameter limit: a command of the shell that is to hold for the program, such as a `ulimit`.
    init(
        _ arguments: [String], in place: TestPlace, output: Output = .read,
        under limit: String? = nil
    ) throws {
        let program = BuiltProgram.path
        let words =
            limit.map { ["/bin/sh", "-c", "\($0); exec \"$0\" \"$@\"", program] } ?? [program]
        let out = try Pipe()
        let err = try Pipe()
        if case .abandoned = output { out.closeReader() }
        let child = try Self.spawn(
            words + arguments, place, out, err, closesOutput: output == .closed)
        out.closeWriter()
        err.closeWriter()
        (self.output, problems) = Self.drain(out, err)
        exit = try Self.wait(for: child)
    }

    private static func spawn(
        _ arguments: [String], _ place: TestPlace, _ out: Pipe, _ err: Pipe, closesOutput: Bool
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, out.writer, 1)
        posix_spawn_file_actions_adddup2(&actions, err.writer, 2)
        if closesOutput { posix_spawn_file_actions_addclose(&actions, 1) }
        var attributes = try Self.cleanSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        var child = pid_t()
        let code = withCStrings(arguments) { argv in
            withCStrings(place.environment) { envp in
                spawning.withLock { _ in
                    posix_spawn(&child, arguments[0], &actions, &attributes, argv, envp)
                }
            }
        }
        try #require(code == 0, "the program could not be started")
        return child
    }

    /// A child of a test's thread would otherwise inherit its blocked signals.
    private static func cleanSignals() throws -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
        try #require(posix_spawnattr_setflags(&attributes, flags) == 0)
        return attributes
    }

    /// Reads both pipes to their ends, so that neither can fill up and stop the child.
    private static func drain(_ out: Pipe, _ err: Pipe) -> (String, String) {
        var texts: [[UInt8]] = [[], []]
        var waiting = [out.reader, err.reader].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while waiting.contains(where: { $0.fd >= 0 }) {
            guard poll(&waiting, 2, 60_000) > 0 else { break }
            for index in waiting.indices where waiting[index].revents != 0 {
                let count = read(waiting[index].fd, &buffer, buffer.count)
                texts[index] += buffer.prefix(max(count, 0))
                if count <= 0 { waiting[index].fd = -1 }
            }
        }
        out.closeReader()
        err.closeReader()
        let output = texts.map { String(decoding: $0, as: UTF8.self) }
        return (output[0], output[1])
    }

    /// The exit code; minus the signal where one ended the program.
    private static func wait(for child: pid_t) throws -> Int32 {
        var status: Int32 = 0
        try #require(waitpid(child, &status, 0) == child)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }
}

/// Held while a pipe is made and while a child is started, so that no child gets another's pipe.
private let spawning = Mutex(())

/// Two descriptors, each closed once.
final class Pipe {
    private(set) var reader: Int32
    private(set) var writer: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        let isMade = spawning.withLock { _ in
            pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
        }
        try #require(isMade)
        (reader, writer) = (ends[0], ends[1])
    }

    func closeReader() { Self.close(&reader) }

    func closeWriter() { Self.close(&writer) }

    private static func close(_ descriptor: inout Int32) {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    deinit {
        closeReader()
        closeWriter()
    }
}

private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}
