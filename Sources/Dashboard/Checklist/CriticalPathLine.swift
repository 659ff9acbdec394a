import IncidentModel
import NotificationRules
import Terminal

/// The chain of open items before the next deadline, in one line.
struct CriticalPathLine {
    let path: CriticalPath
    let today: Day

    func draw(on canvas: inout Canvas) {
        let used = canvas.write(
            head(isWide: canvas.columns >= 110), row: 0, column: 2,
            role: path.isUnreachable ? .stateOverdue : .muted)
        canvas.put(
            steps(in: canvas.columns - used - 3), row: 0, from: 2 + used, to: canvas.columns - 1)
    }

    private func head(isWide: Bool) -> SafeText {
        let days = path.duty.daysLeft(from: today).map { TimeWords.left($0) } ?? ""
        let due = path.duty.due.map { TimeWords.date($0.day) } ?? ""
        let name: SafeText = isWide ? "to \(path.duty.title) " : ""
        return "PATH " + name + "\(due), \(days): "
    }

    /// The first steps, as many as there is room for, and how many come after them; `!` marks one that is due
    /// later than the notice.
    private func steps(in columns: Int) -> SafeText {
        var text: SafeText = ""
        for (place, step) in path.steps.enumerated() {
            let link: SafeText = place == 0 ? "" : " > "
            let next = link + (step.isTooLate ? "!" : "") + SafeText(step.item.id.text)
            let rest = path.steps.count - place - 1
            let tail = rest > 0 ? 6 : 0
            guard text.width + next.width + tail <= columns else {
                let more: SafeText = "+\(rest + 1)"
                return place == 0 ? more + " items" : text + " > " + more
            }
            text = text + next
        }
        return text
    }
}
