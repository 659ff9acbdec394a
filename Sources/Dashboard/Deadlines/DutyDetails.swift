import IncidentModel
import NotificationRules
import Terminal

/// Where the date of a duty comes from, and what is planned to fulfil it.
struct DutyDetails {
    private let duty: Duty
    private let scene: CaseScene

    init(_ duty: Duty, in scene: CaseScene) {
        self.duty = duty
        self.scene = scene
    }

    func draw(on canvas: inout Canvas) {
        canvas.horizontalLine(row: 0)
        canvas.put(" \(duty.title) ", row: 0, from: 2, to: canvas.columns - 2, role: .heading)
        let room = max(0, canvas.rows - 1)
        let lines = lines
        for (place, line) in lines.prefix(room).enumerated() {
            // What does not fit is told, not dropped.
            if place == room - 1, lines.count > room {
                let rest = lines.count - room + 1
                canvas.put(
                    "\(rest) more lines: Enter", row: 1 + place, from: 19, to: canvas.columns - 1,
                    role: .muted)
            } else {
                draw(line, on: &canvas, row: 1 + place)
            }
        }
    }

    private func draw(_ line: Line, on canvas: inout Canvas, row: Int) {
        canvas.put(line.label, row: row, from: 3, to: 18, role: .fieldLabel)
        if let symbol = line.symbol {
            canvas.draw(symbol, row: row, column: 19, role: line.role)
        }
        let start = line.symbol == nil ? 19 : 21
        canvas.put(line.text, row: row, from: start, to: canvas.columns - 1, role: line.role)
    }

    private struct Line {
        var label: SafeText = ""
        var symbol: Symbol?
        let text: SafeText
        var role = Role.text
    }

    private var lines: [Line] { law + trail + path + notices }

    private var law: [Line] {
        let rule = duty.rule
        let trust = rule.provenance.confidence.rawValue
        return [
            Line(label: "law", text: "\(rule.citation)   to \(rule.recipient.name)"),
            Line(
                label: "rule",
                text: "\(rule.id.text)   version \(rule.version.text)   \(trust)", role: .muted),
        ]
    }

    private var trail: [Line] {
        duty.trail.enumerated().map { place, step in
            Line(label: place == 0 ? "arithmetic" : "", text: SafeText(step))
        }
    }

    /// The open items of the checklist without which the notice cannot go.
    private var path: [Line] {
        let path = DutyPath(to: duty, in: scene.incident)
        guard !path.steps.isEmpty else { return unlinked }
        let head = Line(
            label: "before it",
            text: path.isUnreachable
                ? "unreachable: an item that is needed is due later"
                : "\(path.steps.count) open, all due in time",
            role: path.isUnreachable ? .deadlineOverdue : .text)
        return [head]
            + path.steps.map { step in
                let look = CheckLook(step.item, on: scene.today)
                let late: SafeText = step.isTooLate ? "   too late for it" : ""
                return Line(
                    symbol: look.symbol, text: "\(look.remark)  \(step.item.title)\(late)",
                    role: step.isTooLate ? .deadlineOverdue : look.role)
            }
    }

    /// Where no item names the duty: the open ones of the part that leads to notices, due before it is.
    private var unlinked: [Line] {
        guard !duty.isSettled, let due = duty.due?.day else { return [] }
        let waiting = scene.incident.checklist.filter { item in
            item.section.word == "notify" && !item.state.isSettled && item.duties.isEmpty
                && item.due.map { $0 <= due } ?? false
        }
        let sorted = waiting.sorted { ($0.due ?? due, $0.order) < ($1.due ?? due, $1.order) }
        return sorted.enumerated().map { place, item in
            let look = CheckLook(item, on: scene.today)
            return Line(
                label: place == 0 ? "before it" : "", symbol: look.symbol,
                text: "\(look.remark)  \(item.title)", role: look.role)
        }
    }

    private var notices: [Line] {
        let matching = scene.incident.notices.filter(isFor)
        guard !matching.isEmpty else {
            return duty.isSettled
                ? [] : [Line(label: "notices", text: "no notice is planned", role: .unknown)]
        }
        return matching.enumerated().map { place, notice in
            let look = notice.state.look
            let when: SafeText = notice.when.map { "  " + scene.words(of: $0) } ?? "  no date"
            return Line(
                label: place == 0 ? "notices" : "", symbol: look.symbol,
                text: "\(notice.state.label)\(when)  \(notice.title)", role: look.role)
        }
    }

    /// Whether a notice names the duty, or names none and goes to its audience.
    private func isFor(_ notice: Notice) -> Bool {
        guard notice.duties.isEmpty else { return notice.duties.contains(duty.id.text) }
        return notice.audience.map(audiences.contains) ?? false
    }

    private var audiences: [Notice.Audience] {
        switch duty.recipient {
        case .individuals, .substitute: [.individuals, .substitute]
        case .hhs: [.regulator]
        case .media: [.media, .public]
        case .agencies: [.agencies]
        case .dataOwner, .contractParty, .otherOrganisation: [.partner]
        // A filing with one authority is none with another.
        case .regulator, .internal, .none: []
        }
    }
}

extension Notice.State {
    /// How the state of a notice is told; its word stands beside the sign.
    var look: (symbol: Symbol, role: Role) {
        switch self {
        case .draft: (.open, .stateOpen)
        case .planned: (.inProgress, .stateInProgress)
        case .sent: (.done, .stateDone)
        case .notRequired: (.notApplicable, .stateNotApplicable)
        }
    }
}
