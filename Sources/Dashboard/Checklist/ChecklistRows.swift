import IncidentModel

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
        case section(name: String, label: String, items: [ChecklistItem], isFolded: Bool)
        case item(ChecklistItem)

        var id: RowID {
            switch self {
            case .section(let name, _, _, _): .section(name)
            case .item(let item): .item(item.target)
            }
        }
    }

    let rows: [Row]

    init(_ state: BoardState) {
        let cursor = state.cursors[.checklist, default: ListCursor()]
        let wanted = cursor.filter.lowercased()
        let items = (state.incident?.checklist ?? []).filter {
            wanted.isEmpty || $0.searchText.lowercased().contains(wanted)
        }
        let settled = items.filter(\.state.isSettled)
        let groups = Self.groups(of: items.filter { !$0.state.isSettled }, cursor)
        rows =
            groups.flatMap { Self.rows($0.name, $0.items, of: items, cursor) }
            + Self.settledRows(settled, cursor, showing: !wanted.isEmpty)
    }

    /// The section that a row belongs to.
    func section(of row: RowID) -> String? {
        var current: String?
        for candidate in rows {
            if case .section(let name, _, _, _) = candidate { current = name }
            if candidate.id == row { return current }
        }
        return nil
    }

    static let settledName = "settled"

    private static func groups(
        of items: [ChecklistItem], _ cursor: ListCursor
    ) -> [(name: String, items: [ChecklistItem])] {
        let sorted = sort(items, cursor)
        guard ChecklistSort(cursor) == .plan else {
            return [(name: ChecklistSort(cursor).label, items: sorted)]
        }
        let names = Set(items.map(\.section)).sorted()
        let ordered = cursor.isReversed ? names.reversed() : names
        return ordered.map { name in
            (name: name.word, items: sorted.filter { $0.section == name })
        }
    }

    private static func rows(
        _ name: String, _ items: [ChecklistItem], of all: [ChecklistItem], _ cursor: ListCursor
    ) -> [Row] {
        guard !items.isEmpty else { return [] }
        let isFolded = cursor.folded.contains(name)
        let members = all.filter { $0.section.word == name }
        let heading = Row.section(
            name: name, label: name.uppercased(), items: members, isFolded: isFolded)
        return [heading] + (isFolded ? [] : items.map(Row.item))
    }

    /// What is done is folded until it is asked for: membership in `folded` means "shown" here.
    private static func settledRows(
        _ items: [ChecklistItem], _ cursor: ListCursor, showing: Bool
    ) -> [Row] {
        guard !items.isEmpty else { return [] }
        let isShown = showing || cursor.folded.contains(settledName)
        let heading = Row.section(
            name: settledName, label: "DONE", items: items, isFolded: !isShown)
        return [heading] + (isShown ? items.map(Row.item) : [])
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
