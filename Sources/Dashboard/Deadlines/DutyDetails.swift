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
        var row = 1
        for line in lines.prefix(max(0, canvas.rows - 1)) {
            canvas.put(line.label, row: row, from: 3, to: 18, role: .fieldLabel)
            if let symbol = line.symbol {
                canvas.draw(symbol, row: row, column: 19, role: line.role)
            }
            let start = line.symbol == nil ? 19 : 21
            canvas.put(line.text, row: row, from: start, to: canvas.columns - 1, role: line.role)
            row += 1
        }
    }

    private struct Line {
        var label: SafeText = ""
        var symbol: Symbol?
        let text: SafeText
        var role = Role.text
    }

    private var lines: [Line] { law + trail + notices + items }

    private var law: [Line] {
        [Line(label: "law", text: "\(duty.citation)   rule \(duty.rule)   to \(duty.recipient)")]
    }

    private var trail: [Line] {
        duty.trail.enumerated().map { place, step in
            Line(label: place == 0 ? "arithmetic" : "", text: SafeText(step))
        }
    }

    private var notices: [Line] {
        let audiences = audiences
        // Named by their audience: a notice to another regulator is listed with them.
        let label: SafeText = audiences.first.map { "to \($0.label)" } ?? "notices"
        let matching = scene.incident.notices.filter { notice in
            notice.audience.map { audiences.contains($0) } ?? false
        }
        guard !matching.isEmpty else {
            return [Line(label: label, text: "no notice is planned", role: .unknown)]
        }
        return matching.enumerated().map { place, notice in
            let look = notice.state.look
            let when: SafeText = notice.when.map { "  " + scene.words(of: $0) } ?? "  no date"
            return Line(
                label: place == 0 ? label : "", symbol: look.symbol,
                text: "\(notice.state.label)\(when)  \(notice.title)", role: look.role)
        }
    }

    private var audiences: [Notice.Audience] {
        switch duty.recipient {
        case "individuals": [.individuals, .substitute]
        case "hhs", "regulator": [.regulator]
        case "media": [.media, .public]
        case "agencies": [.agencies]
        default: []
        }
    }

    /// Open items of the part of the checklist that leads to notices, due before the duty is.
    private var items: [Line] {
        guard duty.sent == nil, let due = duty.due else { return [] }
        let waiting = scene.incident.checklist.filter { item in
            item.section.word == "notify" && !item.state.isSettled
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
