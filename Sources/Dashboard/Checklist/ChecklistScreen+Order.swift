import IncidentModel
import Terminal

extension ChecklistScreen {
    /// Whether the rows stand in the order in which people put them.
    static func isInPlanOrder(_ state: BoardState) -> Bool {
        ChecklistSort(state.cursor) == .plan && !state.cursor.isReversed
    }

    /// Moves the selected item by so many places among those of its section that are shown.
    static func moveItem(by step: Int, in state: inout BoardState) -> [Effect] {
        guard let item = state.selectedItem else { return [] }
        let neighbours = ChecklistRows.of(state).items(in: item.section).filter {
            $0.state.isSettled == item.state.isSettled
        }
        let keys = ChecklistOrder.moving(item.id, by: step, in: neighbours)
        guard !keys.isEmpty else {
            let end: SafeText = step > 0 ? "last" : "first"
            state.say("the \(end) of \(item.section.word); e puts it into another section")
            return []
        }
        let commands = keys.compactMap { id, key in
            let target = Target(.check, id)
            let base = state.incident?.item(target)?.base(of: .order) ?? .start
            return state.command(on: target, .set(.order, .text(key)), base: base)
        }
        return state.send(commands)
    }

    /// Narrows the list to what the user owns, or shows everything again.
    static func showMine(in state: inout BoardState) -> [Effect] {
        let mine = "is:mine"
        let terms = state.cursor.filter.split(separator: " ").map(String.init)
        let others = terms.filter { $0 != mine }
        state.cursor.filter = (others == terms ? terms + [mine] : others).joined(separator: " ")
        return []
    }

    static func recordResult(in state: inout BoardState) -> [Effect] {
        guard let item = state.selectedItem.flatMap({ state.incident?.item($0.target) }) else {
            return []
        }
        var form = Form.editing(item, only: [.evidence, .result])
        form.moveFocus(to: .field(.result))
        state.mode = .form(form)
        return []
    }
}

extension ChecklistRows {
    /// The items of a section, in the order of the rows.
    func items(in section: ChecklistSection) -> [ChecklistItem] {
        rows.compactMap { row in
            if case .item(let item) = row, item.section == section { item } else { nil }
        }
    }
}
