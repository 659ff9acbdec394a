import Terminal

/// A problem of a theme in one line for the footer.
enum ThemeWords {
    static func line(_ problem: ThemeProblem) -> SafeText {
        let place = problem.line.map { " line \($0)" } ?? ""
        return
            "theme \(problem.theme)\(place): some of it was left out; breachboard themes says why"
    }
}
