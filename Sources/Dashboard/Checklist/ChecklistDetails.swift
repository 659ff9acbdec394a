import IncidentModel
import NotificationRules
import Terminal

/// What is worth saying of an item in one short piece.
enum ItemRemark {
    static func text(of item: ChecklistItem, in state: BoardState) -> SafeText {
        let here = state.companions(at: item.target)
        if let first = here.first {
            return here.count > 1 ? "\(first) +\(here.count - 1) here" : "\(first) is here"
        }
        if item.state == .done, let when = item.doneOn { return "done \(day(when, in: state))" }
        if let reason = item.blockedBy { return SafeText(reason) }
        if let when = item.planned { return "planned \(day(when, in: state))" }
        if let words = ExceptionWords.remark(on: item, today: state.today) { return words }
        let missed = item.missedRounds(on: state.today)
        if missed > 0 { return "\(NumberWords.counted(missed, "round")) missed" }
        if item.due == nil, let due = item.dueRule {
            return "\(due.text): \(state.file.words(ofUndated: due))"
        }
        if let first = item.needs.first(where: state.file.unsettled.contains), !item.state.isSettled
        {
            return "needs \(first)"
        }
        if let last = item.notes.last { return SafeText(last.text) }
        return item.detail.map { SafeText($0) } ?? ""
    }

    private static func day(_ moment: Moment, in state: BoardState) -> String {
        moment.display(in: state.zone, style: .compact(omittingYear: state.today.year))
    }
}

extension CaseFile {
    /// Why a due day is none: what it hangs on has none yet, or there is no such rule.
    func words(ofUndated due: Due) -> String {
        guard case .from(.duty(let name), _) = due else { return "no date yet" }
        return RuleID(name).flatMap(rules.rule) == nil ? "no such rule" : "no date yet"
    }
}

extension ChecklistItem.Obstacle {
    var words: SafeText {
        switch self {
        case .needs(let id): "not yet: it needs \(id) first"
        case .signatures(let count):
            "not yet: \(count) signature\(count == 1 ? "" : "s") missing (v signs)"
        }
    }
}

/// The selected item below the list.
struct ChecklistDetails {
    let state: BoardState

    func draw(on canvas: inout Canvas) {
        guard !canvas.size.isEmpty else { return }
        canvas.horizontalLine(row: 0)
        guard let item = state.selectedItem else {
            canvas.write("Enter folds the section", row: 1, column: 2, role: .muted)
            return
        }
        let tags = SafeText(tags(of: item))
        let end = canvas.columns - tags.width - 4
        canvas.put(SafeText(item.title), row: 1, from: 2, to: end, role: .strong)
        canvas.write(tags, row: 1, endingAt: canvas.columns - 1, role: .muted)
        for (row, line) in lines(of: item).prefix(max(0, canvas.rows - 2)).enumerated() {
            canvas.write(line.label, row: row + 2, column: 2, role: .fieldLabel)
            canvas.write(
                line.text.truncated(to: canvas.columns - 13), row: row + 2, column: 12)
        }
    }

    private func tags(of item: ChecklistItem) -> String {
        var tags = [item.section.word]
        if item.isOverdue(on: state.today) { tags.append("overdue, \(item.state.label)") }
        if item.isMandatory { tags.append("mandatory") }
        if item.approvalsNeeded > 0 { tags.append("\(item.approvalsNeeded) signatures") }
        if item.isPrivileged { tags.append("privileged") }
        let isPending = state.file.isPending(item.target)
        tags.append(isPending ? "not saved yet" : "seq \(item.touched.seq)")
        return tags.joined(separator: ", ")
    }

    private func lines(of item: ChecklistItem) -> [(label: SafeText, text: SafeText)] {
        var lines: [(label: SafeText, text: SafeText)] = []
        if let reason = item.blockedBy { lines.append(("blocked", SafeText(reason))) }
        if let words = rounds(of: item) { lines.append(("rounds", words)) }
        if case .from? = item.dueRule, let rule = item.dueRule {
            lines.append(
                (
                    "due",
                    "\(rule.text)\(item.due.map { ": \($0.text)" } ?? ": \(state.file.words(ofUndated: rule))")"
                ))
        }
        if let detail = item.detail { lines.append(("detail", SafeText(detail))) }
        if let result = item.result { lines.append(("result", SafeText(result))) }
        lines += ExceptionWords.lines(of: item, today: state.today).map { ("except", $0) }
        if !item.approvals.isEmpty { lines.append(("signed", joined(item.approvals))) }
        if !item.evidence.isEmpty { lines.append(("evidence", joined(item.evidence))) }
        if !item.needs.isEmpty { lines.append(("needs", joined(item.needs.map(\.text)))) }
        if let last = item.notes.last {
            lines.append(("note", "\(last.stamp.actor): \(last.text)"))
        }
        let ago = TimeWords.ago(item.touched.at, now: state.now, in: state.zone)
        lines.append(("changed", "\(ago) by \(item.touched.actor)"))
        if let source = item.source { lines.append(("source", SafeText(source))) }
        return lines
    }

    /// How often it was done, when last, and how often it was not.
    private func rounds(of item: ChecklistItem) -> SafeText? {
        guard let recurrence = item.recurrence else { return nil }
        var words =
            "\(recurrence.words), \(NumberWords.counted(item.progress?.done ?? 0, "round")) done"
        if let last = item.lastRound {
            words +=
                ", last \(last.display(in: state.zone, style: .compact(omittingYear: state.today.year)))"
        }
        let missed = item.missedRounds(on: state.today)
        return SafeText(missed > 0 ? words + ", \(missed) missed" : words)
    }

    private func joined(_ list: [String]) -> SafeText { SafeText(list.joined(separator: "; ")) }
}
