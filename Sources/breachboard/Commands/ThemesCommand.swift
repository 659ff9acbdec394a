import ArgumentParser
import StrictJSON
import Terminal

/// The themes that are installed, and what is wrong with them.
struct ThemesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List the themes, and what is wrong with your own.")

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        let shelf = ThemeShelf()
        if let wanted = global.theme, !shelf.names.contains(wanted) {
            throw Problem.unknownTheme(wanted, shelf.names)
        }
        let (loader, own) = (shelf.loader, shelf.ownNames)
        let themes = shelf.names.map { name in
            ListedTheme(
                name: name, file: own.contains(name) ? shelf.path(of: name) : nil,
                problems: loader.load(name).problems)
        }
        var table = TextTable()
        for theme in themes { table.add("\(theme.name)", "\(theme.file ?? "built in")") }
        let problems = themes.flatMap { theme in theme.problems.map { theme.line(for: $0) } }
        return Answer(
            json: .array(themes.map(\.json)), lines: table.lines + problems)
    }
}

private struct ListedTheme {
    let name: String
    /// Nil for a theme of the program.
    let file: String?
    let problems: [ThemeProblem]

    var json: JSONValue {
        [
            "name": .string(name), "file": .string(orNull: file),
            "problems": .array(problems.map { Self.json($0, file: place(of: $0)) }),
        ]
    }

    func line(for problem: ThemeProblem) -> SafeText {
        let numbers = [problem.line, problem.column].compactMap { $0 }.map { ":\($0)" }
        return "\(place(of: problem))\(numbers.joined()): \(problem.words)"
    }

    /// The problem may lie in a theme that this one inherits.
    private func place(of problem: ThemeProblem) -> String {
        guard let file, problem.theme == name else { return problem.theme }
        return file
    }

    private static func json(_ problem: ThemeProblem, file: String) -> JSONValue {
        [
            "level": .string(problem.level == .error ? "error" : "warning"),
            "file": .string(file), "line": .number(orNull: problem.line),
            "column": .number(orNull: problem.column), "message": .string(problem.words),
        ]
    }
}
