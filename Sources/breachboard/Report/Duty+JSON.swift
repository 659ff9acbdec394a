import Formats
import IncidentModel
import NotificationRules
import StrictJSON

extension Duty {
    /// What `status` lists.
    var facts: DeadlineFacts {
        DeadlineFacts(
            rule: id.text, title: title, recipient: recipient.rawValue, due: due?.day,
            status: status.rawValue, citation: citation)
    }

    /// What `duties --json` lists.
    var json: JSONValue {
        var json: JSONValue = [
            "rule": .string(id.text), "title": .string(title), "law": .string(rule.law),
            "duty": .string(rule.duty), "recipient": .string(recipient.rawValue),
            "recipient_name": .string(rule.recipient.name),
            "jurisdiction": .string(jurisdiction.code), "kind": .string(kind.rawValue),
            "status": .string(status.rawValue),
        ]
        for (key, value) in times + proof { json.set(key, to: value) }
        return json
    }

    private var times: [(String, JSONValue)] {
        [
            ("due", .string(orNull: due?.text)),
            ("due_instant", .string(orNull: due?.instant.rfc3339)),
            ("target", .string(orNull: target?.text)),
            ("opens_on", .string(orNull: opensOn?.text)),
            ("waits_for", .string(orNull: waitsFor)),
            ("projected", .string(orNull: projected?.text)),
            ("sent", .string(orNull: sent?.text)), ("planned", .string(orNull: planned?.text)),
            ("instances", .array(instances.map { .string($0.code) })),
            ("trail", .array(trail.map(JSONValue.string))),
        ]
    }

    private var proof: [(String, JSONValue)] {
        [
            ("wording", .string(orNull: rule.clock.words)), ("citation", .string(citation)),
            ("version", .string(rule.version.text)),
            ("confidence", .string(rule.provenance.confidence.rawValue)),
            ("source_grade", .string(rule.provenance.grade.rawValue)),
            ("evidence", .array(evidence.map(JSONValue.string))),
            ("note", .string("computed; counsel to confirm")),
        ]
    }
}

extension NotTriggered {
    var json: JSONValue {
        [
            "rule": .string(rule.id.text), "title": .string(rule.title),
            "jurisdiction": .string(rule.jurisdiction.code), "reason": .string(reason.words),
        ]
    }
}

extension Reckoning {
    var json: JSONValue {
        [
            "duties": .array(duties.map(\.json)),
            "not_triggered": .array(notTriggered.map(\.json)),
        ]
    }
}
