import ArgumentParser

/// The completion script of a shell.
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print the completion script of a shell.")

    @Argument(help: "bash, zsh or fish.") var shell: Shell

    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.show(Breachboard.completionScript(for: shell.script) + "\n")
    }

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var script: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }
}
