import IncidentModel

/// What the checklist is narrowed to, as it is typed: all the terms between blanks hold.
///
/// `@kh` is what kh owns, `in:notify` a section, `is:overdue` a state of things; other words stand in the item
/// itself. A hyphen in front leaves out what the term names.
struct ChecklistFilter {
    /// What can be said of an item with `is:`.
    enum Quality: String, CaseIterable {
        case open, progress, blocked, done, overdue, mine, unowned, mandatory, privileged, planned,
            recurring, unsigned, waiting, settled
    }

    private enum Test {
        case words(FilterText)
        case owner(FilterText)
        case section(String)
        case quality(Set<Quality>)
    }

    private let terms: [(test: Test, isWanted: Bool)]
    private let viewer: String
    private let today: Day

    init(_ typed: String, viewer: Actor, today: Day) {
        self.viewer = viewer.name.lowercased()
        self.today = today
        terms = typed.lowercased().split(separator: " ").map { word in
            let isWanted = !(word.hasPrefix("-") && word.count > 1)
            return (Self.test(isWanted ? word : word.dropFirst()), isWanted)
        }
    }

    /// - Parameter waits: whether something that the item needs is not settled.
    func matches(_ item: ChecklistItem, waits: (ChecklistItem) -> Bool) -> Bool {
        terms.allSatisfy { holds($0.test, of: item, waits) == $0.isWanted }
    }

    private static func test(_ word: Substring) -> Test {
        if word.hasPrefix("@") { return .owner(FilterText(String(word.dropFirst()))) }
        guard let colon = word.firstIndex(of: ":") else { return .words(FilterText(String(word))) }
        let value = String(word[word.index(after: colon)...])
        switch word[..<colon] {
        case "owner": return .owner(FilterText(value))
        case "in", "section": return .section(value)
        // A word half typed stands for all that begin so.
        case "is", "state":
            return .quality(Set(Quality.allCases.filter { $0.rawValue.hasPrefix(value) }))
        default: return .words(FilterText(String(word)))
        }
    }

    private func holds(
        _ test: Test, of item: ChecklistItem, _ waits: (ChecklistItem) -> Bool
    ) -> Bool {
        switch test {
        case .words(let text): Self.texts(of: item).contains { $0.map(text.matches) ?? false }
        case .owner(let text): text.matches(item.owner ?? "")
        case .section(let word): item.section.word.hasPrefix(word)
        case .quality(let wanted): wanted.contains { has($0, item, waits) }
        }
    }

    private func has(
        _ quality: Quality, _ item: ChecklistItem, _ waits: (ChecklistItem) -> Bool
    ) -> Bool {
        switch quality {
        case .open: item.state == .open
        case .progress: item.state == .inProgress
        case .blocked: item.state == .blocked
        case .done: item.state == .done
        case .settled: item.state.isSettled
        case .overdue: item.isOverdue(on: today)
        case .mine: item.owners.contains { $0.lowercased() == viewer }
        case .unowned: item.owner == nil
        case .mandatory: item.isMandatory
        case .privileged: item.isPrivileged
        case .planned: item.planned != nil
        case .recurring: item.recurrence != nil
        case .unsigned: item.approvalsNeeded > item.approvals.count
        case .waiting: !item.state.isSettled && waits(item)
        }
    }

    /// What plain words are looked for in.
    private static func texts(of item: ChecklistItem) -> [String?] {
        [
            item.title, item.owner, item.section.word, item.state.label, item.blockedBy,
            item.id.text, item.planned == nil ? nil : "planned",
        ]
    }
}
