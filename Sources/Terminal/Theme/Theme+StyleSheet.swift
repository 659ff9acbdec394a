import StrictYAML

extension Theme {
    /// The looks of all roles on a terminal of this depth.
    ///
    /// The longest dotted prefix of a role that the theme names decides. A selected cell keeps the
    /// look of its role, changed by the longest prefix that ends in `.selected`, or by `*.selected`.
    /// Colours that a role leaves out are those of `text` when the theme paints the background.
    /// Text is never drawn on its own colour, and a selected cell never looks like a plain one,
    /// whatever few colours do to a theme.
    public func styleSheet(depth: ColourDepth) -> StyleSheet {
        StyleSheet(
            plain: { style(of: $0, depth: depth).legible },
            selected: { role in
                let plain = style(of: role, depth: depth).legible
                let selected = selectedStyle(of: role, depth: depth).legible
                return selected == plain ? plain.underlineChanged : selected
            })
    }

    /// Rules whose colour names nothing in the palette: warnings, as the cells stay readable.
    func colourProblems() -> [ThemeProblem] {
        let rules = roles.values.filter { rule in
            [rule.foreground, rule.background].contains { $0.map(paletteColour) == .some(nil) }
        }
        return rules.compactMap(\.source).map { source in
            ThemeProblem(
                theme: source.theme, line: source.place?.line, column: source.place?.column,
                kind: .unknownColour)
        }.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    }

    /// Every name that a rule can have: roles, their prefixes, `*`, and these with `.selected`.
    static let ruleNames: Set<String> = {
        let plain = Role.allCases.flatMap { prefixes(of: $0) } + ["*"]
        return Set(plain + plain.map { $0 + ".selected" })
    }()

    private func style(of role: Role, depth: ColourDepth) -> Style {
        let names = Self.prefixes(of: role) + ["*"]
        guard depth != .mono else { return Style(attributes: first(of: names, in: mono) ?? []) }
        let rule = first(of: names, in: roles) ?? RoleRule()
        let ground =
            background == .paint && role != .text ? style(of: .text, depth: depth) : Style()
        return Style(
            foreground: colour(rule.foreground, depth: depth, else: ground.foreground),
            background: colour(rule.background, depth: depth, else: ground.background),
            attributes: rule.attributes)
    }

    private func selectedStyle(of role: Role, depth: ColourDepth) -> Style {
        let names = (Self.prefixes(of: role) + ["*"]).map { $0 + ".selected" }
        var style = style(of: role, depth: depth)
        if depth == .mono {
            style.attributes.formUnion(first(of: names, in: mono) ?? .reverse)
            return style
        }
        let rule = first(of: names, in: roles) ?? RoleRule(attributes: .reverse)
        style.foreground = colour(rule.foreground, depth: depth, else: style.foreground)
        style.background = colour(rule.background, depth: depth, else: style.background)
        style.attributes.formUnion(rule.attributes)
        return style
    }

    private func colour(_ name: String?, depth: ColourDepth, else other: Colour?) -> Colour? {
        guard let name, let colour = paletteColour(name) else { return other }
        return colour.colour(at: depth)
    }

    private func paletteColour(_ name: String) -> PaletteColour? {
        palette[name] ?? PaletteColour(name)
    }

    private func first<Value>(of names: [String], in table: [String: Value]) -> Value? {
        names.lazy.compactMap { table[$0] }.first
    }

    /// `a.b.c`, `a.b`, `a`.
    private static func prefixes(of role: Role) -> [String] {
        let parts = role.name.split(separator: ".")
        return (0..<parts.count).map { parts.dropLast($0).joined(separator: ".") }
    }
}

extension Style {
    /// The style with a foreground that differs from its background.
    fileprivate var legible: Style {
        guard let background, background == foreground else { return self }
        let (red, green, blue) = background.rgb
        let isLight = 3 * Int(red) + 6 * Int(green) + Int(blue) > 1275
        return Style(
            foreground: .ansi(isLight ? 0 : 7), background: background, attributes: attributes)
    }

    fileprivate var underlineChanged: Style {
        Style(
            foreground: foreground, background: background,
            attributes: attributes.symmetricDifference(.underline))
    }
}
