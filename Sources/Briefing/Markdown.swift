import Terminal

/// Text from outside within a Markdown document.
enum Markdown {
    /// One line that reads as the text and nothing else: no markup, no link, no HTML; what could act on a
    /// terminal or hide from its reader is made visible, as on the screen.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        // Four blanks would begin a block of code.
        let safe = SafeText(text).description.drop { $0 == " " }
        // A number with a point, a hyphen: a list in the list.
        let number = safe.prefix { $0.isNumber }.count
        for (place, character) in safe.enumerated() {
            let begins = place == 0 && character == "-" || place == number && character == "."
            if begins || special.contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped.replacing("www.", with: "www\\.")
    }

    /// The punctuation that means something within a line, or that programs make links of.
    private static let special = Set("\\`*_{}[]<>()#+!|~&$=^@:")
}
