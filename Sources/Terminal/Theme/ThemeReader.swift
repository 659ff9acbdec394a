import StrictYAML

/// Reads one theme file.
///
/// Reading does not stop at a wrong entry: it is left out and reported. Only a file that is no
/// mapping of keys, too large or too deep, or that uses YAML beyond that, gives no theme.
public struct ThemeReader {
    /// Bytes.
    public static let sizeLimit = 65_536

    private static let limits = YAMLLimits(bytes: sizeLimit, depth: 8)

    private var theme: Theme
    private var problems: [ThemeProblem] = []

    /// The theme, nil when there is an error among the problems.
    public static func read(
        _ text: String, name: String
    ) -> (theme: Theme?, problems: [ThemeProblem]) {
        read(name: name) { () throws(YAMLProblem) in
            try YAMLReader.read(text, limits: limits)
        }
    }

    /// The same for a theme of the program, which keeps to the plain part of YAML and is read in a
    /// tenth of the time: the first frame waits for it.
    public static func read(
        builtin text: String, name: String
    ) -> (theme: Theme?, problems: [ThemeProblem]) {
        read(name: name) { () throws(YAMLProblem) in
            try YAMLReader.read(plain: Array(text.utf8), limits: limits)
        }
    }

    private static func read(
        name: String, _ root: () throws(YAMLProblem) -> YAMLNode
    ) -> (theme: Theme?, problems: [ThemeProblem]) {
        guard Theme.isValid(name: name) else {
            let problem = ThemeProblem(theme: "", line: nil, column: nil, kind: .badName)
            return (nil, [problem])
        }
        var reader = ThemeReader(theme: Theme(name: name))
        reader.read(root)
        let isUsable = reader.problems.allSatisfy { $0.level == .warning }
        return (isUsable ? reader.theme : nil, reader.problems)
    }

    private init(theme: Theme) {
        self.theme = theme
    }

    private mutating func read(_ root: () throws(YAMLProblem) -> YAMLNode) {
        do throws(YAMLProblem) {
            for (key, value) in entries(of: try root()) { readEntry(key, value) }
        } catch {
            report(ThemeProblem.Kind(error.kind), at: error.place)
        }
    }

    private mutating func readEntry(_ key: YAMLNode, _ value: YAMLNode) {
        switch key.text {
        case "name": check(name: value)
        case "inherits": theme.inherits = validName(value)
        case "appearance": theme.appearance = choice(value)
        case "background": theme.background = choice(value)
        case "palette": readPalette(value)
        case "roles": readRoles(value)
        case "mono": readMono(value)
        case "glyphs": readGlyphs(value)
        default: report(.unknownKey, on: key)
        }
    }

    private mutating func readPalette(_ node: YAMLNode) {
        for (key, value) in entries(of: node) {
            guard let name = scalar(key), let text = scalar(value) else { continue }
            theme.palette[name] = PaletteColour(text)
            if theme.palette[name] == nil { report(.unknownColour, on: value) }
        }
    }

    private mutating func readRoles(_ node: YAMLNode) {
        for (key, value) in entries(of: node) {
            guard let name = roleName(key), let text = scalar(value) else { continue }
            var kinds: [ThemeProblem.Kind] = []
            var rule = RoleRule(text, problems: &kinds)
            rule.source = RoleRule.Source(theme: theme.name, place: value.place)
            theme.roles[name] = rule
            for kind in kinds { report(kind, on: value) }
        }
    }

    private mutating func readMono(_ node: YAMLNode) {
        for (key, value) in entries(of: node) {
            guard let name = roleName(key), let text = scalar(value) else { continue }
            var kinds: [ThemeProblem.Kind] = []
            theme.mono[name] = Attributes(words: text, problems: &kinds)
            for kind in kinds { report(kind, on: value) }
        }
    }

    private mutating func readGlyphs(_ node: YAMLNode) {
        for (key, value) in entries(of: node) {
            if key.text == "set" {
                theme.glyphs = choice(value)
            } else {
                report(.unknownKey, on: key)
            }
        }
    }
}

// MARK: - Values
extension ThemeReader {
    private mutating func entries(of node: YAMLNode) -> [(YAMLNode, YAMLNode)] {
        guard let entries = node.entries else {
            report(.notAMapping, on: node)
            return []
        }
        return entries.map { ($0.key, $0.value) }
    }

    private mutating func scalar(_ node: YAMLNode) -> String? {
        if node.text == nil { report(.notAScalar, on: node) }
        return node.text
    }

    private mutating func choice<Value: RawRepresentable<String>>(_ node: YAMLNode) -> Value? {
        guard let text = scalar(node) else { return nil }
        let value = Value(rawValue: text)
        if value == nil { report(.badValue, on: node) }
        return value
    }

    private mutating func validName(_ node: YAMLNode) -> String? {
        guard let text = scalar(node) else { return nil }
        guard Theme.isValid(name: text) else {
            report(.badName, on: node)
            return nil
        }
        return text
    }

    private mutating func check(name node: YAMLNode) {
        if let name = validName(node), name != theme.name { report(.badValue, on: node) }
    }

    private mutating func roleName(_ node: YAMLNode) -> String? {
        guard let text = scalar(node) else { return nil }
        if !Theme.ruleNames.contains(text) {
            report(.unknownRole, on: node)
            return nil
        }
        return text
    }

    private mutating func report(_ kind: ThemeProblem.Kind, on node: YAMLNode?) {
        report(kind, at: node?.place)
    }

    private mutating func report(_ kind: ThemeProblem.Kind, at place: YAMLPlace?) {
        problems.append(
            ThemeProblem(
                theme: theme.name, line: place?.line, column: place?.column, kind: kind))
    }
}
