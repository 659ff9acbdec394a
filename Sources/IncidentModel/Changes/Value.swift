/// What a field holds, in its canonical form: two equal values have equal text.
///
/// A `FieldFormat` makes it from what somebody typed. The typed views of an item, such as `ChecklistItem`,
/// read it again; a word that they do not know, written by a newer program, is kept as it is.
public enum Value: Hashable, Sendable {
    /// Not known, or taken away.
    case none
    case text(String)
    case list([String])
    case revision(CountRevision)

    /// The text, or nil where there is none or the value is of another shape.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    public var list: [String] {
        if case .list(let list) = self { list } else { [] }
    }

    /// What stands for a value that was taken out of the log.
    public static let redacted = Value.text("[redacted]")

    public var isNone: Bool { self == .none }

    /// One line for people, lists joined by `; `.
    public var summary: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .list(let list): list.joined(separator: "; ")
        case .revision(let revision): revision.summary
        }
    }
}
