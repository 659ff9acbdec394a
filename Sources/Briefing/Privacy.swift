public import IncidentModel

/// Which items of an incident are not told to others: the privileged ones.
public struct Privacy: Hashable, Sendable {
    private let hidden: Set<Target>

    /// By what holds now, of withdrawn items too.
    public init(of incident: Incident) {
        hidden = Set(incident.items.values.filter(Self.hides).map(\.target))
    }

    public func hides(_ target: Target) -> Bool { hidden.contains(target) }

    /// The ids of a list without those of hidden items of the kind, and how many these are.
    public func told(_ ids: [String], of kind: ItemKind) -> (ids: [String], hidden: Int) {
        let told = ids.filter { id in
            ItemID(id).map { !hides(Target(kind, $0)) } ?? true
        }
        return (told, ids.count - told.count)
    }

    func split(_ changes: some Sequence<Change>) -> (told: [Change], hidden: [Change]) {
        var told: [Change] = []
        var hidden: [Change] = []
        for change in changes {
            if hides(change.target) { hidden.append(change) } else { told.append(change) }
        }
        return (told, hidden)
    }

    private static func hides(_ item: Item) -> Bool {
        guard Schema.rule(for: .privileged, of: item.target.kind) != nil else { return false }
        if item.stamps[.privileged] != nil {
            // A flag that was taken out of the log may have been set.
            return ![.none, .text("no")].contains(item[.privileged])
        }
        // Where the first entry was taken out of the log nobody can tell what it said of privilege.
        return !item.stamps.contains { $0.key != .title && $0.value.seq == item.added.seq }
    }
}
