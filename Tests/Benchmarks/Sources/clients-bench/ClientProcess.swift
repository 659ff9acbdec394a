import Foundation
import TestSupport

/// A client in a process of its own, as its parent sees it.
final class ClientProcess {
    private let number: Int
    private let process: pid_t
    private let input: Int32
    private let output: UnsafeMutablePointer<FILE>?
    private let path: String

    init(_ number: Int, of plan: Plan, on database: String, report path: String) throws {
        self.number = number
        self.path = path
        var (toChild, fromChild): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw BenchError.start(errno) }
        for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        process = try Self.spawn(
            ["client", database, path]
                + [number, plan.clients, plan.seconds, plan.rate].map(String.init),
            input: toChild[0], output: fromChild[1])
        close(toChild[0])
        close(fromChild[1])
        input = toChild[1]
        output = fdopen(fromChild[0], "r")
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        close(input)
        if let output { fclose(output) }
    }

    func tell(_ line: String) { _ = write(input, line + "\n", line.utf8.count + 1) }

    func line() throws -> String {
        var bytes = [CChar](repeating: 0, count: 256)
        guard let output, fgets(&bytes, 256, output) != nil else {
            throw BenchError.silent(client: number)
        }
        return String(decoding: bytes.prefix { $0 > 32 }.map { UInt8($0) }, as: UTF8.self)
    }

    /// What it has written down, when it has ended.
    func report() throws -> ClientReport {
        _ = try line()
        return try JSONDecoder().decode(
            ClientReport.self, from: Data(contentsOf: URL(filePath: path)))
    }

    private static func spawn(_ words: [String], input: Int32, output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        var arguments: [UnsafeMutablePointer<CChar>?] =
            ([CommandLine.arguments[0]] + words).map { strdup($0) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/proc/self/exe", &actions, nil, arguments, environ)
        guard code == 0 else { throw BenchError.start(code) }
        return process
    }
}

extension ClientProcess {
    /// The process itself: `DATABASE REPORT NUMBER CLIENTS SECONDS RATE`.
    static func run(_ words: [String]) throws {
        let numbers = words.dropFirst(2).compactMap { Int($0) }
        guard numbers.count == 4 else { return }
        let plan = Plan(clients: numbers[1], seconds: numbers[2], rate: numbers[3])
        let client = try Client(numbers[0], of: plan, on: words[0])
        say("ready")
        client.write(from: hear())
        say("\(client.head)")
        client.follow()
        client.follow(to: hear())
        say("whole")
        // What is reckoned now would hold up those that are yet to see the end.
        _ = hear()
        try JSONEncoder().encode(client.finish()).write(to: URL(filePath: words[1]))
        say("ended")
    }

    /// Ends with the parent.
    private static func hear() -> Int64 {
        guard let number = readLine().flatMap({ Int64($0) }) else { exit(1) }
        return number
    }

    private static func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}

/// What a client has to report.
struct ClientReport: Codable {
    var history: ClientHistory
    /// When each value was on its view, by value.
    var seen: [Int: Int64] = [:]
    /// Values that the store did not take, with its words.
    var failures: [Int: String] = [:]
    /// Nanoseconds of the processor.
    var work: Int64 = 0
}
