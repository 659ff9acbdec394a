import StrictJSON
import Terminal

/// The result of a command, before it is JSON or text.
struct Answer: Hashable {
    var json: JSONValue
    var lines: [SafeText]
    var status = ExitStatus.fine
}

extension Answer {
    /// A list, which says what is empty where it is.
    init(list json: JSONValue, _ lines: [SafeText], none: String) {
        self.init(json: json, lines: lines.isEmpty ? [SafeText(none)] : lines)
    }
}

extension JSONValue {
    /// As `indentedText`, with everything escaped that could act on a terminal or hide from its
    /// reader: such characters can only stand within strings, where an escape means the same.
    var printable: String {
        var text = ""
        for scalar in indentedText.unicodeScalars {
            if Self.needsEscape(scalar) {
                for unit in String(scalar).utf16 { text += Self.escape(unit) }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x7F else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
