import ArgumentParser
import Glibc
import IncidentStore
import IncidentStoreSQLite
import StrictJSON
import Terminal

/// Copies a log to another database.
struct CopyCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Copy a log to another database, byte for byte.",
        discussion: """
            Goes on where an earlier copy stopped, and proves the result. A database that holds another log, \
            or more of this one, is refused.
            """)

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("The database to read.", valueName: "file"))
    var source: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("The database to write, made where there is none.", valueName: "file"))
    var target: String

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        for path in [source, target] where path.hasPrefix("postgres") && path.contains("://") {
            throw Problem.noPostgres
        }
        let from = try SQLiteIncidentStore(path: source, mode: .readOnly)
        let to =
            access(target, F_OK) == 0
            ? try SQLiteIncidentStore(path: target, mode: .existing)
            : try SQLiteIncidentStore(path: target, copying: try from.head().log)
        do {
            let (copied, proof) = try LogCopier(from: from, to: to).run()
            var json: JSONValue = ["copied": .number(copied)]
            let answer = Answer(proof)
            for member in answer.json.members ?? [] { json.set(member.key, to: member.value) }
            return Answer(
                json: json, lines: ["\(copied) entries copied to \(target)"] + answer.lines)
        } catch let problem as CopyProblem {
            throw Problem.proof(.copy(problem))
        }
    }
}
