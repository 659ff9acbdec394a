import IncidentModel
import NotificationRules
import Terminal

extension Detail {
    /// Everything about a duty: its state, its arithmetic, its law, what the notice has to hold, and what
    /// people said of it.
    init(duty: Duty, in state: BoardState) {
        let parts = [
            Self.standing(of: duty, state), Self.steps("arithmetic", duty.trail),
            Self.steps("facts used", duty.evidence), Self.law(of: duty.rule),
            Self.notice(of: duty.rule), Self.exemptions(of: duty.rule),
            Self.source(of: duty.rule), Self.record(of: duty, state),
        ]
        let caution = Self.line("", "computed; counsel to confirm", .muted)
        let lines = parts.filter { !$0.isEmpty }.joined(separator: [[Span("", .text)]])
        self.init(title: SafeText(duty.title), lines: Array(lines) + [caution])
    }

    private static func standing(of duty: Duty, _ state: BoardState) -> [[Span]] {
        var lines = [
            line("duty", SafeText(duty.rule.title), .strong),
            line("to", SafeText(duty.rule.recipient.name)),
            line("state", duty.status.word, duty.role(on: state.today)),
            line("due", SafeText(duty.due?.text ?? "no date")),
        ]
        if let waitsFor = duty.waitsFor { lines.append(line("opens with", SafeText(waitsFor))) }
        if let projected = duty.projected {
            lines.append(line("would end", SafeText(projected.text)))
        }
        if let target = duty.target {
            lines.append(line("target", "\(target.text), planning only", .deadlineTarget))
        }
        if !duty.instances.isEmpty {
            lines.append(
                line("owed in", SafeText(duty.instances.map(\.code).joined(separator: ", "))))
        }
        return lines
    }

    private static func steps(_ label: String, _ texts: [String]) -> [[Span]] {
        texts.enumerated().map { place, text in line(place == 0 ? label : "", SafeText(text)) }
    }

    private static func law(of rule: Rule) -> [[Span]] {
        [
            line("law", SafeText(rule.law)), line("citation", SafeText(rule.citation)),
            rule.clock.words.map { line("its words", SafeText($0)) },
            rule.trigger.people.words.map { line("people", SafeText($0)) },
            rule.trigger.data.words.map { line("data", SafeText($0)) },
            rule.trigger.also.map { line("also", SafeText($0)) },
            line("version", SafeText(rule.version.text)),
        ].compactMap { $0 }
    }

    /// The checklist of the notice's content, and how it is given.
    private static func notice(of rule: Rule) -> [[Span]] {
        let method = rule.notice.method.map { [line("method", SafeText($0))] } ?? []
        let content = rule.notice.content.enumerated().map { place, text in
            line(place == 0 ? "must hold" : "", "- \(text)")
        }
        let extra = rule.notice.extra.map { extra in
            line("", "\(String(extra.key.map { $0 == "_" ? " " : $0 })): \(extra.words)")
        }
        return method + content + extra
    }

    private static func exemptions(of rule: Rule) -> [[Span]] {
        rule.exemptions.enumerated().map { place, exemption in
            let citation = exemption.citation.map { " (\($0))" } ?? ""
            return line(
                place == 0 ? "exemptions" : "",
                "\(exemption.entity.word): \(exemption.mode.label)\(citation)")
        }
    }

    private static func source(of rule: Rule) -> [[Span]] {
        let provenance = rule.provenance
        return [
            line("rule", SafeText(rule.id.text), .muted),
            line("trust", "\(provenance.confidence.rawValue), \(provenance.grade.rawValue)"),
            provenance.source.map { line("source", SafeText($0), .muted) },
            provenance.notes.map { line("notes", SafeText($0)) },
        ].compactMap { $0 }
    }

    /// What was decided and noted about it.
    private static func record(of duty: Duty, _ state: BoardState) -> [[Span]] {
        guard let target = RowID.duty(duty.id).target, let item = state.incident?.item(target)
        else {
            return []
        }
        return item.notes.reversed().map { note in
            let day = TimeWords.date(state.zone.day(of: note.stamp.at), today: state.today)
            return line("\(day) \(note.stamp.actor.name)", SafeText(note.text))
        }
    }
}
