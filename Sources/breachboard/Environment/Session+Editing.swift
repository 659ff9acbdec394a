import IncidentModel
import IncidentStore

extension Session {
    /// The last entry that a caller says they saw: nobody has seen what the log does not hold yet.
    func seen(_ number: Int64?) throws -> Seq? {
        guard let number else { return nil }
        guard number >= 0 else { throw Problem.badBase }
        let last = try store.head().seq
        guard number <= last.number else { throw Problem.baseAhead(last) }
        return Seq(number)
    }

    /// Sets fields of an item, one order for each, and appends a note; all in one go.
    ///
    /// - Parameters:
    ///   - base: the last entry that the caller saw; nil to build on what is there now.
    ///   - more: orders on other items that belong to the same go.
    func edit(
        _ target: Target, of incident: Incident,
        fields: [(field: Field, value: Value)], note: String? = nil, base: Seq? = nil,
        more: [Order] = []
    ) throws -> [Settled] {
        let item = incident.item(target)
        var orders = fields.map { field, value in
            Order(
                target: target, action: .set(field, value),
                base: base ?? item?.base(of: field) ?? .start)
        }
        if let note { orders.append(Order(target: target, action: .note(note))) }
        orders += more
        guard !orders.isEmpty else { throw Problem.nothingToSet }
        return try Settled.all(orders, try submit(orders, to: incident.id))
    }

    /// Adds an item under an id of its own, or under a free one made from its name.
    ///
    /// Somebody else may take the free id between reading and writing: then the next one is taken.
    func add(
        _ kind: ItemKind, named name: String, id given: String?, _ values: [Field: Value],
        to incident: Incident
    ) throws -> [Settled] {
        let wanted = try given.map(Typed.itemID)
        var incident = incident
        for _ in 0..<20 {
            let id = wanted ?? incident.freeID(for: name, of: kind)
            let order = Order(target: Target(kind, id), action: .add(values))
            let outcomes = try submit([order], to: incident.id)
            guard wanted == nil, case .refused(.itemExists)? = outcomes.first else {
                return try Settled.all([order], outcomes)
            }
            incident = try self.incident(incident.id.text)
        }
        throw Problem.refused(.itemExists(Target(kind, incident.freeID(for: name, of: kind))))
    }
}
