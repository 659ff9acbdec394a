import IncidentModel
import NotificationRules
import Terminal

/// What a playbook would add to the checklist, and what is there already, before it does.
struct PlaybookPreview {
    let playbook: Playbook
    let offset: Int
    let state: BoardState

    /// A heading, or a step under it.
    enum Line: Hashable {
        case section(String, steps: Int)
        case step(ChecklistPlan.Step)
    }

    static func lines(of plan: ChecklistPlan) -> [Line] {
        let steps = Dictionary(grouping: plan.steps) { $0.draft.section }
        return steps.keys.sorted().flatMap { section in
            [.section(section.word, steps: steps[section]?.count ?? 0)]
                + (steps[section] ?? []).map(Line.step)
        }
    }

    func draw(on canvas: inout Canvas) {
        guard let incident = state.incident else { return }
        let plan = ChecklistPlan(playbook.steps, in: incident, resolvesRoles: true)
        let lines = Self.lines(of: plan)
        let days = state.file.reckoning.days
        let inner = canvas.box(title: "Playbook: \(playbook.title)")
        canvas.inside(inner) { canvas in
            canvas.fill()
            let sum = Self.sum(of: plan)
            let used = canvas.write(sum, row: 0, column: 1, role: .strong)
            let late = plan.steps.count { isLate($0, days) }
            if late > 0 {
                canvas.write(
                    "! \(late) overdue at once", row: 0, column: used + 4, role: .stateOverdue)
            }
            let height = max(0, canvas.rows - 2)
            let first = min(offset, max(0, lines.count - height))
            for (row, line) in lines.dropFirst(first).prefix(height).enumerated() {
                switch line {
                case .section(let name, let steps):
                    canvas.write(
                        "\(name)  \(steps)", row: row + 2, column: 1, role: .heading)
                case .step(let step):
                    draw(step, due: day(of: step, days), row: row + 2, on: &canvas)
                }
            }
        }
    }

    private func day(of step: ChecklistPlan.Step, _ days: [String: Day]) -> Day? {
        step.draft.due.flatMap { due in state.incident?.day(of: due) { days[$0] } }
    }

    /// Whether the step would stand there late from the first moment.
    private func isLate(_ step: ChecklistPlan.Step, _ days: [String: Day]) -> Bool {
        guard step.fate == .added, let day = day(of: step, days) else { return false }
        return day < state.today && !step.draft.state.isSettled
    }

    private func draw(
        _ step: ChecklistPlan.Step, due: Day?, row: Int, on canvas: inout Canvas
    ) {
        let isNew = step.fate == .added || step.fate == .restored
        let role: Role = isNew ? .text : .muted
        let wide = canvas.columns >= 90
        let dueColumns = wide ? 24 : 10
        let ownerColumns = wide ? 18 : canvas.columns >= 70 ? 14 : 0
        let room = canvas.columns - 5 - dueColumns - ownerColumns - 3
        canvas.write(Self.mark(of: step.fate), row: row, column: 2, role: role)
        canvas.write(
            SafeText(step.draft.title).truncated(to: max(0, room)), row: row, column: 4, role: role)
        if ownerColumns > 0 {
            let owner = SafeText(step.fields[.owner]?.text ?? "").truncated(to: ownerColumns)
            canvas.write(owner, row: row, column: 5 + max(0, room), role: role)
        }
        let words = due?.text ?? (wide ? step.draft.due?.text : step.draft.due.map { _ in "waits" })
        canvas.write(
            SafeText(words ?? "").truncated(to: dueColumns), row: row,
            column: canvas.columns - dueColumns - 1, role: dueRole(due, isNew: isNew))
    }

    private func dueRole(_ due: Day?, isNew: Bool) -> Role {
        guard let due, isNew else { return .muted }
        return due < state.today ? .stateOverdue : .text
    }

    private static func mark(of fate: ChecklistPlan.Fate) -> SafeText {
        switch fate {
        case .added: "+"
        case .present: "="
        case .withdrawn: "x"
        case .restored: "<"
        }
    }

    /// `+ 31 to add   = 3 there already`
    static func sum(of plan: ChecklistPlan) -> SafeText {
        let parts: [(ChecklistPlan.Fate, String)] = [
            (.added, "to add"), (.restored, "to bring back"), (.present, "there already"),
            (.withdrawn, "taken off, and left so"),
        ]
        let said = parts.compactMap { fate, words -> SafeText? in
            let count = plan.count(of: fate)
            return count > 0 || fate == .added ? "\(mark(of: fate)) \(count) \(words)" : nil
        }
        return said.joined(separator: "   ")
    }
}
