public import IncidentModel

/// A long text that the user writes in an editor of their own, outside the board.
public struct Draft: Hashable, Sendable {
    public let target: Target
    /// The field that it becomes; nil for a note.
    public let field: Field?
    /// The last change of the field when the editor was asked for.
    public let base: Seq
    /// What the field held then.
    public let original: String
    /// What the editor begins with.
    public internal(set) var text: String

    init(_ target: Target, field: Field?, base: Seq = .start, original: String = "") {
        self.target = target
        self.field = field
        self.base = base
        self.original = original
        text = original
    }

    /// What the text is called, in letters that a file name may have.
    public var name: String { field?.rawValue ?? "note" }
}
