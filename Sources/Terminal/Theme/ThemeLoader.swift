/// Finds themes by name and merges each with those that it inherits.
public struct ThemeLoader: Sendable {
    private let source: @Sendable (String) -> String?
    private let builtin: @Sendable (String) -> String?

    /// - Parameters:
    ///   - source: the text of a theme file; nil when there is none of this name.
    ///   - builtin: the same for the themes of the program, which count where `source` has none.
    public init(
        source: @escaping @Sendable (String) -> String?,
        builtin: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.source = source
        self.builtin = builtin
    }

    /// The theme of this name, and what is wrong with it.
    ///
    /// There is always a theme: what can be read of it, else `Theme.fallback`. An error in an
    /// inherited theme leaves that one out. A circle is reported with its chain of names.
    public func load(_ name: String) -> (theme: Theme, problems: [ThemeProblem]) {
        var problems: [ThemeProblem] = []
        var chain: [Theme] = []
        var next: String? = name
        while let wanted = next {
            if chain.contains(where: { $0.name == wanted }) {
                problems.append(problem(.cycle(chain.map(\.name) + [wanted]), in: name))
                break
            }
            guard let theme = read(wanted, for: chain.last?.name ?? name, &problems) else { break }
            chain.append(theme)
            next = theme.inherits
        }
        guard let first = chain.first else { return (.fallback, problems) }
        let isWhole = problems.allSatisfy { $0.level == .warning }
        var merged = chain.dropFirst().reduce(first) { $0.inheriting($1) }
        merged = merged.inheriting(isWhole ? Theme.fallback.withoutColours : .fallback)
        return (merged, problems + merged.colourProblems())
    }

    private func read(
        _ name: String, for asking: String, _ problems: inout [ThemeProblem]
    ) -> Theme? {
        guard Theme.isValid(name: name) else {
            problems.append(problem(.badName, in: ""))
            return nil
        }
        let read =
            source(name).map { ThemeReader.read($0, name: name) }
            ?? builtin(name).map { ThemeReader.read(builtin: $0, name: name) }
        guard let (theme, found) = read else {
            problems.append(problem(.missing(name: name), in: asking))
            return nil
        }
        problems += found
        return theme
    }

    private func problem(_ kind: ThemeProblem.Kind, in theme: String) -> ThemeProblem {
        ThemeProblem(theme: theme, line: nil, column: nil, kind: kind)
    }
}
