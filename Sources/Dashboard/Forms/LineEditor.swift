import Terminal

/// One line of text under the cursor's hand.
public struct LineEditor: Hashable, Sendable {
    public private(set) var characters: [Character]
    /// Before which character the cursor stands; `characters.count` at the end.
    public private(set) var cursor: Int
    /// Whether the whole text is selected: the next letter takes its place.
    public private(set) var isSelected = false

    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// With the cursor behind so many characters.
    init(_ text: String, cursor: Int) {
        self.init(text)
        self.cursor = min(max(0, cursor), characters.count)
    }

    public var text: String { String(characters) }

    /// Puts text in at the cursor; line breaks of a pasted text become blanks.
    mutating func insert(_ text: String) {
        let added = text.map { $0.isNewline ? " " : $0 }
        guard characters.count + added.count <= 4_096 else { return }
        characters.insert(contentsOf: added, at: cursor)
        cursor += added.count
    }

    mutating func deleteBackward() {
        guard cursor > 0 else { return }
        cursor -= 1
        characters.remove(at: cursor)
    }

    mutating func deleteForward() {
        guard cursor < characters.count else { return }
        characters.remove(at: cursor)
    }

    mutating func deleteWord() {
        let start = wordStart
        characters.removeSubrange(start..<cursor)
        cursor = start
    }

    mutating func clear() { self = LineEditor() }

    mutating func selectAll() { isSelected = !characters.isEmpty }

    mutating func move(by step: Int) {
        cursor = min(max(0, cursor + step), characters.count)
    }

    mutating func moveToStart() { cursor = 0 }

    mutating func moveToEnd() { cursor = characters.count }

    /// Does what an editing key asks for; false for a key that means something else.
    mutating func take(_ key: Key) -> Bool {
        if isSelected {
            isSelected = false
            if key.takesText { clear() }
            if key.rubsOut { return true }
        }
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text)
        case .backspace, .control("h"): deleteBackward()
        case .delete: deleteForward()
        case .left: move(by: -1)
        case .right: move(by: 1)
        case .home, .control("a"): moveToStart()
        case .end, .control("e"): moveToEnd()
        case .control("w"): deleteWord()
        case .control("u"): clear()
        default: return false
        }
        return true
    }

    private var wordStart: Int {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        return start
    }
}

extension Key {
    /// Whether the key takes away what is selected.
    fileprivate var takesText: Bool {
        switch self {
        case .character, .paste: true
        default: rubsOut
        }
    }

    fileprivate var rubsOut: Bool {
        switch self {
        case .backspace, .delete, .control("h"), .control("w"): true
        default: false
        }
    }
}
