public import IncidentModel
public import StrictJSON

// The parts of an incident that only `incident show` writes.

extension Party {
    var json: JSONValue {
        [
            "id": .string(id.text), "name": .string(name), "role": .string(role),
            "engaged": .moment(engaged), "contact": .string(orNull: contact),
            "detail": .string(orNull: detail), "source": .string(orNull: source),
        ]
    }
}

extension Asset {
    var json: JSONValue {
        [
            "id": .string(id.text), "name": .string(name), "kind": .word(kind),
            "status": .word(status), "number": .number(orNull: number), "when": .moment(when),
            "detail": .string(orNull: detail), "source": .string(orNull: source),
        ]
    }
}

extension Statement {
    public var json: JSONValue {
        [
            "id": .string(id.text), "speaker": .string(speaker), "when": .moment(when),
            "said": .string(said), "channel": .string(orNull: channel),
            "detail": .string(orNull: detail),
            "source": .string(orNull: source),
        ]
    }
}

extension Hotline {
    public var json: JSONValue {
        [
            "id": .string(id.text), "phone": .string(phone),
            "hours": .string(orNull: hours?.text), "zone": .string(zone.identifier),
            "open_from": .moment(openFrom),
            "calls": .number(orNull: calls.total(.calls)),
            "days": .array(calls.entries.map(\.json)), "detail": .string(orNull: detail),
            "source": .string(orNull: source),
        ]
    }
}

extension MonitoringOffer {
    public var json: JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "months": .number(orNull: months),
            "element": .string(orNull: element?.word), "provider": .string(orNull: provider),
            "offered": .moment(offered), "eligible": .number(orNull: uptake.eligible),
            "offered_to": .number(orNull: uptake.offeredTo),
            "enrolled": .number(orNull: uptake.enrolled),
            "until": .string(orNull: until?.text), "enrol_by": .string(orNull: enrolBy?.text),
            "contradictions": .array(contradictions.map(\.json)),
            "detail": .string(orNull: detail), "source": .string(orNull: source),
        ]
    }
}

extension RiskFactor {
    var json: JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "level": .word(level),
            "finding": .string(orNull: finding), "source": .string(orNull: source),
        ]
    }
}

extension Milestone {
    var json: JSONValue {
        [
            "name": .string(name.key), "when": .moment(when), "detail": .string(orNull: detail),
            "source": .string(orNull: source),
        ]
    }
}

extension DutyRecord {
    var json: JSONValue {
        [
            "rule": .string(rule), "decision": .word(decision), "reason": .string(orNull: reason),
            "decided_on": .string(orNull: decidedOn?.text), "author": .string(author.name),
            "notes": .array(notes.map(\.json)),
        ]
    }
}

extension LawEnforcementHold {
    var json: JSONValue {
        [
            "id": .string(id.text), "agency": .string(agency), "form": .word(form),
            "asked_on": .string(askedOn.text), "days": .number(orNull: days),
            "lifted_on": .string(orNull: liftedOn?.text),
            "jurisdictions": .strings(jurisdictions),
        ]
    }
}
