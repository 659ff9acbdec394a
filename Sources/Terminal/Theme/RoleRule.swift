import StrictYAML

/// The look of a role as a theme says it: "fg [on bg] [, attributes]", every part optional.
struct RoleRule: Hashable, Sendable {
    /// A name of the palette or a colour; nil takes that of the role `text`.
    var foreground: String?
    var background: String?
    var attributes: Attributes = []
    /// The theme and the place in its file that gave the rule.
    var source: Source?

    struct Source: Hashable, Sendable {
        let theme: String
        let place: YAMLPlace?
    }

    init(attributes: Attributes = []) {
        self.attributes = attributes
    }

    /// Reads what can be read; `problems` has a kind for every word that cannot.
    init(_ text: String, problems: inout [ThemeProblem.Kind]) {
        let halves = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        let colours = (halves.first ?? "").split(separator: " ").map(String.init)
        switch colours.count {
        case 0: break
        case 1 where colours[0] != "on": foreground = colours[0]
        case 2 where colours[0] == "on": background = colours[1]
        case 3 where colours[1] == "on": (foreground, background) = (colours[0], colours[2])
        default: problems.append(.badValue)
        }
        if halves.count > 1 {
            attributes = Attributes(words: String(halves[1]), problems: &problems)
        }
    }
}

extension Attributes {
    /// Reads names of attributes with blanks or commas between them; `none` is no attribute.
    init(words text: String, problems: inout [ThemeProblem.Kind]) {
        self = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
            switch word {
            case "bold": insert(.bold)
            case "dim": insert(.dim)
            case "italic": insert(.italic)
            case "underline": insert(.underline)
            case "reverse": insert(.reverse)
            case "none": break
            default: problems.append(.unknownAttribute)
            }
        }
    }
}
