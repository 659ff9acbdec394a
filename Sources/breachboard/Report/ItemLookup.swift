import Formats
import IncidentModel
import StrictJSON

/// An item of an incident, to be written after it was changed.
struct ItemLookup {
    let incident: Incident
    let target: Target

    var entryJSON: JSONValue? { incident.entries.first { $0.id == target.id }?.json }

    var checkJSON: JSONValue? { incident.checklist.first { $0.id == target.id }?.json }

    var batchJSON: JSONValue? { incident.batches.first { $0.id == target.id }?.json }

    var custodyJSON: JSONValue? { incident.custody.first { $0.id == target.id }?.json }

    var searchJSON: JSONValue? { incident.searches.first { $0.id == target.id }?.json }

    /// Of whatever `notice` writes.
    var noticeJSON: JSONValue? {
        switch target.kind {
        case .hotline: incident.hotlines.first { $0.id == target.id }?.json
        case .monitoring: incident.monitoring.first { $0.id == target.id }?.json
        case .statement: incident.statements.first { $0.id == target.id }?.json
        default: incident.notices.first { $0.id == target.id }?.json
        }
    }

    /// The revision that stands now, which need not be the one that was just recorded.
    var countJSON: JSONValue? {
        guard let scope = CountScope(target.id.text),
            let standing = incident.counts.standing(of: scope)
        else { return nil }
        var json: JSONValue = ["scope": scope.json]
        for member in standing.revision.json.members ?? [] {
            json.set(member.key, to: member.value)
        }
        return json
    }
}

extension Session {
    /// The item as it is now, read again, and what was done to it.
    func answer(
        _ settled: [Settled], _ reference: String?, json: (ItemLookup) -> JSONValue?
    ) throws -> Answer {
        guard let target = settled.first?.order.target else { return Answer(json: [:], lines: []) }
        let item = ItemLookup(incident: try View(self, reference).incident, target: target)
        return Answer(settled, item: json(item) ?? ["id": .string(target.id.text)])
    }
}
