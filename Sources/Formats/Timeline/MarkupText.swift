/// Text of an incident within HTML and XML: nothing in it is markup, and nothing acts or hides.
enum MarkupText {
    /// What XML has no place for, and what could act or hide, stands as `\u001b`; line feeds and tabs stay.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default:
                let isNone = scalar.value & 0xFFFE == 0xFFFE
                if CellText.acts(scalar) || isNone {
                    result += "\\u" + hexadecimal(scalar.value)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
