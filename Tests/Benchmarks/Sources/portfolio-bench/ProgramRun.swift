import Glibc

/// One run of the program on a terminal of 120 x 36, until it ends or has shown a text.
struct ProgramRun {
    let milliseconds: Int
    /// The most memory that it had at a time.
    let megabytes: Int

    /// - Parameter text: nil waits for the end; otherwise the program is ended when the text was shown.
    init(_ program: String, _ arguments: [String], until text: String?) {
        let terminal = posix_openpt(O_RDWR | O_NOCTTY)
        guard terminal >= 0, grantpt(terminal) == 0, unlockpt(terminal) == 0,
            let name = ptsname(terminal)
        else { preconditionFailure("no terminal") }
        var size = winsize(ws_row: 36, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        let clock = ContinuousClock()
        let start = clock.now
        let pid = Self.start(program, arguments, on: String(cString: name))
        Self.read(terminal, until: text.map { Array($0.utf8) })
        let time = clock.now - start
        if text != nil { kill(pid, SIGTERM) }
        var usage = rusage()
        var status: Int32 = 0
        wait4(pid, &status, 0, &usage)
        close(terminal)
        milliseconds =
            Int(time.components.seconds) * 1000
            + Int(time.components.attoseconds / 1_000_000_000_000_000)
        megabytes = usage.ru_maxrss / 1024
    }

    private static func start(
        _ program: String, _ arguments: [String], on terminal: String
    ) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSID))
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let surroundings =
            ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent"]
            .map { strdup($0) } + [nil]
        var pid: pid_t = 0
        let code = posix_spawn(&pid, program, &actions, &attributes, words, surroundings)
        precondition(code == 0, "cannot start \(program)")
        return pid
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
