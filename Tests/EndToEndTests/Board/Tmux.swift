import CTestTerminal
import Foundation
import Glibc

/// A tmux server of one's own: real terminals whose screens can be read.
final class Tmux {
    private let socket: String
    private let folder: URL

    /// Nil where tmux is not installed.
    static let program: String? = ["/usr/bin/tmux", "/bin/tmux"].first { (path: String) in
        access(path, X_OK) == 0
    }

    init(folder: URL) {
        self.folder = folder
        socket = folder.appendingPathComponent("tmux").path
    }

    deinit { close() }

    /// Ends every program and the server, and waits until they are gone: a folder can be removed then.
    func close() {
        let programs = run(["list-panes", "-a", "-F", "#{pane_pid}"]).split(
            whereSeparator: \.isNewline
        )
        .compactMap { pid_t($0) }
        _ = run(["kill-server"])
        let end = Date().addingTimeInterval(20)
        while Date() < end, programs.contains(where: { Glibc.kill($0, 0) == 0 }) { usleep(5_000) }
    }

    /// Starts a program in a window of its own; keys and pictures name the window.
    func open(_ window: String, _ command: [String], rows: Int = 36, columns: Int = 120) {
        _ = run(
            [
                "-f", "/dev/null", "new-session", "-d", "-s", window, "-x", "\(columns)", "-y",
                "\(rows)",
            ] + command)
    }

    func type(_ keys: [String], into window: String) {
        for key in keys { _ = run(["send-keys", "-t", window, key]) }
    }

    /// Types a text as it is written, none of its words standing for a key.
    func literal(_ text: String, into window: String) {
        _ = run(["send-keys", "-t", window, "-l", "--", text])
    }

    /// Whether the program of a window has ended, and its window with it, in time.
    func isGone(_ window: String, seconds: Double = 20) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if run(["has-session", "-t", window]).contains("can't find") { return true }
            if run(["list-sessions"]).contains("no server") { return true }
            usleep(10_000)
        }
        return false
    }

    func screen(of window: String) -> String { run(["capture-pane", "-p", "-t", window]) }

    /// The screen with the sequences that set its colours.
    func colours(of window: String) -> String { run(["capture-pane", "-e", "-p", "-t", window]) }

    /// Kills the program in a window, so that it has no time for anything.
    func kill(_ window: String) {
        let pane = run(["list-panes", "-t", window, "-F", "#{pane_pid}"])
        if let pid = pid_t(pane.trimmingCharacters(in: .whitespacesAndNewlines)) {
            _ = Glibc.kill(pid, SIGKILL)
        }
    }

    /// Looks at the screen until a text stands on it; nil when it does not come in time.
    func waits(for text: String, in window: String, seconds: Double = 20) -> String? {
        waits(in: window, seconds: seconds) { $0.contains(text) }
    }

    /// Looks at the screen until a text stands there no more.
    func waits(without text: String, in window: String, seconds: Double = 20) -> String? {
        waits(in: window, seconds: seconds) { !$0.contains(text) }
    }

    private func waits(
        in window: String, seconds: Double, until isThere: (String) -> Bool
    ) -> String? {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            let picture = screen(of: window)
            if isThere(picture) { return picture }
            usleep(10_000)
        }
        return nil
    }

    private func run(_ arguments: [String]) -> String {
        guard let program = Self.program else { return "" }
        var pid: pid_t = 0
        let terminal = withCStrings([program, "-S", socket] + arguments) { argv in
            withCStrings(environment) { envp in
                ct_spawn(program, argv, envp, 50, 200, &pid)
            }
        }
        defer { Glibc.close(terminal) }
        var output: [UInt8] = []
        var bytes = [CChar](repeating: 0, count: 65_536)
        while true {
            let count = ct_read(terminal, &bytes, bytes.count, 5_000)
            guard count > 0 else { break }
            output += bytes.prefix(count).map { UInt8(bitPattern: $0) }
        }
        _ = ct_wait(pid, 5_000)
        return String(decoding: output, as: UTF8.self)
    }

    private var environment: [String] {
        [
            "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=\(folder.path)",
            "PATH=/usr/bin:/bin", "SHELL=/bin/sh",
        ]
    }

    private func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
