/// What was recorded of a checklist item, apart from what the time makes of it.
///
/// Shared by all copies of the item: a list of thousands of them is copied on every change.
final class ChecklistFacts: Sendable {
    let id: ItemID
    let target: Target
    let title: String
    let section: ChecklistSection
    let owner: String?
    let dueRule: Due?
    let progress: Progress?
    let recurrence: Recurrence?
    let missed: Int
    let needs: [ItemID]
    let duties: [String]
    let isMandatory: Bool
    let approvalsNeeded: Int
    let approvals: [String]
    let exceptions: [String]
    let evidence: [String]
    let blockedBy: String?
    let result: String?
    let when: Moment?
    let detail: String?
    let source: String?
    let isPrivileged: Bool
    let order: String
    /// Everything above follows from it.
    let item: Item

    init(_ item: Item) {
        self.item = item
        id = item.id
        target = item.target
        title = item.text(.title) ?? ""
        section = ChecklistSection(item.text(.section) ?? "")
        owner = item.text(.owner)
        dueRule = item.text(.due).flatMap { Due($0) }
        progress = item.text(.progress).flatMap(Progress.init)
        recurrence = item.text(.recurrence).flatMap(Recurrence.init(canonical:))
        missed = item.number(.missed) ?? 0
        needs = item.list(.needs).compactMap(ItemID.init)
        duties = item.list(.duties)
        isMandatory = item.flag(.mandatory)
        approvalsNeeded = item.number(.approvalsNeeded) ?? 0
        // Two signatures of one person are one, however the name is written.
        var signed: Set<String> = []
        approvals = item.list(.approvals).filter { signed.insert($0.lowercased()).inserted }
        exceptions = item.list(.exceptions)
        evidence = item.list(.evidence)
        blockedBy = item.text(.blocked)
        result = item.text(.result)
        when = item.moment(.when)
        detail = item.text(.detail)
        source = item.text(.source)
        isPrivileged = item.flag(.privileged)
        order = item.text(.order) ?? OrderKey.unmoved(item.added.seq)
    }
}

extension ChecklistFacts: Hashable {
    static func == (one: ChecklistFacts, other: ChecklistFacts) -> Bool {
        one === other || one.item == other.item
    }

    func hash(into hasher: inout Hasher) { hasher.combine(item) }
}

extension ChecklistItem {
    public var id: ItemID { facts.id }
    public var target: Target { facts.target }
    public var title: String { facts.title }
    public var section: ChecklistSection { facts.section }
    public var owner: String? { facts.owner }
    /// By when it is to be done, as it was said.
    public var dueRule: Due? { facts.dueRule }
    public var progress: Progress? { facts.progress }
    public var recurrence: Recurrence? { facts.recurrence }
    /// Rounds of a recurring item that were left out for good.
    public var missed: Int { facts.missed }
    public var needs: [ItemID] { facts.needs }
    /// The ids of the rules whose notice it leads to.
    public var duties: [String] { facts.duties }
    public var isMandatory: Bool { facts.isMandatory }
    /// How many people have to sign; 0 for none.
    public var approvalsNeeded: Int { facts.approvalsNeeded }
    /// Who signed, each once.
    public var approvals: [String] { facts.approvals }
    public var exceptions: [String] { facts.exceptions }
    public var evidence: [String] { facts.evidence }
    public var blockedBy: String? { facts.blockedBy }
    /// What came of it.
    public var result: String? { facts.result }
    public var detail: String? { facts.detail }
    public var source: String? { facts.source }
    public var isPrivileged: Bool { facts.isPrivileged }
    public var order: String { facts.order }
    public var notes: [Item.Note] { facts.item.notes }
    public var added: Stamp { facts.item.added }
    public var touched: Stamp { facts.item.touched }
}
