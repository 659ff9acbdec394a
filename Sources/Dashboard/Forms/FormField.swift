public import IncidentModel
import Terminal

/// One line of a form.
public struct FormField: Hashable, Sendable {
    /// What the line is for: a field of the item, or something that only the form knows.
    public enum Name: Hashable, Sendable {
        case field(Field)
        case reference
        case milestone
        case element
        case jurisdiction
        case count
        case basis
        case asOf
        case note
        case confirmation
        case what
        case requestedBy
        case approvedBy
        case until
    }

    public let name: Name
    public let label: String
    public let format: FieldFormat
    public let isRequired: Bool
    public var editor: LineEditor {
        didSet {
            reading = nil
            problem = judged
        }
    }
    /// What the words of a moment were understood as; nil for what says so itself.
    public private(set) var reading: SpokenReading?
    /// What keeps the text from being a value; nil when it is one, or stood there when it still was.
    public private(set) var problem: FieldProblem?
    /// What the line held when the form was opened, and the change that had set it.
    public let original: String
    public let base: Seq
    public var isTouched = false
    /// The letters by which a word was chosen since the field got the focus.
    private var typed = ""

    init(
        _ name: Name, _ label: String, _ format: FieldFormat, required: Bool = false,
        text: String = "", base: Seq = .start
    ) {
        self.name = name
        self.label = label
        self.format = format
        self.isRequired = required
        self.editor = LineEditor(text)
        self.original = text
        self.base = base
        problem = judged
    }

    public var isChanged: Bool { editor.text != original }

    /// Asked for once a change: a long text is not to be read again for every frame.
    private var judged: FieldProblem? {
        do {
            return try value().isNone && isRequired ? .missing : nil
        } catch {
            return isChanged ? error : nil
        }
    }

    func value() throws(FieldProblem) -> Value {
        try format.value(of: reading?.text ?? editor.text)
    }

    /// Understands `7 feb` and its like, as far as it is typed.
    mutating func read(at standpoint: Standpoint) {
        guard format == .moment else { return }
        reading = SpokenReading(of: editor.text, at: standpoint)
        problem = judged
    }

    /// The field has lost the focus: it shows what was understood.
    mutating func end() {
        if let reading { editor = LineEditor(reading.text) }
    }

    /// The field has got the focus.
    mutating func begin() {
        typed = ""
        editor.selectAll()
    }

    mutating func take(_ key: Key) -> Bool {
        guard choose(by: key) || editor.take(key) else { return false }
        isTouched = true
        return true
    }
}

// MARK: - Words

extension FormField {
    /// The words that the field may hold; empty for free text.
    public var words: [String] {
        switch format {
        case .word(let words), .openWord(let words): words
        case .flag: ["yes", "no"]
        default: []
        }
    }

    /// False for a key that has nothing to do with words.
    private mutating func choose(by key: Key) -> Bool {
        switch format {
        case .word, .flag: chooseAmongWords(by: key)
        case .openWord: completeWord(by: key)
        default: false
        }
    }

    private mutating func chooseAmongWords(by key: Key) -> Bool {
        switch key {
        case .left: cycle(by: -1)
        case .right, .character(" "): cycle(by: 1)
        case .character(let letter): chooseWord(typed + String(letter))
        case .paste(let text): chooseWord(text)
        case .backspace, .control("h"): chooseWord(String(typed.dropLast()))
        case .delete, .control("u"), .control("w"): chooseWord("")
        default: return false
        }
        return true
    }

    /// The first word that begins with the letters; what fits none stays as it is typed, and is a problem.
    private mutating func chooseWord(_ letters: String) {
        typed = letters
        let wanted = letters.lowercased()
        let word = wanted.isEmpty ? nil : words.first { $0.hasPrefix(wanted) }
        editor = word.map { LineEditor($0, cursor: letters.count) } ?? LineEditor(letters)
    }

    /// Beside words of one's own, the keys for the known ones.
    private mutating func completeWord(by key: Key) -> Bool {
        let isKnown = editor.characters.isEmpty || words.contains(editor.text)
        switch key {
        case .left where isKnown: cycle(by: -1)
        case .right where isKnown: cycle(by: 1)
        case .character(" ") where isKnown && editor.isSelected: cycle(by: 1)
        case .right:
            let begun = editor.text.lowercased()
            guard let word = words.first(where: { $0.hasPrefix(begun) }) else { return false }
            editor = LineEditor(word)
            editor.selectAll()
        default: return false
        }
        return true
    }

    private mutating func cycle(by step: Int) {
        let current = words.firstIndex(of: editor.text)
        let next = current.map { ($0 + step + words.count) % words.count } ?? 0
        typed = ""
        editor = LineEditor(words[next])
        editor.selectAll()
    }
}
