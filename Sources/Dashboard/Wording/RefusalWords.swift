public import IncidentModel

extension Refusal {
    /// Why the command was refused, and the next act, in one line.
    public var words: String {
        switch self {
        case .noSuchIncident: "there is no such incident"
        case .incidentExists: "an incident with this reference exists"
        case .noSuchItem(let target): "there is no \(target.kind.label) \(target.id)"
        case .itemExists(let target): "there is a \(target.kind.label) \(target.id) already"
        case .withdrawn(let target): "\(target.id) was withdrawn; undo or restore brings it back"
        case .notWithdrawn(let target): "\(target.id) stands on the board"
        case .cannotBeWithdrawn(let kind): "a \(kind.label) stays; change its fields instead"
        case .badField(let field, let problem): "\(field.label) \(problem.words)"
        case .emptyNote: "the note is empty"
        case .cannotBeRedacted(let seq): "entry \(seq) cannot be redacted, or was before"
        case .countsFrozen(let day): "the counts were frozen on \(day.text), for good"
        case .notDoneYet(_, let obstacle): "\(obstacle.words)"
        case .needsNoSignature(let id): "\(id) needs no signature"
        case .signatureOfAnother(let name): "only \(name) can sign as \(name), or take that back"
        case .ownRequest(let name): "\(name) asked for it, so somebody else has to approve it"
        case .mandatoryItemsOpen(let items): Self.words(ofOpen: items)
        case .standUpNumber(let number): "the next stand-up is number \(number)"
        case .standUpPeriod: "a stand-up cannot be about what the log does not hold"
        case .standUpRecorded: "a stand-up that was recorded stays as it is"
        case .importedOnce(let batch): "what batch \(batch) was when it came in stays as it is"
        case .needsItself(let chain):
            "it would come to need itself: \(chain.map(\.text).joined(separator: " -> "))"
        }
    }
}

extension Refusal {
    private static func words(ofOpen items: [ItemID]) -> String {
        let named = items.prefix(3).map(\.text).joined(separator: ", ")
        let more = items.count > 3 ? " and \(items.count - 3) more" : ""
        return "not before mandatory items are settled: \(named)\(more)"
    }
}

extension Field {
    /// The field's name for people.
    public var label: String { rawValue.split(separator: "_").joined(separator: " ") }
}
