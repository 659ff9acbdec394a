import CTestTerminal
import Foundation
import Glibc

/// The real program on a pseudo-terminal of its own.
final class BoardOnTerminal {
    private let terminal: Int32
    private let pid: pid_t
    private var output: [UInt8] = []
    /// Where the program puts what it throws away, and leaves it when it is killed.
    private let runtime = FileManager.default.temporaryDirectory
        .appendingPathComponent("breachboard-\(UUID().uuidString)")

    init(
        _ arguments: [String], rows: Int32 = 36, columns: Int32 = 120,
        term: String = "xterm-256color", state: String? = nil
    ) {
        mkdir(runtime.path, 0o700)
        var child: pid_t = 0
        let environment =
            Self.environment(term: term, runtime: runtime.path)
            + (state.map { ["XDG_STATE_HOME=\($0)"] } ?? [])
        terminal = Self.withCStrings([BuiltProgram.path] + arguments) { argv in
            Self.withCStrings(environment) { envp in
                ct_spawn(BuiltProgram.path, argv, envp, rows, columns, &child)
            }
        }
        pid = child
    }

    deinit {
        kill(pid, SIGKILL)
        _ = ct_wait(pid, 1_000)
        close(terminal)
        try? FileManager.default.removeItem(at: runtime)
    }

    private static func environment(term: String, runtime: String) -> [String] {
        [
            "TERM=\(term)", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/nonexistent",
            "PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no", "XDG_RUNTIME_DIR=\(runtime)",
        ]
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }

    // MARK: Talking

    func type(_ keys: String) { _ = ct_write(terminal, keys, keys.utf8.count) }

    func signal(_ number: Int32) { kill(pid, number) }

    /// Reads until the bytes of a text have come; false when the program is silent for too long.
    func waits(for text: String, seconds: Int32 = 20) -> Bool {
        let wanted = Array(text.utf8)
        while !output.contains(wanted) {
            guard read(within: seconds * 1_000) else { return false }
        }
        return true
    }

    private func read(within milliseconds: Int32) -> Bool {
        var bytes = [CChar](repeating: 0, count: 65_536)
        let count = ct_read(terminal, &bytes, bytes.count, milliseconds)
        guard count > 0 else { return false }
        output += bytes.prefix(count).map { UInt8(bitPattern: $0) }
        return true
    }

    // MARK: Its end

    /// The exit code, or 128 + the signal; nil when it goes on. What it wrote until then is read.
    func end(within milliseconds: Int32 = 20_000) -> Int32? {
        while read(within: 300) {}
        let code = ct_wait(pid, milliseconds)
        while read(within: 50) {}
        return code < 0 ? nil : code
    }

    var isCooked: Bool { ct_is_cooked(terminal) }

    /// Whether the last word about the alternate screen was to leave it.
    var hasLeftAlternateScreen: Bool {
        let text = String(decoding: output, as: UTF8.self)
        guard let left = text.range(of: "\u{1B}[?1049l", options: .backwards) else { return false }
        guard let entered = text.range(of: "\u{1B}[?1049h", options: .backwards) else {
            return true
        }
        return entered.lowerBound < left.lowerBound
    }

    var text: String { String(decoding: output, as: UTF8.self) }

    /// Everything it wrote so far.
    var bytes: [UInt8] { output }
}

extension [UInt8] {
    fileprivate func contains(_ wanted: [UInt8]) -> Bool {
        guard wanted.count <= count else { return false }
        return indices.dropLast(wanted.count - 1).contains { start in
            self[start] == wanted[0] && self[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
