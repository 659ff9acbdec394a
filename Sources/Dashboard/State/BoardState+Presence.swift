public import IncidentStore
import IncidentModel

extension BoardState {
    /// What the others are told of this board; nothing while it is locked.
    public var presence: Presence? {
        guard !isLocked else { return nil }
        let isList = screen == .incidents || incident == nil
        return Presence(
            viewer.actor, isReadOnly: viewer.readOnly != nil,
            incident: isList ? nil : incident?.id, view: screen.name.lowercased(),
            target: isList ? nil : selectedRow?.target)
    }

    /// The others at the same incident; at the list of incidents, all of them.
    var company: [Presence] {
        guard screen != .incidents, let incident else { return others }
        return others.filter { $0.incident == incident.id }
    }

    /// Their names, each once, without the user's own.
    var companions: [Actor] {
        var seen: Set<Actor> = [viewer.actor]
        return company.map(\.actor).filter { seen.insert($0).inserted }
    }

    /// Who else has an item selected.
    func companions(at target: Target) -> [Actor] {
        var seen: Set<Actor> = [viewer.actor]
        return company.filter { $0.target == target }.map(\.actor).filter {
            seen.insert($0).inserted
        }
    }
}
