import ArgumentParser

/// The words behind `help`, followed down the tree of commands.
///
/// The parser would show the help of the last command that it knows, as if that had been asked for.
enum HelpTopic {
    /// Throws where the words lead to no command.
    static func check(_ arguments: [String]) throws(Problem) {
        guard arguments.first == "help" else { return }
        var (command, path): (any ParsableCommand.Type, [String]) = (Breachboard.self, [])
        for word in arguments.dropFirst() where !word.hasPrefix("-") && word != "help" {
            guard let next = command.configuration.subcommands.first(where: { $0.word == word })
            else { throw .noCommand(path, word) }
            (command, path) = (next, path + [word])
        }
    }
}

extension ParsableCommand {
    /// As the parser makes it where no name is given.
    fileprivate static var word: String {
        configuration.commandName ?? String(describing: self).lowercased()
    }
}
