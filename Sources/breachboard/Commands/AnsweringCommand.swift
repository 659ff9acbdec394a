import ArgumentParser

/// A command that reads or changes a database and gives an answer.
protocol AnsweringCommand: ParsableCommand {
    var global: GlobalOptions { get }

    func answer() throws -> Answer
}

extension AnsweringCommand {
    func run() throws {
        let answer = try answer()
        try Console.show(answer, asJSON: global.json)
        guard answer.status == .fine else { throw ExitCode(answer.status.rawValue) }
    }
}

/// Which incident; may be left out where the database holds one.
struct IncidentReference: ParsableArguments {
    @Argument(help: "The reference of the incident; needed where there are several.")
    var reference: String?
}
