import IncidentModel
import NotificationRules
import Terminal

/// The chain of open items before the next deadline, in one line.
struct CriticalPathLine {
    let path: CriticalPath
    let today: Day

    func draw(on canvas: inout Canvas) {
        let days = path.duty.daysLeft(from: today).map { TimeWords.left($0) } ?? ""
        let role: Role = path.isUnreachable ? .stateOverdue : .muted
        let due = path.duty.due.map { TimeWords.date($0.day) } ?? ""
        let head: SafeText = "PATH to \(path.duty.title) \(due), \(days): "
        let used = canvas.write(head, row: 0, column: 2, role: role)
        canvas.put(steps(in: canvas.columns - used - 3), row: 0, from: 2 + used, to: canvas.columns - 1)
    }

    /// The first steps, as many as there is room for, and how many come after them.
    private func steps(in columns: Int) -> SafeText {
        var text: SafeText = ""
        for (place, step) in path.steps.enumerated() {
            let late: SafeText = step.isTooLate ? " (too late)" : ""
            let link: SafeText = place == 0 ? "" : " > "
            let next = link + SafeText(step.item.id.text) + late
            let rest = path.steps.count - place - 1
            let tail: SafeText = rest > 0 ? " > +\(rest)" : ""
            guard text.width + next.width + tail.width <= columns else {
                return text + " > +\(rest + 1)"
            }
            text = text + next
        }
        return text
    }
}
