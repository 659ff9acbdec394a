import Terminal

/// The piece of a line that fits its field, with the cursor in it.
///
/// Only the characters that are seen are looked at: a long text costs no more than a short one.
struct LineWindow {
    let text: SafeText
    /// The column of the cursor in `text`.
    let cursor: Int

    init(_ editor: LineEditor, columns: Int) {
        let characters = editor.characters
        var start = editor.cursor
        var before = 0
        while start > 0 {
            let width = Self.columns(of: characters[start - 1])
            guard before + width < columns else { break }
            before += width
            start -= 1
        }
        var end = editor.cursor
        var width = before
        while end < characters.count, width < columns {
            width += Self.columns(of: characters[end])
            end += 1
        }
        text = SafeText(String(characters[start..<end])).prefix(columns: columns)
        cursor = SafeText(String(characters[start..<editor.cursor])).width
    }

    private static func columns(of character: Character) -> Int {
        character.isASCII ? 1 : SafeText(String(character)).width
    }
}
