import IncidentModel
import Terminal

extension ChecklistScreen {
    /// One press of the space bar. An item that still waits for something can be started, not finished.
    static func advance(in state: inout BoardState) -> [Effect] {
        guard let item = state.selectedItem, let incident = state.incident else { return [] }
        if item.state == .inProgress, let obstacle = item.obstacle(in: incident.checklist) {
            state.say(obstacle.words, .warning)
            return []
        }
        guard !item.isDoneForToday(state.today) else {
            state.say("this round was done today")
            return []
        }
        state.cursor.held = .item(item.target)
        let effects = set(steps(of: item, on: state.today), of: item, in: &state)
        tellDone(item, in: &state)
        return effects
    }

    /// What one step forward changes; what blocked the item does not any more.
    static func steps(of item: ChecklistItem, on today: Day) -> [(field: Field, value: Value)] {
        let steps = item.advanced(on: today)
        return item.state == .blocked ? steps + [(.blocked, .none)] : steps
    }

    /// An item that is done leaves its section, and some are done before all of them is.
    private static func tellDone(_ before: ChecklistItem, in state: inout BoardState) {
        guard state.selectedItem?.state == .done, before.state != .done else { return }
        guard let progress = before.progress, let total = progress.total, progress.done < total
        else { return state.say("done; u undoes") }
        state.say("done at \(progress.done) of \(total); u undoes")
    }

    static func sign(in state: inout BoardState) -> [Effect] {
        guard let item = state.selectedItem else { return [] }
        let signed = item.approvals + [state.viewer.actor.name]
        return set([(.approvals, .list(signed))], of: item, in: &state)
    }

    static func addProgress(_ step: Int, in state: inout BoardState) -> [Effect] {
        guard let item = state.selectedItem else { return [] }
        let done = max(0, (item.progress?.done ?? 0) + step)
        let progress = Progress(done: done, total: item.progress?.total)
        return set([(.progress, .text(progress.text))], of: item, in: &state)
    }

    /// Blocking asks what stands in the way; the state follows when the form is sent.
    static func block(in state: inout BoardState) -> [Effect] {
        guard let target = state.selectedRow?.target, let item = state.incident?.item(target) else {
            return []
        }
        state.mode = .form(.blocking(item))
        return []
    }

    private static func set(
        _ steps: [(field: Field, value: Value)], of item: ChecklistItem, in state: inout BoardState
    ) -> [Effect] {
        state.send(commands(for: steps, of: item, in: &state))
    }

    static func commands(
        for steps: [(field: Field, value: Value)], of item: ChecklistItem,
        in state: inout BoardState
    ) -> [Command] {
        let stored = state.incident?.item(item.target)
        return steps.compactMap { step in
            state.command(
                on: item.target, .set(step.field, step.value),
                base: stored?.base(of: step.field) ?? .start)
        }
    }
}

extension Form {
    /// What blocks an item, with its state already turned to blocked.
    static func blocking(_ item: Item) -> Form {
        var form = Form.editing(item, only: [.blocked, .state])
        for place in form.fields.indices {
            switch form.fields[place].name {
            case .field(.state):
                form.fields[place].editor = LineEditor(ChecklistState.blocked.rawValue)
            case .field(.blocked): form.focus = place
            default: break
            }
        }
        return form
    }
}
