public import IncidentModel
public import Terminal

/// A form over some fields of an item, checked as it is typed.
public struct Form: Hashable, Sendable {
    /// What becomes of the form when it is sent.
    public enum Purpose: Hashable, Sendable {
        case add(ItemKind)
        case edit(Target)
        /// The same of several items.
        case editAll([Aim])
        case note(Target)
        /// A new revision of a count.
        case revise
        /// When a milestone was, for the first time or again.
        case setMilestone
        case openIncident
        /// Whether a notice is given: a legal act, with a typed word.
        case decide(Target)
    }

    /// An item with the last change of the field that the user saw.
    public struct Aim: Hashable, Sendable {
        public let target: Target
        public let base: Seq
    }

    public let purpose: Purpose
    public let title: SafeText
    public internal(set) var fields: [FormField]
    public internal(set) var focus = 0
    /// Set when the user tried to send a form that has problems.
    public internal(set) var showsAllProblems = false
    /// What the store said to the form when it was sent.
    public internal(set) var refusal: SafeText?

    init(_ purpose: Purpose, title: SafeText, fields: [FormField]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
    }

    public var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

    public var isChanged: Bool { fields.contains(where: \.isChanged) }

    /// The place of the first field that cannot be sent; nil when all can.
    var firstProblem: Int? { fields.firstIndex { $0.problem != nil } }

    mutating func moveFocus(by step: Int) {
        guard !fields.isEmpty else { return }
        focus = (focus + step + fields.count) % fields.count
    }

    mutating func take(_ key: Key) -> Bool {
        guard fields.indices.contains(focus) else { return false }
        refusal = nil
        return fields[focus].take(key)
    }

    /// Puts the day or the time into the line that just came to hold `today` or its like.
    mutating func spellOut(at standpoint: Standpoint) {
        guard let field = focused else { return }
        let text = standpoint.spellingOut(field.editor.text, as: field.format)
        if text != field.editor.text { fields[focus].editor = LineEditor(text) }
    }
}

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
    }

    public let name: Name
    public let label: String
    public let format: FieldFormat
    public let isRequired: Bool
    public var editor: LineEditor
    /// What the line held when the form was opened, and the change that had set it.
    public let original: String
    public let base: Seq
    public var isTouched = false

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
    }

    public var isChanged: Bool { editor.text != original }

    /// The words that the field may hold, for the left and right keys; empty for free text.
    public var words: [String] {
        switch format {
        case .word(let words), .openWord(let words): words
        case .flag: ["yes", "no"]
        default: []
        }
    }

    /// What keeps the text from being a value; nil when it is one, or stood there when it still was.
    public var problem: FieldProblem? {
        do {
            return try value().isNone && isRequired ? .missing : nil
        } catch {
            return isChanged ? error : nil
        }
    }

    func value() throws(FieldProblem) -> Value { try format.value(of: editor.text) }

    mutating func take(_ key: Key) -> Bool {
        if !words.isEmpty, key == .left || key == .right {
            cycle(by: key == .left ? -1 : 1)
        } else if !editor.take(key) {
            return false
        }
        isTouched = true
        return true
    }

    private mutating func cycle(by step: Int) {
        let current = words.firstIndex(of: editor.text)
        let next = current.map { ($0 + step + words.count) % words.count } ?? 0
        editor = LineEditor(words[next])
    }
}
