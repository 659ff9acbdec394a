import IncidentModel
import NotificationRules
import Terminal

/// The duties in text: each with its state, its arithmetic and its law.
struct DutyBriefing {
    let reckoning: Reckoning
    let now: Instant
    let zone: Zone

    static let caution: SafeText = "  Computed from the facts; counsel confirms every date."

    private var today: Day { zone.day(of: now) }

    /// - Parameter whyNot: whether the rules that ask for nothing are listed, with their reasons.
    func lines(whyNot: Bool) -> [SafeText] {
        var lines = reckoning.duties.flatMap(lines(of:))
        if lines.isEmpty { lines = ["  no duty to notify follows from what is known"] }
        if whyNot { lines += silent }
        let count = reckoning.notTriggered.count
        if !whyNot, count > 0 {
            lines.append("  \(count) rules ask for nothing; --why-not says why")
        }
        return lines + [Self.caution]
    }

    func lines(of duty: Duty) -> [SafeText] {
        [
            "  \(duty.title): \(words(for: duty))",
            "    \(duty.rule.title)",
            "    \(duty.citation) (\(duty.id), version \(duty.rule.version.text), \(duty.rule.provenance.confidence.rawValue))",
        ] + duty.trail.map { "    \($0)" } + duty.evidence.map { "    fact: \($0)" }
    }

    private var silent: [SafeText] {
        var table = TextTable(indent: 4)
        for one in reckoning.notTriggered { table.add("\(one.rule.id)", "\(one.reason.words)") }
        return ["  Asks for nothing"] + table.lines
    }

    private func words(for duty: Duty) -> String {
        let state = String(duty.status.rawValue.map { $0 == "_" ? " " : $0 })
        if let sent = duty.sent {
            return "\(state), sent \(sent.text)\(duty.due.map { ", due \($0.text)" } ?? "")"
        }
        guard let due = duty.due, let left = duty.daysLeft(from: today) else {
            return state + openWords(duty)
        }
        let time = left < 0 ? "\(-left) d late" : left == 0 ? "today" : "\(left) d left"
        let day = duty.clockDay(on: today).map {
            duty.days > 0 ? ", day \($0) of \(duty.days)" : ""
        }
        let planned = duty.planned.map { ", planned for \($0.text)" } ?? ""
        return "\(state), due \(due.text), \(time)\(day ?? "")\(planned)"
    }

    private func openWords(_ duty: Duty) -> String {
        if let waitsFor = duty.waitsFor {
            return ", opens with: \(waitsFor)"
                + (duty.projected.map { ", at the latest \($0.text)" } ?? "")
        }
        return duty.target.map { ", no fixed date, target \($0.text)" } ?? ", no fixed date"
    }
}
