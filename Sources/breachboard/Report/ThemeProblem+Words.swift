import Terminal

extension ThemeProblem {
    /// What is wrong, and what would be right, in one line.
    var words: String {
        switch kind {
        case .badName: "a theme's name is 1 to 64 of letters, digits and . _ -"
        case .missing(let name): "there is no theme \(name)"
        case .tooLarge(let limit): "the file is larger than \(limit) bytes; it is not used"
        case .tooDeep(let limit): "nested deeper than \(limit) levels; the file is not used"
        case .notYAML: "this is no YAML; the file is not used"
        case .unsupportedSyntax:
            "anchors, aliases, tags and block texts are not used in themes; write the value out"
        case .duplicateKey: "this key stands here twice"
        case .notAMapping: "here belong names with values, such as `text: white`"
        case .notAScalar: "here belongs a single value; the entry is left out"
        case .unknownKey: "there is no such key; the entry is left out"
        case .unknownRole: "there is no such role; the entry is left out"
        case .unknownColour: "there is no such colour; name one of the palette, or write #rrggbb"
        case .unknownAttribute: "attributes are bold, dim, italic, underline, reverse"
        case .badValue: "the key cannot have this value; the entry is left out"
        case .cycle(let names):
            "themes inherit one another in a circle: \(names.joined(separator: " -> "))"
        }
    }
}
