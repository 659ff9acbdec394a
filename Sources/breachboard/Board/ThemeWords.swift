import Terminal

/// A problem of a theme in one line for the footer.
enum ThemeWords {
    static func line(_ problem: ThemeProblem) -> SafeText {
        "theme \(place(of: problem)): some of it was left out; breachboard themes says why"
    }

    /// Of a theme that was asked for by a name that none has.
    static func missing(_ name: String, among names: [String]) -> SafeText {
        "there is no theme \(name); there are \(names.joined(separator: ", "))"
    }

    /// Of a theme that changed while it was shown, and is now of no use.
    static func kept(_ problem: ThemeProblem) -> SafeText {
        "theme \(place(of: problem)): an error, so nothing changes; breachboard themes says why"
    }

    private static func place(of problem: ThemeProblem) -> SafeText {
        "\(problem.theme)\(problem.line.map { " line \($0)" } ?? "")"
    }
}
