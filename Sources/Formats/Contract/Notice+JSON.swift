public import IncidentModel
public import StrictJSON

extension Notice {
    public var json: JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "audience": .word(audience),
            "method": .string(orNull: method), "when": .moment(when), "state": .word(state),
            "sent": .number(orNull: sent), "returned": .number(orNull: returned),
            "resent": .number(orNull: resent), "detail": .string(orNull: detail),
            "source": .string(orNull: source),
        ]
    }
}
