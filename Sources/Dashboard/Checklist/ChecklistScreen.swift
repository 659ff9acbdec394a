import IncidentModel
import Terminal

/// View 4: the steps of the response, by section, with what is late, blocked and waiting.
enum ChecklistScreen: BoardScreen {
    static let addedKind: ItemKind? = .check

    static func rows(in state: BoardState) -> [RowID] {
        ChecklistRows.of(state).ids
    }

    static func listHeight(in state: BoardState) -> Int {
        ChecklistLayout(state).list.rows
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard case .item(let target) = row,
            let item = state.incident?.checklist.first(where: { $0.target == target })
        else { return "" }
        return item.searchText
    }

    static func summary(of state: BoardState) -> SafeText {
        let items = state.incident?.checklist ?? []
        let tally = state.file.tally
        var parts = [
            NumberWords.counted(tally.total, "item"), "\(tally.done) done",
            "\(tally.overdue) overdue", "\(tally.blocked) blocked",
        ]
        let marked = state.markedItems.count
        if marked > 0 { parts.insert("\(marked) marked", at: 0) }
        let others = items.count - tally.total
        if others > 0 { parts.append("\(others) not applicable") }
        let sort = ChecklistSort(state.cursor)
        if sort != .plan { parts.append("by \(sort.label)") }
        if !state.cursor.filter.isEmpty { parts.append("filter: \(state.cursor.filter)") }
        return SafeText(parts.joined(separator: "   "))
    }

    static func obstacle(to act: Act, in state: BoardState) -> SafeText? {
        guard act.isOfChecklistItem, !act.isForMarks(in: state) else {
            return nil
        }
        guard let item = state.selectedItem else { return "select an item first" }
        switch act {
        case .sign where item.approvalsNeeded == 0: return "this item needs no signature"
        case .sign where item.approvals.contains(state.viewer.actor.name):
            return "you have signed it already"
        case .moreProgress where item.progress?.fraction == 1: return "all of it is done"
        case .moveItemDown, .moveItemUp:
            return isInPlanOrder(state)
                ? nil : "the order is that of the plan only: s sorts by section"
        case .lessProgress where (item.progress?.done ?? 0) == 0: return "none of it is done"
        default: return nil
        }
    }

    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? {
        switch act {
        case .fold: return fold(in: &state)
        case .open:
            guard case .section? = state.selectedRow else { return nil }
            return fold(in: &state)
        case .mark: return mark(in: &state)
        case .advance where !state.markedItems.isEmpty: return advanceMarked(in: &state)
        case .assign where !state.markedItems.isEmpty: return editMarked([.owner], in: &state)
        case .setDue where !state.markedItems.isEmpty: return editMarked([.due], in: &state)
        case .edit where !state.markedItems.isEmpty: return editMarked(commonFields, in: &state)
        case .withdraw where !state.markedItems.isEmpty: return withdrawMarked(in: &state)
        case .advance: return advance(in: &state)
        case .sign: return sign(in: &state)
        case .moreProgress: return addProgress(1, in: &state)
        case .lessProgress: return addProgress(-1, in: &state)
        case .block: return block(in: &state)
        case .moveItemDown: return moveItem(by: 1, in: &state)
        case .moveItemUp: return moveItem(by: -1, in: &state)
        case .showMine: return showMine(in: &state)
        case .recordResult: return recordResult(in: &state)
        case .decideDuty: return allowException(in: &state)
        default: return nil
        }
    }

    private static func fold(in state: inout BoardState) -> [Effect] {
        guard let row = state.selectedRow, let name = ChecklistRows.of(state).section(of: row)
        else {
            return []
        }
        if state.cursor.folded.remove(name) == nil { state.cursor.folded.insert(name) }
        state.cursor.selected = .section(name)
        return []
    }
}

extension Act {
    /// Whether it is about items that are marked, whatever row is selected.
    func isForMarks(in state: BoardState) -> Bool {
        state.screen == .checklist && isForMarked && !state.markedItems.isEmpty
    }

    fileprivate var isOfChecklistItem: Bool {
        switch self {
        case .advance, .mark, .assign, .setDue, .block, .sign, .moreProgress, .lessProgress,
            .moveItemDown, .moveItemUp, .recordResult, .decideDuty:
            true
        default: false
        }
    }

    fileprivate var isForMarked: Bool {
        switch self {
        case .advance, .assign, .setDue, .edit, .withdraw: true
        default: false
        }
    }
}

extension ChecklistItem {
    var searchText: String {
        let planned = planned == nil ? "" : "planned"
        return [title, owner ?? "", section.word, state.label, blockedBy ?? "", planned].joined(
            separator: " ")
    }
}
