import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport

/// Works on a log, for tests that need another program: `CommitHammer WORK DATABASE SEED [FILE]`, with the
/// works of `Hammer.Work`.
///
/// The database is a file or, for `loop` and `answer`, `postgres://...`. Writes `ready` when the database is
/// open, the id of each command when its commit is acknowledged, `failed` and the error for what went
/// wrong, and `done` behind work that is no commit.
@main
enum CommitHammer {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let work = Hammer.Work(rawValue: arguments[1]),
            let seed = UInt64(arguments[3])
        else { exit(2) }
        do {
            try run(work, Order(arguments[2], seed: seed, file: arguments.dropFirst(4).first))
        } catch {
            say("failed \(error)")
            exit(1)
        }
    }

    private static func run(_ work: Hammer.Work, _ order: Order) throws {
        switch work {
        case .loop: try order.commit { true }
        case .answer: try order.commit(while: readByte)
        case .careless: try order.commitCarelessly(while: readByte)
        case .edit: try order.edit()
        case .open: try order.open()
        case .backup: try order.backup()
        case .copy: try order.copy()
        case .fill: try order.fill()
        }
    }

    private static func readByte() -> Bool {
        var byte: UInt8 = 0
        return read(STDIN_FILENO, &byte, 1) == 1
    }
}

/// In one write, so that a line is there or not.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    guard write(STDOUT_FILENO, bytes, bytes.count) == bytes.count else { exit(3) }
}
