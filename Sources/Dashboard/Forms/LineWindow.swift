import Terminal

/// The piece of a line that fits its field, with the cursor in it.
struct LineWindow {
    let text: SafeText
    /// The column of the cursor in `text`.
    let cursor: Int

    init(_ editor: LineEditor, columns: Int) {
        let before = SafeText(String(editor.characters.prefix(editor.cursor)))
        guard before.width >= columns else {
            text = SafeText(editor.text).prefix(columns: columns)
            cursor = before.width
            return
        }
        var start = 0
        var shown = before
        while shown.width >= columns, start < editor.cursor {
            start += 1
            shown = SafeText(String(editor.characters[start..<editor.cursor]))
        }
        text = SafeText(String(editor.characters[start...])).prefix(columns: columns)
        cursor = shown.width
    }
}
