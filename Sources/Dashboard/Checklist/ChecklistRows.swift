import IncidentModel
import Terminal

/// By what the checklist is sorted.
enum ChecklistSort: Int, CaseIterable {
    case plan, due, owner, state

    init(_ cursor: ListCursor) {
        self = Self.allCases[cursor.sort % Self.allCases.count]
    }

    var label: String {
        switch self {
        case .plan: "section"
        case .due: "due day"
        case .owner: "owner"
        case .state: "state"
        }
    }
}

/// The rows of the checklist: sections with their items, what is settled folded away at the end.
struct ChecklistRows {
    enum Row {
        case section(Section)
        case item(ChecklistItem)

        var id: RowID {
            switch self {
            case .section(let section): .section(section.name)
            case .item(let item): .item(item.target)
            }
        }
    }

    /// A heading, and what it counts.
    struct Section {
        let name: String
        let label: SafeText
        /// How much of the section is done; nil where that says nothing.
        let fraction: Double?
        let isFolded: Bool
    }

    let rows: [Row]

    /// The identities of `rows`.
    let ids: [RowID]

    init(_ items: [ChecklistItem], by cursor: ListCursor, viewer: Actor, today: Day) {
        let matching = Self.matching(items, cursor, viewer: viewer, today: today)
        let settled = matching.filter { $0.state.isSettled && .item($0.target) != cursor.held }
        let open = matching.filter { !$0.state.isSettled || .item($0.target) == cursor.held }
        let groups =
            ChecklistSort(cursor) == .plan
            ? Self.sections(of: open, among: matching, cursor) : Self.list(of: open, cursor)
        rows = groups + Self.settledRows(settled, cursor, showing: !cursor.filter.isEmpty)
        ids = rows.map(\.id)
    }

    /// Those that the filter lets through, and the one that is held.
    private static func matching(
        _ items: [ChecklistItem], _ cursor: ListCursor, viewer: Actor, today: Day
    ) -> [ChecklistItem] {
        guard !cursor.filter.isEmpty else { return items }
        let filter = ChecklistFilter(cursor.filter, viewer: viewer, today: today)
        let unsettled = Set(items.lazy.filter { !$0.state.isSettled }.map(\.id))
        return items.filter { item in
            .item(item.target) == cursor.held
                || filter.matches(item) { !unsettled.isDisjoint(with: $0.needs) }
        }
    }

    /// The section that a row belongs to.
    func section(of row: RowID) -> String? {
        var current: String?
        for candidate in rows {
            if case .section(let section) = candidate { current = section.name }
            if candidate.id == row { return current }
        }
        return nil
    }

    static let settledName = "settled"

    /// By section; each counts what is done of all that applies.
    private static func sections(
        of open: [ChecklistItem], among all: [ChecklistItem], _ cursor: ListCursor
    ) -> [Row] {
        let groups = Dictionary(grouping: open, by: \.section)
        let members = Dictionary(grouping: all.filter { $0.state != .notApplicable }, by: \.section)
        let names = groups.keys.sorted()
        let ordered = cursor.isReversed ? names.reversed() : names
        return ordered.flatMap { name in
            let members = members[name] ?? []
            let done = members.count { $0.state == .done }
            return rows(
                name.word, "\(name.word.uppercased()) \(done)/\(members.count)",
                sort(groups[name] ?? [], cursor), cursor,
                fraction: members.isEmpty ? nil : Double(done) / Double(members.count))
        }
    }

    /// In another order than by section: one list of what is not settled.
    private static func list(of open: [ChecklistItem], _ cursor: ListCursor) -> [Row] {
        guard !open.isEmpty else { return [] }
        let key = ChecklistSort(cursor).label
        let count = open.count { !$0.state.isSettled }
        return rows(
            key, "BY \(key.uppercased())  \(count) open", sort(open, cursor), cursor, fraction: nil)
    }

    private static func rows(
        _ name: String, _ label: SafeText, _ items: [ChecklistItem], _ cursor: ListCursor,
        fraction: Double?
    ) -> [Row] {
        let isFolded = cursor.folded.contains(name)
        let heading = Section(name: name, label: label, fraction: fraction, isFolded: isFolded)
        return [.section(heading)] + (isFolded ? [] : items.map(Row.item))
    }

    /// What is done is folded until it is asked for: membership in `folded` means "shown" here.
    private static func settledRows(
        _ items: [ChecklistItem], _ cursor: ListCursor, showing: Bool
    ) -> [Row] {
        guard !items.isEmpty else { return [] }
        let isShown = showing || cursor.folded.contains(settledName)
        let done = items.count { $0.state == .done }
        let others = items.count - done
        let heading = Section(
            name: settledName,
            label: "DONE \(done)" + (others > 0 ? "   \(others) not applicable" : ""),
            fraction: nil, isFolded: !isShown)
        return [.section(heading)] + (isShown ? items.map(Row.item) : [])
    }

    private static func sort(_ items: [ChecklistItem], _ cursor: ListCursor) -> [ChecklistItem] {
        let sorted: [ChecklistItem]
        switch ChecklistSort(cursor) {
        case .plan: sorted = items
        case .due:
            sorted = items.sorted { ($0.due ?? .latest, $0.title) < ($1.due ?? .latest, $1.title) }
        case .owner:
            sorted = items.sorted { ($0.owner ?? "~", $0.title) < ($1.owner ?? "~", $1.title) }
        case .state: sorted = items.sorted { ($0.state.rank, $0.title) < ($1.state.rank, $1.title) }
        }
        return cursor.isReversed ? sorted.reversed() : sorted
    }
}

extension ChecklistState {
    /// What needs somebody first comes first.
    fileprivate var rank: Int {
        switch self {
        case .blocked: 0
        case .inProgress: 1
        case .open: 2
        case .done: 3
        case .notApplicable: 4
        }
    }
}
