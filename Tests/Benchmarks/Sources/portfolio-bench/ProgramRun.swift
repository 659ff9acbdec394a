import CTestTerminal
import Glibc

/// One run of the program on a terminal of 120 x 36, until it ends or has shown a text.
struct ProgramRun {
    let milliseconds: Int
    /// The most memory that it had at a time.
    let megabytes: Int

    /// - Parameter text: nil waits for the end; otherwise the program is ended when the text was shown.
    init(_ program: String, _ arguments: [String], until text: String?) {
        let clock = ContinuousClock()
        let start = clock.now
        var pid: pid_t = 0
        let terminal = Self.withCStrings([program] + arguments) { words in
            Self.withCStrings(Self.surroundings) { ct_spawn(program, words, $0, 36, 120, &pid) }
        }
        Self.read(terminal, until: text.map { Array($0.utf8) })
        let time = (clock.now - start).components
        if text != nil { kill(pid, SIGKILL) }
        var usage = rusage()
        var status: Int32 = 0
        wait4(pid, &status, 0, &usage)
        close(terminal)
        milliseconds = Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
        megabytes = usage.ru_maxrss / 1024
    }

    private static let surroundings = [
        "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin:/bin",
    ]

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }

    /// Reads until the bytes have come; without any, until the other side is closed.
    private static func read(_ terminal: Int32, until wanted: [UInt8]?) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var seen: [UInt8] = []
        while true {
            let count = Glibc.read(terminal, &buffer, buffer.count)
            guard count > 0 else { return }
            guard let wanted else { continue }
            seen.append(contentsOf: buffer.prefix(count))
            if seen.firstRange(of: wanted) != nil { return }
        }
    }
}
