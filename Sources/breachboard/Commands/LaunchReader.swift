import ArgumentParser

/// Reads a command line that opens the board without the parser, which would cost a quarter of the time
/// to the first frame.
///
/// It knows nothing of what can be wrong: whatever it does not understand it leaves to the parser.
struct LaunchReader {
    private var words: ArraySlice<String>
    private var options = GlobalOptions.standing

    /// The command of a line without the program's name; nil where the parser has to answer.
    static func command(of arguments: [String]) -> (any ParsableCommand)? {
        let isDemo = arguments.first == DemoCommand.configuration.commandName
        var reader = LaunchReader(words: arguments.dropFirst(isDemo ? 1 : 0))
        return isDemo ? reader.demo() : reader.board()
    }

    private mutating func board() -> BoardCommand? {
        while let word = words.popFirst() {
            guard take(word) else { return nil }
        }
        var command = BoardCommand()
        command.global = options
        return command
    }

    private mutating func demo() -> DemoCommand? {
        var (keep, exercise): (String?, Bool) = (nil, false)
        while let word = words.popFirst() {
            switch word {
            case "--exercise": exercise = true
            case "--keep":
                guard let file = value() else { return nil }
                keep = file
            default: guard take(word) else { return nil }
            }
        }
        var command = DemoCommand()
        (command.keep, command.exercise, command.global) = (keep, exercise, options)
        return command
    }

    /// Takes one option that all commands have; false where the word is none of them.
    private mutating func take(_ word: String) -> Bool {
        switch word {
        case "--json": options.json = true
        case "--plain": options.plain = true
        case "--read-only": options.readOnly = true
        case "--accept-head": options.acceptHead = true
        case "--no-mouse": options.noMouse = true
        default: return takeValued(word)
        }
        return true
    }

    private mutating func takeValued(_ word: String) -> Bool {
        guard let value = value() else { return false }
        switch word {
        case "--db": options.db = value
        case "--as": options.actor = value
        case "--now": options.now = value
        case "--theme": options.theme = value
        case "--color":
            guard let colour = ColourChoice(rawValue: value) else { return false }
            options.color = colour
        default: return false
        }
        return true
    }

    private mutating func value() -> String? {
        guard let word = words.popFirst(), !word.isEmpty, !word.hasPrefix("-") else { return nil }
        return word
    }
}

extension GlobalOptions {
    /// What stands where a command line says nothing.
    static var standing: GlobalOptions {
        var options = GlobalOptions()
        options.db = nil
        options.actor = nil
        options.json = false
        options.plain = false
        options.now = nil
        options.theme = nil
        options.color = .auto
        options.readOnly = false
        options.acceptHead = false
        options.noMouse = false
        return options
    }
}
