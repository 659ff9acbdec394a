import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// A rule as text for people to read, one fact a line.
struct RuleSheet {
    private let rule: Rule

    init(_ rule: Rule) { self.rule = rule }

    var lines: [SafeText] {
        var table = TextTable(indent: 2)
        for (label, text) in facts {
            if let text, !text.isEmpty { table.add("\(label)", "\(text)") }
        }
        return ["\(rule.id)  \(rule.title)"] + table.lines
    }

    private var facts: [(String, String?)] { law + trigger + clock + notice + source }

    private var law: [(String, String?)] {
        [
            ("citation", rule.citation),
            ("to", "\(rule.recipient.name) (\(rule.recipient.kind.rawValue))"),
            ("binds", rule.binds.map(\.word).joined(separator: ", ")),
        ]
            + rule.exemptions.map { exemption in
                let details = [exemption.citation, exemption.note].compactMap { $0 }
                return (
                    "exempt",
                    "\(exemption.entity.word): \(exemption.mode.rawValue)"
                        + (details.isEmpty ? "" : " (\(details.joined(separator: "; ")))")
                )
            }
    }

    private var trigger: [(String, String?)] {
        let data = rule.trigger.data
        let people = rule.trigger.people
        return [
            ("any of", data.any.joined(separator: ", ")),
            ("all of", data.all.joined(separator: ", ")),
            ("alone", data.alone.joined(separator: ", ")), ("data", data.words),
            ("people", "\(people.words ?? "any") (\(people.scope.rawValue))"),
            ("conditions", rule.trigger.conditions.joined(separator: ", ")),
            ("also", rule.trigger.also),
        ]
    }

    private var clock: [(String, String?)] {
        [
            ("clock", rule.clock.words(short: false)), ("its words", rule.clock.words),
            ("calendar", rule.clock.calendar),
            ("after", rule.clock.after.map(\.text).joined(separator: ", ")),
        ]
    }

    private var notice: [(String, String?)] {
        [("method", rule.notice.method)]
            + rule.notice.content.map { ("content", $0) }
            + rule.notice.extra.map { ("extra", "\($0.key): \($0.words)") }
    }

    private var source: [(String, String?)] {
        let version = rule.version
        return [
            ("version", "\(version.text) \(version.status.rawValue)"),
            ("replaces", version.replaces?.text), ("replaced by", version.replacedBy?.text),
            (
                "trust",
                "\(rule.provenance.confidence.rawValue), \(rule.provenance.grade.rawValue)"
            ),
            ("source", rule.provenance.source), ("notes", rule.provenance.notes),
        ]
    }
}

extension RuleClock {
    /// `60 calendar days from discovery`; short where there is little room.
    func words(short: Bool) -> String {
        let span = limb.within.map { span in
            "\(span.amount) \(String(span.unit.rawValue.map { $0 == "_" ? " " : $0 }))"
        }
        switch relation {
        case .asSoonAsPossible: return short ? "soft" : "no fixed date, from \(limb.starts.words)"
        case .before, .concurrent: return "\(relation.rawValue) the notice to individuals"
        case .modifier: return "changes other clocks"
        case .notBefore: return "not before \(span ?? "") from \(limb.starts.words)"
        case .noLaterThan: return "\(span ?? "no span") from \(limb.starts.words)"
        }
    }
}

extension Rule {
    var json: JSONValue {
        var json: JSONValue = [
            "rule": .string(id.text), "jurisdiction": .string(jurisdiction.code),
            "law": .string(law), "citation": .string(citation), "duty": .string(duty),
            "recipient": .string(recipient.kind.rawValue),
            "recipient_name": .string(recipient.name),
            "binds": .array(binds.map { .string($0.word) }),
            "clock": .string(clock.words(short: false)), "kind": .string(clock.kind.rawValue),
            "wording": .string(orNull: clock.words),
        ]
        let more: [(String, JSONValue)] = [
            ("effective_from", .string(orNull: version.from?.text)),
            ("effective_to", .string(orNull: version.until?.text)),
            ("status", .string(version.status.rawValue)),
            ("confidence", .string(provenance.confidence.rawValue)),
            ("source_grade", .string(provenance.grade.rawValue)),
            ("source", .string(orNull: provenance.source)),
            ("notes", .string(orNull: provenance.notes)),
        ]
        for (key, value) in more { json.set(key, to: value) }
        return json
    }
}
