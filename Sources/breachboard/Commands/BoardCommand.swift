import ArgumentParser

/// The board; without a terminal the status as text.
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Open the board, which is what happens without a command.")

    @OptionGroup var global: GlobalOptions

    func run() throws { try BoardLaunch(wishes: global.wishes).run() }
}
