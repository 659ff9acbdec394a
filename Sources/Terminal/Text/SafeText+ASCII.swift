extension SafeText {
    /// The text for terminals that do not show UTF-8: printable ASCII of the same width.
    ///
    /// Letters lose their accents, typographic marks become plain ones, control pictures `^`, and
    /// everything else one `?` for each column.
    public var asciiTwin: SafeText {
        guard !isASCII else { return self }
        var twin = String.UnicodeScalarView()
        for cluster in clusters {
            for _ in 0..<cluster.width { twin.append(Self.twin(of: cluster.base)) }
        }
        return SafeText(
            sanitized: String(twin), width: width, hasHiddenCharacters: hasHiddenCharacters)
    }

    private static func twin(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x80: scalar
        case 0xC0..<0x180: Unicode.Scalar(letters[Int(scalar.value - 0xC0)])
        case 0x2400...0x2424: "^"
        default: marks[scalar] ?? GlyphSet.asciiTwins[scalar] ?? "?"
        }
    }

    /// The plain letter for each of U+00C0 to U+017F.
    private static let letters = Array(
        ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
            + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
            + "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

    private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{A0}": " ", "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "<", "»": ">", "‐": "-",
        "‑": "-", "–": "-", "—": "-", "−": "-", "×": "x", "·": ".", "§": "S", "≤": "<", "≥": ">",
        "…": ".",
    ]
}
