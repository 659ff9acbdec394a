import StrictJSON
import Terminal

/// A problem in words: what is wrong, why, where, and the next act.
struct Report: Hashable {
    enum Level: String, Hashable {
        case warning, error
    }

    var level = Level.error
    let message: String
    var reason: String?
    /// Where it is: an option and the column in its value, counted from 1; or a file.
    var place: String?
    var notes: [String] = []
    /// The next act.
    var help: String?

    /// The report as text for people, one fact a line.
    var lines: [SafeText] {
        var lines: [SafeText] = ["breachboard: \(level.rawValue): \(message)"]
        if let place { lines.append("  place:  \(place)") }
        if let reason { lines.append("  reason: \(reason)") }
        lines += notes.map { "  note:   \($0)" }
        if let help { lines.append("  help:   \(help)") }
        return lines
    }

    func json(_ status: ExitStatus) -> JSONValue {
        [
            "level": .string(level.rawValue), "message": .string(message),
            "reason": .string(orNull: reason), "place": .string(orNull: place),
            "notes": .array(notes.map(JSONValue.string)), "help": .string(orNull: help),
            "exit": .number(status.rawValue),
        ]
    }
}
