/// How far the checklist has come, counted. Items that do not apply are left out of `total`.
public struct ChecklistTally: Hashable, Sendable {
    public private(set) var done = 0
    public private(set) var total = 0
    public private(set) var overdue = 0
    public private(set) var blocked = 0
    /// Overdue items that are mandatory.
    public private(set) var mandatoryOverdue = 0

    public init(_ items: some Sequence<ChecklistItem>, on today: Day) {
        for item in items { add(item, on: today) }
    }

    private mutating func add(_ item: ChecklistItem, on today: Day) {
        guard item.state != .notApplicable else { return }
        total += 1
        if item.state == .done { done += 1 }
        if item.state == .blocked { blocked += 1 }
        guard item.isOverdue(on: today) else { return }
        overdue += 1
        if item.isMandatory { mandatoryOverdue += 1 }
    }
}
