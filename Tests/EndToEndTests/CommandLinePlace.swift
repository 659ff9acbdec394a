import Glibc
import Testing

/// A folder of one test: its home, its database, what it makes beside.
final class TestPlace: Sendable {
    let folder: String

    init() throws {
        var template = Array("/tmp/breachboard-test.XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(folder) }

    var database: String { "\(folder)/test.db" }

    /// Nothing of the tester's own surroundings.
    var environment: [String] {
        [
            "HOME=\(folder)", "XDG_DATA_HOME=\(folder)/data", "XDG_CONFIG_HOME=\(folder)/config",
            "BREACHBOARD_DB=\(database)", "LANG=C.UTF-8", "PATH=/usr/bin:/bin",
            "SWIFT_BACKTRACE=enable=no",
        ]
    }

    /// Runs the program at 10:00 Eastern on 28 March 2019, as alice.
    func run(
        _ arguments: String..., as actor: String = "alice",
        at now: String = "2019-03-28T10:00-04:00", output: CommandLineRun.Output = .read
    ) throws -> CommandLineRun {
        try CommandLineRun(
            ["--as", actor, "--now", now] + arguments, in: self, output: output)
    }

    func run(_ arguments: [String]) throws -> CommandLineRun {
        try CommandLineRun(
            ["--as", "alice", "--now", "2019-03-28T10:00-04:00"] + arguments, in: self)
    }

    /// The whole of a file.
    func bytes(of name: String) throws -> [UInt8] {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            try #require(count >= 0)
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
        }
    }

    /// Runs a line as a shell reads it, with its quotes and its remark at the end.
    func run(typed line: String) throws -> CommandLineRun {
        let options = "--as alice --now 2019-03-28T10:00-04:00"
        return try CommandLineRun(
            [], in: self, under: "set -- \(line)\nset -- \"$@\" \(options)")
    }

    /// Opens the incident that most tests work on.
    func openIncident(_ reference: String = "EX-1") throws {
        let run = try run(
            "incident", "new", "--reference", reference, "--title", "Phishing", "--zone",
            "America/New_York", at: "2019-03-01T09:00-05:00")
        try #require(run.exit == 0, "\(run.problems)")
    }

    func write(_ bytes: [UInt8], to name: String, at offset: Int = 0) throws {
        let descriptor = open("\(folder)/\(name)", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        try #require(pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count)
    }

    private static func remove(_ folder: String) {
        guard let handle = opendir(folder) else { return }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if unlink("\(folder)/\(name)") != 0 { remove("\(folder)/\(name)") }
        }
        closedir(handle)
        rmdir(folder)
    }
}
