import ArgumentParser

/// The model case on a database of its own.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "See the board at work, on a throw-away database.")

    @Option(help: ArgumentHelp("Keep the database in this file.", valueName: "file"))
    var keep: String?

    @Flag(help: "Open the fictional exercise instead of the model case.")
    var exercise = false

    @OptionGroup var watching: WatchOptions

    @OptionGroup var global: GlobalOptions

    func run() throws {
        try DemoLaunch(
            wishes: global.wishes, keep: keep, exercise: exercise, watching: watching.wishes
        )
        .run()
    }
}
