public import IncidentModel
import StrictJSON

/// Writes a checklist as a case template of TheHive 4 and 5.
public enum TheHiveWriter {
    /// - Parameter noted: how many of the steps have notes, which are not written.
    public static func export(
        _ steps: [ChecklistDraft], from origin: ExportOrigin, noted: Int = 0
    ) -> ChecklistExport {
        let template: JSONValue = [
            "name": .string(origin.reference),
            "displayName": .string("\(origin.reference): \(origin.title)"),
            "titlePrefix": .string(origin.reference),
            "description": .string("Written by breachboard from \(origin.words)."),
            "severity": 2, "tlp": 2, "pap": 2, "flag": false, "tags": ["breachboard"],
            "customFields": [],
            "tasks": .array(steps.enumerated().map { task($1, order: $0) }),
        ]
        return ChecklistExport(
            text: template.indentedText + "\n", steps: steps.count,
            losses: ChecklistExport.losses(of: steps, noted: noted, named: false, reason: reason))
    }

    private static func task(_ step: ChecklistDraft, order: Int) -> JSONValue {
        var task: JSONValue = [
            "order": .number(order), "title": .string(step.title),
            "group": .string(step.section.word), "status": .string(status(of: step.state)),
            "flag": false, "mandatory": .bool(step[.mandatory].text == "yes"),
        ]
        if let detail = step[.detail].text { task.set("description", to: .string(detail)) }
        // Version 4 knows it as the owner, version 5 as the assignee; each passes over the other.
        if let owner = step.owner {
            task.set("owner", to: .string(owner))
            task.set("assignee", to: .string(owner))
        }
        if case .on(let day)? = step.due {
            task.set("dueDate", to: .number(Int64(day.number) * 86_400_000))
        }
        return task
    }

    private static func status(of state: ChecklistState) -> String {
        switch state {
        case .open, .blocked: "Waiting"
        case .inProgress: "InProgress"
        case .done: "Completed"
        case .notApplicable: "Cancel"
        }
    }

    /// Why a value does not come back from a template; nil where it does.
    private static func reason(_ field: Field, _ value: Value) -> ChecklistExport.Loss.Reason? {
        switch field {
        case .title, .section, .owner, .detail: nil
        // What is not said is open, and optional.
        case .mandatory: value.text == "yes" ? nil : .coarser
        case .state:
            ["blocked", "open"].contains(value.text) ? .coarser : nil
        case .due:
            if case .on? = value.text.flatMap({ Due($0) }) { nil } else { .noPlace }
        default: .noPlace
        }
    }
}
