/// A step of a checklist that stands on no board yet: of a playbook, or of a file that is read or written.
public struct ChecklistDraft: Hashable, Sendable {
    /// What the others of its list call it in their `needs`.
    public let name: ItemID
    /// As the schema writes them; `needs` are names of the same list.
    public private(set) var fields: [Field: Value]

    public init(_ name: ItemID, title: String, section: String, fields: [Field: Value] = [:]) {
        self.name = name
        self.fields = fields.filter { !$0.value.isNone }
        self.fields[.title] = .text(title)
        self.fields[.section] = .text(section)
    }

    /// `.none` takes the value away.
    public subscript(field: Field) -> Value {
        get { fields[field, default: .none] }
        set { fields[field] = newValue.isNone || newValue == .list([]) ? nil : newValue }
    }

    public var title: String { fields[.title]?.text ?? "" }
    public var section: ChecklistSection { ChecklistSection(fields[.section]?.text ?? "") }
    public var state: ChecklistState {
        fields[.state]?.text.flatMap(ChecklistState.init(rawValue:)) ?? .open
    }
    public var owner: String? { fields[.owner]?.text }
    public var due: Due? { fields[.due]?.text.flatMap { Due($0) } }
    public var needs: [String] { fields[.needs]?.list ?? [] }
    public var duties: [String] { fields[.duties]?.list ?? [] }
    public var isPrivileged: Bool { fields[.privileged]?.text == "yes" }
}

extension ChecklistDraft {
    /// A step as it stands on a board, to be written elsewhere.
    public init(_ item: Item) {
        self.init(
            item.id, title: item.text(.title) ?? "", section: item.text(.section) ?? "",
            fields: item.fields)
    }
}

extension Incident {
    /// The steps of the checklist, in its order.
    public var checklistDrafts: [ChecklistDraft] {
        checklist.compactMap { step in item(step.target).map(ChecklistDraft.init) }
    }
}

/// Gives the steps of a list names that differ.
public struct DraftNames: Hashable, Sendable {
    private var taken: Set<ItemID> = []
    /// The number that the next step of the same title gets.
    private var next: [String: Int] = [:]

    public init() {}

    /// A name made from the words of a title: `letters`, `letters-2`.
    public mutating func name(for title: String) -> ItemID {
        let slug = ItemID.slug(of: title) ?? "step"
        while true {
            let number = next[slug, default: 1]
            next[slug] = number + 1
            let id = ItemID(known: number == 1 ? slug : "\(slug)-\(number)")
            if taken.insert(id).inserted { return id }
        }
    }

    /// Takes a name that a file gives; nil where it is none, or another step has it.
    public mutating func take(_ name: String) -> ItemID? {
        guard let id = ItemID(name), taken.insert(id).inserted else { return nil }
        return id
    }
}
