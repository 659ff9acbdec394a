import IncidentModel
import StrictJSON
import Terminal

/// What a list of steps brings to a board, in words.
struct PlanSheet {
    let plan: ChecklistPlan
    let incident: Incident
    /// The deadlines of duties, by rule.
    let deadlines: [String: Day]

    func day(of step: ChecklistPlan.Step) -> Day? {
        step.draft.due.flatMap { incident.day(of: $0) { deadlines[$0] } }
    }

    /// Each step with what becomes of it.
    var json: JSONValue {
        .array(
            plan.steps.map { step in
                [
                    "id": .string(step.id.text), "section": .string(step.draft.section.word),
                    "title": .string(step.draft.title),
                    "owner": .string(orNull: step.fields[.owner]?.text),
                    "due": .string(orNull: day(of: step)?.text),
                    "due_rule": .string(orNull: step.draft.due?.text),
                    "duties": .array(step.draft.duties.map(JSONValue.string)),
                    "outcome": .string(step.fate.rawValue),
                ]
            })
    }

    var counts: [(key: String, count: Int)] {
        [
            ("added", plan.count(of: .added)), ("present", plan.count(of: .present)),
            ("withdrawn", plan.count(of: .withdrawn)), ("restored", plan.count(of: .restored)),
        ]
    }

    var lines: [SafeText] {
        var (lines, section): ([SafeText], String?) = ([], nil)
        for step in plan.steps {
            if step.draft.section.word != section {
                section = step.draft.section.word
                lines.append("\(section ?? "")")
            }
            lines.append(line(of: step))
        }
        return lines
    }

    private func line(of step: ChecklistPlan.Step) -> SafeText {
        let mark =
            switch step.fate {
            case .added: "+"
            case .present: "="
            case .withdrawn: "x"
            case .restored: "<"
            }
        let due = day(of: step)?.text ?? step.draft.due?.text
        let parts = [step.fields[.owner]?.text, due].compactMap { $0 }
        let end: SafeText = parts.isEmpty ? "" : "  (\(parts.joined(separator: ", ")))"
        return "  \(mark) \(step.draft.title)\(end)"
    }

    /// `31 added, 3 there already`
    func sum(isDry: Bool) -> SafeText {
        let words = [
            "added": isDry ? "to be added" : "added", "present": "there already",
            "withdrawn": "taken off the board before, and left so",
            "restored": isDry ? "to be brought back" : "brought back",
        ]
        let parts = counts.filter { $0.count > 0 || $0.key == "added" }.map {
            "\($0.count) \(words[$0.key] ?? $0.key)"
        }
        return SafeText(parts.joined(separator: ", "))
    }
}
