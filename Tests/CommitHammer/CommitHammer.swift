import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
#if PostgreSQL
import IncidentStorePostgres
#endif

/// Writes to a log, for tests that need another program: `CommitHammer loop|answer DATABASE SEED`.
///
/// `loop` commits until it is killed. `answer` commits once for each byte that it reads, and ends with its
/// input. The database is a file or `postgres://...`. Both write the id of each command, and a line feed, when the commit is acknowledged.
@main
enum CommitHammer {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let seed = UInt64(arguments[3]) else { exit(2) }
        var generator = SeededGenerator(seed: seed)
        let store = try open(arguments[2], SeededGenerator(seed: generator.next()))
        var desk = Desk("hammer", seed: generator.next())
        say("ready")
        while arguments[1] == "loop" || readByte() {
            let command = desk.command(.note("hammer"))
            guard case .saved? = try save(command, in: store) else { exit(1) }
            say(command.id.description)
        }
    }

    private static func open(
        _ database: String, _ generator: SeededGenerator
    ) throws -> any IncidentStore {
        #if PostgreSQL
        if database.hasPrefix("postgres://") {
            return try PostgresIncidentStore(database, generator: generator)
        }
        #endif
        return try SQLiteIncidentStore(path: database, generator: generator)
    }

    private static func readByte() -> Bool {
        var byte: UInt8 = 0
        return read(STDIN_FILENO, &byte, 1) == 1
    }

    /// Sends a command until there is an answer, as a board does while its server is away.
    private static func save(
        _ command: Command, in store: any IncidentStore
    ) throws -> Outcome? {
        while true {
            do throws(StoreError) {
                return try store.submit([command]).first
            } catch {
                switch error {
                case .offline, .outcomeUnknown: usleep(20_000)
                default: throw error
                }
            }
        }
    }

    /// In one write, so that a line is there or not.
    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        guard write(STDOUT_FILENO, bytes, bytes.count) == bytes.count else { exit(3) }
    }
}
