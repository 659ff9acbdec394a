import ArgumentParser
import IncidentStore
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
        help: ArgumentHelp("The database to read.", valueName: "database"))
    var source: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "The database to write, made where there is none.", valueName: "database"))
    var target: String

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        let from = try OpenedStore.reading(source)
        let to = try OpenedStore.copying(try from.store.head().log, to: target)
        do {
            let (copied, proof) = try LogCopier(from: from.store, to: to.store).run()
            var json: JSONValue = ["copied": .number(copied)]
            let answer = Answer(proof)
            for member in answer.json.members ?? [] { json.set(member.key, to: member.value) }
            return Answer(
                json: json, lines: ["\(copied) entries copied to \(to.name)"] + answer.lines)
        } catch let problem as CopyProblem {
            throw Problem.proof(.copy(problem))
        }
    }
}
