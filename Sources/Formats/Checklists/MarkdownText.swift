/// Text within Markdown.
enum MarkdownText {
    /// Takes backslashes from before punctuation, and gives numbered characters back (`&#x1b;`).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x26 }) else { return text }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar == "\\", place + 1 < scalars.count, isPunctuation(scalars[place + 1]) {
                result.append(scalars[place + 1])
                place += 2
            } else if scalar == "&", let (character, length) = numbered(scalars[place...]) {
                result.append(character)
                place += length
            } else {
                result.append(scalar)
                place += 1
            }
        }
        return String(result)
    }

    /// A line that reads as this text and as nothing else, and shows every character that hides.
    static func escaped(_ text: String) -> String {
        written(text) { marks.contains($0) ? "\\\($0)" : nil }
    }

    /// A line whose own Markdown stays as it is, but for what could hide.
    static func shown(_ text: String) -> String {
        written(text) { $0 == "&" || $0 == "<" || $0 == "\\" ? number($0) : nil }
    }

    private static func written(
        _ text: String, _ replaced: (Unicode.Scalar) -> String?
    ) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isEdge = place == 0 || place == scalars.count - 1
            // Would be one character with the blank before it, or with the mark of the line.
            let joinsBlank =
                (place == 0 || scalars[place - 1].properties.isWhitespace) && joins(scalar)
            if let other = replaced(scalar) {
                result += other
            } else if hides(scalar) || joinsBlank || isEdge && scalar.properties.isWhitespace {
                result += number(scalar)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let marks = Set("\\`*_[]<>#&|~$".unicodeScalars)

    private static func number(_ scalar: Unicode.Scalar) -> String {
        "&#x\(String(scalar.value, radix: 16));"
    }

    private static func hides(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
        default: false
        }
    }

    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isGraphemeExtend || properties.isEmojiModifier
            || properties.generalCategory == .spacingMark
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func numbered(
        _ scalars: ArraySlice<Unicode.Scalar>
    ) -> (Unicode.Scalar, length: Int)? {
        let head = scalars.prefix(12)
        guard let end = head.firstIndex(of: ";"), head.count > 4 else { return nil }
        let body = head[..<end].dropFirst()
        guard body.starts(with: "#x".unicodeScalars),
            let value = UInt32(
                String(String.UnicodeScalarView(body.dropFirst(2))), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return (scalar, end - scalars.startIndex + 1)
    }
}

/// The first line of what we write ourselves.
enum MarkdownMarks {
    static let own = "<!-- breachboard checklist 1"
}
