internal import Foundation

/// A PostgreSQL server of the tests' own, made from what Debian installs: in a temporary folder, reached
/// by a Unix socket only, run by a user without rights, and gone with the tests.
///
/// A shell stands between: it starts and stops the server as it is told on its input, and clears
/// everything away when that ends, which it does however the tests end.
public final class TestServer: Sendable {
    /// For all tests that leave the server as it is.
    public static let shared = Result { try TestServer() }

    public static var isInstalled: Bool { programs != nil }

    public let folder: String
    private let orders: Int32

    /// - Parameters:
    ///   - options: more settings, such as `-c fsync=off`.
    ///   - primary: the server to follow; nil for one of its own.
    public init(_ options: String = "", standbyOf primary: TestServer? = nil) throws {
        guard let programs = Self.programs else { throw TestServerError.notInstalled }
        let temporary = FileManager.default.temporaryDirectory.path()
        folder = temporary + "pg-\(UInt32.random(in: 0 ... .max))"
        var words = ["/bin/sh", "-c", Self.supervisor, "sh", programs, folder, options]
        words.append(primary?.folder ?? "")
        // The server refuses to run as root.
        if geteuid() == 0 {
            let user = ["--reuid=\(Self.user)", "--regid=nogroup", "--clear-groups"]
            words = ["/usr/bin/setpriv"] + user + words
        }
        orders = try Self.start(words)
        try order("start")
    }

    deinit { close(orders) }

    /// A connection string without a password: the socket trusts everybody who reaches it.
    public func address(_ database: String, as user: String = "postgres") -> String {
        let host = folder.replacing("/", with: "%2F")
        return "postgres://\(user)@\(host)/\(database)"
    }

    /// Stops the server as `pg_ctl -m immediate` does, which is as good as a crash.
    public func crash() throws { try order("crash") }

    public func restart() throws { try order("start") }

    /// Makes a standby take changes, and waits until it does.
    public func promote() throws { try order("promote") }

    /// Gives an order and waits until it is carried out.
    private func order(_ word: String) throws {
        let mark = "\(folder)/done-\(UInt32.random(in: 0 ... .max))"
        let line = Array("\(word) \(mark)\n".utf8)
        guard write(orders, line, line.count) == line.count else { throw TestServerError.silent }
        for _ in 0..<3_000 {
            if access(mark, F_OK) == 0 { return }
            usleep(10_000)
        }
        throw TestServerError.silent
    }

    /// $1 the folder of the programs, $2 the folder to make, $3 settings, $4 the folder of the server to
    /// follow, if any.
    private static let supervisor = """
        umask 077
        cd /
        mkdir "$2" || exit 1
        trap '' INT TERM HUP PIPE
        exec >"$2/log" 2>&1
        if [ -n "$4" ]; then
            "$1/pg_basebackup" -D "$2/data" -h "$4" -U postgres -R -c fast --no-sync
        else
            "$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --no-locale --no-sync
        fi
        stop() { kill -QUIT "$server" && wait "$server"; }
        while read -r order mark; do
            case "$order" in
            start)
                "$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=60 \\
                    -c shared_buffers=16MB -c wal_level=minimal -c max_wal_senders=0 $3 \\
                    </dev/null &
                server=$!
                until "$1/pg_isready" -q -h "$2"; do kill -0 "$server" || break; sleep 0.02; done
                ;;
            crash) stop ;;
            promote) "$1/pg_ctl" promote -D "$2/data" ;;
            esac
            touch "$mark"
        done
        stop
        rm -rf "$2"
        """

    /// The newest version that is installed.
    private static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = FileManager.default.subpaths(atPath: root) ?? []
        return versions.filter { $0.hasSuffix("/bin/initdb") }
            .map { "\(root)/\($0.dropLast("/initdb".count))" }
            .max { $0.localizedStandardCompare($1) == .orderedAscending }
    }()

    private static var user: String { getpwnam("postgres") == nil ? "nobody" : "postgres" }

    private static func start(_ words: [String]) throws -> Int32 {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw TestServerError.silent }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, words[0], &actions, &attributes, arguments, environ)
        close(ends[0])
        guard code == 0 else { throw TestServerError.silent }
        return ends[1]
    }
}

/// What keeps a server from starting.
public enum TestServerError: Error {
    case notInstalled
    case silent
}
