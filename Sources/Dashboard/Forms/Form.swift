public import IncidentModel
public import IncidentStore
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
        /// More that was counted of an item, on some day.
        case count(Target)
        /// A new revision of a count.
        case revise
        /// When a milestone was, for the first time or again.
        case setMilestone
        case openIncident
        /// Whether a notice is given: a legal act, with a typed word.
        case decide(Target)
        /// An exception of an item: a new one, or the one at that place of its list.
        case except(Target, at: Int?)
        /// Events of the evidence log become entries of the timeline.
        case promote([EvidenceID])
    }

    /// An item with the last changes of its fields that the user saw.
    public struct Aim: Hashable, Sendable {
        public let target: Target
        public let bases: [Field: Seq]
    }

    public let purpose: Purpose
    public let title: SafeText
    public internal(set) var fields: [FormField]
    public internal(set) var focus = 0 {
        didSet {
            guard focus != oldValue else { return }
            if fields.indices.contains(oldValue) { fields[oldValue].end() }
            gainFocus()
        }
    }
    /// Set when the user tried to send a form that has problems.
    public internal(set) var showsAllProblems = false
    /// What the store said to the form when it was sent.
    public internal(set) var refusal: SafeText?
    /// The user wanted out, and is asked whether what was typed may go.
    public internal(set) var isGivingUp = false

    init(_ purpose: Purpose, title: SafeText, fields: [FormField]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
        gainFocus()
    }

    public var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

    /// Whether the user typed something that would be lost.
    public var isChanged: Bool { fields.contains { $0.isTouched && $0.isChanged } }

    /// The place of the first field that cannot be sent; nil when all can.
    var firstProblem: Int? { fields.firstIndex { $0.problem != nil } }

    mutating func moveFocus(by step: Int) {
        guard !fields.isEmpty else { return }
        focus = (focus + step + fields.count) % fields.count
    }

    mutating func moveFocus(to name: FormField.Name) {
        if let place = fields.firstIndex(where: { $0.name == name }) { focus = place }
    }

    /// What stands in a field when it gets the focus gives way to what is typed.
    private mutating func gainFocus() {
        if fields.indices.contains(focus) { fields[focus].begin() }
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
        fields[focus].read(at: standpoint)
    }
}
