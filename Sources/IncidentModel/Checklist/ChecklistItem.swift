/// How far a step has come.
public enum ChecklistState: String, Vocabulary {
    /// -> in progress, blocked, done, not applicable
    case open
    /// -> done, blocked, open
    case inProgress = "in-progress"
    /// -> in progress, once what blocks it is gone
    case blocked
    /// -> open, when it turns out not to be
    case done
    /// -> open, when it turns out to apply
    case notApplicable = "not-applicable"

    public var isSettled: Bool { self == .done || self == .notApplicable }
}

/// The part of the response that an item belongs to. Others may be named; they come after these.
public struct ChecklistSection: Hashable, Sendable, Comparable {
    public static let words = ["prepare", "contain", "assess", "notify", "recover", "learn"]

    public let word: String

    public init(_ word: String) { self.word = word }

    public static func < (one: ChecklistSection, other: ChecklistSection) -> Bool {
        (one.rank, one.word) < (other.rank, other.word)
    }

    private var rank: Int { Self.words.firstIndex(of: word) ?? Self.words.count }
}

/// How much of a countable step is done.
public struct Progress: Hashable, Sendable {
    public let done: Int
    /// Nil when nobody knows how many there are.
    public let total: Int?

    public init(done: Int, total: Int?) {
        self.done = done
        self.total = total
    }

    /// Reads `7/12`, `7 of 12`, `7`; nil when the numbers make no sense.
    public init?(_ typed: String) {
        let text = typed.filter { $0 != "," && $0 != " " }
        let parts = text.split(separator: text.contains("of") ? "of" : "/").map(String.init)
        let numbers = parts.compactMap { Int($0) }
        guard (1...2).contains(parts.count), numbers.count == parts.count,
            numbers.allSatisfy({ (0...FieldFormat.largest) ~= $0 })
        else { return nil }
        let total = numbers.count == 2 ? numbers[1] : nil
        guard total.map({ numbers[0] <= $0 }) ?? true else { return nil }
        self.init(done: numbers[0], total: total)
    }

    public var text: String { total.map { "\(done)/\($0)" } ?? String(done) }

    /// From 0 to 1; nil where the total is not known.
    public var fraction: Double? {
        total.map { $0 == 0 ? 1 : Double(done) / Double($0) }
    }
}

/// A step of the checklist.
public struct ChecklistItem: Hashable, Sendable {
    public let id: ItemID
    public let title: String
    public let section: ChecklistSection
    public private(set) var state: ChecklistState
    public let owner: String?
    /// By when it is to be done, as it was said.
    public let dueRule: Due?
    /// The day that this means; nil while what it hangs on has none.
    public private(set) var due: Day?
    public let progress: Progress?
    public let recurrence: Recurrence?
    /// Rounds of a recurring item that were left out for good.
    public let missed: Int
    public let needs: [ItemID]
    /// The ids of the rules whose notice it leads to.
    public let duties: [String]
    public let isMandatory: Bool
    /// How many people have to sign; 0 for none.
    public let approvalsNeeded: Int
    /// Who signed, each once.
    public let approvals: [String]
    public let exceptions: [String]
    public let evidence: [String]
    public let blockedBy: String?
    /// What came of it.
    public let result: String?
    public private(set) var doneOn: Moment?
    /// When it is to be done; only an item that was `seen` at a time before that has it.
    public private(set) var planned: Moment?
    public let detail: String?
    public let source: String?
    public let isPrivileged: Bool
    public let order: String
    public let notes: [Item.Note]
    public let added: Stamp
    public let touched: Stamp

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        section = ChecklistSection(item.text(.section) ?? "")
        state = item.word(.state, as: ChecklistState.self) ?? .open
        owner = item.text(.owner)
        dueRule = item.text(.due).flatMap { Due($0) }
        if case .on(let day)? = dueRule { due = day }
        progress = item.text(.progress).flatMap(Progress.init)
        recurrence = item.text(.recurrence).flatMap(Recurrence.init(canonical:))
        missed = item.number(.missed) ?? 0
        needs = item.list(.needs).compactMap(ItemID.init)
        duties = item.list(.duties)
        isMandatory = item.flag(.mandatory)
        approvalsNeeded = item.number(.approvalsNeeded) ?? 0
        // Two signatures of one person are one.
        approvals = item.list(.approvals).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        exceptions = item.list(.exceptions)
        evidence = item.list(.evidence)
        blockedBy = item.text(.blocked)
        result = item.text(.result)
        doneOn = item.moment(.when)
        detail = item.text(.detail)
        source = item.text(.source)
        isPrivileged = item.flag(.privileged)
        order = item.text(.order) ?? OrderKey.unmoved(item.added.seq)
        notes = item.notes
        added = item.added
        touched = item.touched
    }

    public var target: Target { Target(.check, id) }

    /// Those who own it together: the names that commas or `&` part.
    public var owners: [String] {
        guard let owner else { return [] }
        return owner.split(whereSeparator: { ",;&".contains($0) }).map(\.trimmed).filter {
            !$0.isEmpty
        }
    }

    /// Past its due day and not settled.
    public func isOverdue(on today: Day) -> Bool {
        guard let due else { return false }
        return !state.isSettled && due < today
    }

    /// Whether its due day follows from the deadline of a duty.
    public var hangsOnDuty: Bool {
        if case .from(.duty, _)? = dueRule { true } else { false }
    }

    /// The item with the day that its anchor gives it now.
    func due(from anchor: (Due.Anchor) -> Day?) -> ChecklistItem {
        guard case .from(let name, let distance)? = dueRule else { return self }
        var item = self
        item.due = anchor(name).flatMap(distance.day)
        return item
    }

    /// The item as it stands at a time: one that is dated after it is planned, not done.
    func seen(at now: Instant, in zone: Zone) -> ChecklistItem {
        guard state != .notApplicable, let when = doneOn, when.isAhead(of: now, in: zone) else {
            return self
        }
        var item = self
        (item.planned, item.doneOn) = (when, nil)
        if state == .done { item.state = .open }
        return item
    }

    static func sorted(_ items: [Item]) -> [ChecklistItem] {
        items.map(ChecklistItem.init).sorted { $0.comesBefore($1) }
    }

    /// By section, then order; ties in the order in which they were added.
    func comesBefore(_ other: ChecklistItem) -> Bool {
        (section, order, added.seq) < (other.section, other.order, other.added.seq)
    }
}
