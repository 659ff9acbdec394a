public import IncidentModel
public import StrictJSON

extension ChecklistItem {
    /// Everything that the item holds; `seq` is that of its last change.
    public var json: JSONValue {
        let what: JSONValue = [
            "id": .string(id.text), "section": .string(section.word), "title": .string(title),
            "state": .word(state), "owner": .string(orNull: owner),
            "due": .string(orNull: due?.text), "progress": progress?.json ?? .null,
            "recurrence": .string(orNull: recurrence?.text), "needs": .strings(needs),
            "mandatory": .bool(isMandatory),
        ]
        return what.with(more)
    }

    private var more: JSONValue {
        [
            "approvals_needed": .number(approvalsNeeded), "approvals": .strings(approvals),
            "exceptions": .strings(exceptions), "evidence": .strings(evidence),
            "blocked": .string(orNull: blockedBy), "when": .moment(doneOn ?? planned),
            "result": .string(orNull: result), "due_rule": .string(orNull: dueRule?.text),
            "missed": .number(missed),
            "detail": .string(orNull: detail), "source": .string(orNull: source),
            "privileged": .bool(isPrivileged), "notes": .array(notes.map(\.json)),
            "seq": .number(touched.seq.number),
        ]
    }
}

extension Progress {
    public var json: JSONValue {
        ["done": .number(done), "total": .number(orNull: total)]
    }
}

extension Item.Note {
    public var json: JSONValue {
        [
            "text": .string(text), "author": .string(stamp.actor.name),
            "recorded_at": .string(stamp.at.rfc3339), "seq": .number(stamp.seq.number),
        ]
    }
}

extension ChecklistTally {
    public var json: JSONValue {
        [
            "done": .number(done), "total": .number(total), "overdue": .number(overdue),
            "blocked": .number(blocked), "mandatory_overdue": .number(mandatoryOverdue),
        ]
    }
}
