import ArgumentParser

/// The board; without a terminal the status as text.
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Open the board, which is what happens without a command.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let opensBoard = Self.opensBoard(global)
        let session = try Session(global, begins: opensBoard)
        guard opensBoard else {
            return try Self.printStatus(session, nil, global)
        }
        let program = BoardProgram(
            session: global, clock: session.clock, database: session.databaseName)
        try program.run(on: session.store, opening: nil)
    }

    static func opensBoard(_ options: GlobalOptions) -> Bool {
        Surroundings.hasTerminal && !options.plain && !options.json
    }

    static func printStatus(
        _ session: Session, _ reference: String?, _ options: GlobalOptions
    ) throws {
        let answer = try View(session, reference).status
        try Console.show(answer, asJSON: options.json)
        guard answer.status == .fine else { throw ExitCode(answer.status.rawValue) }
    }
}
