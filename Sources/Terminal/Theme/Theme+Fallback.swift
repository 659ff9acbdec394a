extension Theme {
    /// A theme of attributes only, which needs no file and works on every terminal.
    public static let fallback: Theme = {
        var theme = Theme(name: "built-in")
        theme.appearance = .any
        theme.background = .terminal
        theme.glyphs = .auto
        theme.mono = [
            "heading": .bold, "strong": .bold, "header": .reverse,
            "header.exercise": [.reverse, .bold], "header.as-of": [.reverse, .bold, .underline],
            "tab.active": [.bold, .underline], "footer.key": .bold, "field": .underline,
            "field.label": [], "field.active": .reverse, "field.problem": [.bold, .underline],
            "toast": .reverse, "toast.error": [.reverse, .bold], "match": .underline, "new": .bold,
            "conflict": [.bold, .reverse], "milestone": .bold, "now": .bold,
            "uncertain": .underline,
            "state.blocked": .bold, "state.overdue": [.bold, .reverse], "deadline.near": .bold,
            "deadline.overdue": [.bold, .reverse], "basis.confirmed": .bold, "bar": .bold,
            "system.affected": .bold, "*": [], "*.selected": .reverse,
        ]
        theme.roles = theme.mono.mapValues(RoleRule.init(attributes:))
        return theme
    }()

    /// Only what applies where there is no colour, so that a theme's prefixes keep their force.
    var withoutColours: Theme {
        var theme = self
        theme.roles = [:]
        return theme
    }
}
