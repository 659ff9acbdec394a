import IncidentModel
import Terminal

extension BoardState {
    /// Moves the selection; false for an act that moves nothing.
    mutating func move(_ act: Act) -> Bool {
        switch act {
        case .moveDown: moveSelection(by: 1)
        case .moveUp: moveSelection(by: -1)
        case .pageDown: moveSelection(by: page)
        case .pageUp: moveSelection(by: -page)
        case .first:
            let start = ListCursor.start(in: rows)
            moveSelection { _, _ in start }
        case .last: moveSelection { _, last in last }
        case .nextPane: show(neighbour: 1)
        case .previousPane: show(neighbour: -1)
        default: return false
        }
        return true
    }

    private var page: Int { max(1, screen.code.listHeight(in: self) - 1) }

    private mutating func moveSelection(by step: Int) {
        moveSelection { current, _ in current + step }
    }

    /// Selects another row, given the place of the present one and of the last.
    private mutating func moveSelection(to target: (_ current: Int, _ last: Int) -> Int) {
        let rows = rows
        guard !rows.isEmpty else { return }
        let current = cursor.index(in: rows)
        if let left = rows[current].target { file.markSeen(left) }
        cursor.select(target(current, rows.count - 1), in: rows)
        if layout > .line { cursor.settle(in: rows, height: screen.code.listHeight(in: self)) }
    }

    /// What the user leaves has been seen.
    mutating func markSelectedSeen() {
        if let target = selectedRow?.target { file.markSeen(target) }
    }

    private mutating func show(neighbour step: Int) {
        let count = Screen.allCases.count
        if let next = Screen(rawValue: (screen.rawValue + step + count) % count) { go(to: next) }
    }

    /// The wheel moves, a click selects and a click on the selected row opens.
    mutating func point(_ event: MouseEvent) -> [Effect] {
        switch event.kind {
        case .wheelDown: moveSelection(by: 3)
        case .wheelUp: moveSelection(by: -3)
        case .press, .doubleClick: return perform(.open)
        }
        return []
    }
}

extension Act {
    /// Whether the act selects another row of the list, and nothing else.
    var movesSelection: Bool {
        switch self {
        case .moveDown, .moveUp, .pageDown, .pageUp, .first, .last: true
        default: false
        }
    }
}
