import Dashboard
import Terminal
import Themes

/// A frame as it is seen without colour: its rows, and a letter for the attributes of each cell.
struct MonoPage {
    let text: String

    init(_ frame: Frame) {
        let grid = frame.grid
        let loader = ThemeLoader(source: { _ in nil }, builtin: BuiltinThemes.text(named:))
        let sheet = loader.load("base").theme.styleSheet(depth: .mono)
        let rows = (0..<grid.size.rows).map { row in
            let letters = (0..<grid.size.columns).map { column in
                Self.letter(sheet.style(of: grid[row, column]).attributes)
            }
            let end = letters.lastIndex { $0 != "." }.map { $0 + 1 } ?? 0
            return String(letters.prefix(end))
        }
        let legend = [
            ". plain", "b bold", "d dim", "i italic", "u underline", "r reverse", "+ several",
        ]
        let parts = [["@text"], grid.text, ["@attributes"], rows, ["@legend"], legend]
        text = parts.joined().joined(separator: "\n") + "\n"
    }

    private static func letter(_ attributes: Attributes) -> Character {
        switch attributes {
        case []: "."
        case .bold: "b"
        case .dim: "d"
        case .italic: "i"
        case .underline: "u"
        case .reverse: "r"
        default: "+"
        }
    }
}
