import Yams

/// Reads one theme file.
///
/// Reading does not stop at a wrong entry: it is left out and reported. Only a file that is no
/// mapping of keys, too large or too deep, or that uses YAML beyond that, gives no theme.
public struct ThemeReader {
    /// Bytes.
    public static let sizeLimit = 65_536

    private var theme: Theme
    private var problems: [ThemeProblem] = []

    /// The theme, nil when there is an error among the problems.
    public static func read(
        _ text: String, name: String
    ) -> (theme: Theme?, problems: [ThemeProblem]) {
        guard Theme.isValid(name: name) else {
            let problem = ThemeProblem(theme: "", line: nil, column: nil, kind: .badName)
            return (nil, [problem])
        }
        var reader = ThemeReader(theme: Theme(name: name))
        reader.read(text)
        let isUsable = reader.problems.allSatisfy { $0.level == .warning }
        return (isUsable ? reader.theme : nil, reader.problems)
    }

    private init(theme: Theme) {
        self.theme = theme
    }

    private mutating func read(_ text: String) {
        guard text.utf8.count <= Self.sizeLimit else {
            return report(.tooLarge(limit: Self.sizeLimit), at: nil)
        }
        let content = text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        if let found = YAMLGuard.problem(in: content) {
            return report(found.kind, at: found.place)
        }
        do {
            // The basic resolver: themes hold texts only, and the usual rules compile regular expressions.
            guard let root = try compose(yaml: content, .basic) else {
                return report(.notAMapping, at: nil)
            }
            guard isWithinLimits(root) else { return }
            for (key, value) in entries(of: root) { readEntry(key, value) }
        } catch let error as YamlError {
            report(error.themeProblem, at: error.themePlace)
        } catch {
            report(.notYAML, at: nil)
        }
    }

    private mutating func readEntry(_ key: Node, _ value: Node) {
        switch key.scalar?.string {
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

    private mutating func readPalette(_ node: Node) {
        for (key, value) in entries(of: node) {
            guard let name = scalar(key), let text = scalar(value) else { continue }
            theme.palette[name] = PaletteColour(text)
            if theme.palette[name] == nil { report(.unknownColour, on: value) }
        }
    }

    private mutating func readRoles(_ node: Node) {
        for (key, value) in entries(of: node) {
            guard let name = roleName(key), let text = scalar(value) else { continue }
            var kinds: [ThemeProblem.Kind] = []
            var rule = RoleRule(text, problems: &kinds)
            rule.source = RoleRule.Source(theme: theme.name, place: value.place)
            theme.roles[name] = rule
            for kind in kinds { report(kind, on: value) }
        }
    }

    private mutating func readMono(_ node: Node) {
        for (key, value) in entries(of: node) {
            guard let name = roleName(key), let text = scalar(value) else { continue }
            var kinds: [ThemeProblem.Kind] = []
            theme.mono[name] = Attributes(words: text, problems: &kinds)
            for kind in kinds { report(kind, on: value) }
        }
    }

    private mutating func readGlyphs(_ node: Node) {
        for (key, value) in entries(of: node) {
            if key.scalar?.string == "set" {
                theme.glyphs = choice(value)
            } else {
                report(.unknownKey, on: key)
            }
        }
    }
}

// MARK: - Values
extension ThemeReader {
    private mutating func entries(of node: Node) -> [(Node, Node)] {
        guard let mapping = node.mapping else {
            // A key with nothing behind it is an empty mapping.
            if node.scalar?.string != "" { report(.notAMapping, on: node) }
            return []
        }
        return mapping.map { ($0.key, $0.value) }
    }

    private mutating func scalar(_ node: Node) -> String? {
        guard let scalar = node.scalar else {
            report(.notAScalar, on: node)
            return nil
        }
        return scalar.string
    }

    private mutating func choice<Value: RawRepresentable<String>>(_ node: Node) -> Value? {
        guard let text = scalar(node) else { return nil }
        let value = Value(rawValue: text)
        if value == nil { report(.badValue, on: node) }
        return value
    }

    private mutating func validName(_ node: Node) -> String? {
        guard let text = scalar(node) else { return nil }
        guard Theme.isValid(name: text) else {
            report(.badName, on: node)
            return nil
        }
        return text
    }

    private mutating func check(name node: Node) {
        if let name = validName(node), name != theme.name { report(.badValue, on: node) }
    }

    private mutating func roleName(_ node: Node) -> String? {
        guard let text = scalar(node) else { return nil }
        if !Theme.ruleNames.contains(text) {
            report(.unknownRole, on: node)
            return nil
        }
        return text
    }

    /// The guard has seen brackets and single lines; this sees indentation and repeats the rest.
    private mutating func isWithinLimits(_ root: Node) -> Bool {
        var level = [root]
        for depth in 0... {
            if level.isEmpty { return true }
            if depth > YAMLGuard.depthLimit {
                report(.tooDeep(limit: YAMLGuard.depthLimit), on: level.first)
                return false
            }
            if let alias = level.first(where: { $0.anchor != nil || $0.alias != nil }) {
                report(.unsupportedSyntax, on: alias)
                return false
            }
            level = level.flatMap(\.children)
        }
        return true
    }

    private mutating func report(_ kind: ThemeProblem.Kind, on node: Node?) {
        report(kind, at: node?.place)
    }

    private mutating func report(_ kind: ThemeProblem.Kind, at place: ThemePlace?) {
        problems.append(
            ThemeProblem(
                theme: theme.name, line: place?.line, column: place?.column, kind: kind))
    }
}
