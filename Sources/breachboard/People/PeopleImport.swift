import IncidentModel
import IncidentStore
import PeopleCounting

/// Counts a list into an incident: the list itself, what is kept of its people, and the counts that follow from all
/// lists together, in one transaction.
struct PeopleImport {
    let session: Session
    let incident: Incident
    /// What the list is called.
    let title: String
    /// The list that it corrects.
    let replaces: ItemID?
    let keyFile: PeopleKeyFile

    /// What became of it.
    struct Result {
        let list: ItemID
        let counted: CountedPeople
        let union: PeopleTally
        let range: ClosedRange<Int>
        let changes: Int
    }

    /// The list that this file is already; nil for a new one.
    func known(_ file: String) -> PeopleListRecord? {
        incident.lists.first { $0.file == file }
    }

    func run(_ counted: CountedPeople, file: String) throws -> Result {
        let key = try key()
        let kept = try session.store.people(of: incident.id)
        let id = incident.freeID(for: "list \(incident.lists.count + 1)", of: .list)
        let people = counted.tagged(with: key)
        let new = KeptPeople(list: id, bytes: PeopleCoding.bytes(of: people))
        let others = try standing(kept)
        let union = PeopleUnion(others + [people])
        let range = Self.range(counted.report, union)
        let orders =
            [listing(id, counted, new, file, key)]
            + CountOrders(
                incident, source: "\(title) (list \(id))", asOf: session.today(in: incident)
            )
            .orders(for: union.tally, people: range)
        let outcomes = try session.submit(orders, keeping: new, to: incident.id)
        let settled = try Settled.all(orders, outcomes)
        return Result(
            list: id, counted: counted, union: union.tally, range: range,
            changes: settled.count - 1)
    }

    /// The key of the lists before; a new one for the first list.
    private func key() throws -> PeopleKey {
        let names = Set(incident.standingLists.map(\.key))
        guard let name = names.first else {
            if let key = try keyFile.key() { return key }
            return try keyFile.make()
        }
        guard let key = try keyFile.key() else { throw Problem.people(.keyIsGone) }
        guard key.name == name else { throw Problem.people(.otherKey) }
        return key
    }

    /// The people of the lists that count, but for the one that is corrected.
    private func standing(_ kept: [KeptPeople]) throws -> [[TaggedPerson]] {
        try incident.standingLists.filter { $0.id != replaces }.map { list in
            guard let bytes = kept.first(where: { $0.list == list.id })?.bytes,
                let people = PeopleCoding.people(in: bytes)
            else { throw Problem.people(.peopleAreGone(list.id)) }
            return people
        }
    }

    private func listing(
        _ id: ItemID, _ counted: CountedPeople, _ kept: KeptPeople, _ file: String, _ key: PeopleKey
    ) -> Order {
        var fields: [Field: Value] = [
            .title: .text(title), .rows: .text(String(counted.report.rows)),
            .number: .text(String(counted.tally.people)), .digest: .text(kept.digest),
            .file: .text(file), .key: .text(key.name),
        ]
        if let replaces { fields[.replaces] = .text(replaces.text) }
        return Order(target: Target(.list, id), action: .add(fields))
    }

    /// How many there can be, by what is unsure within the list and between the lists.
    private static func range(_ report: ListReport, _ union: PeopleUnion) -> ClosedRange<Int> {
        let people = union.tally.people
        let fewer = report.people - report.fewest + people - union.fewest
        return max(0, people - fewer)...(people + report.most - report.people)
    }
}

/// The revisions that a new tally brings to the ledger of counts.
struct CountOrders {
    private let incident: Incident
    private let source: String
    private let asOf: Day

    init(_ incident: Incident, source: String, asOf: Day) {
        (self.incident, self.source, self.asOf) = (incident, source, asOf)
    }

    /// One for each scope whose number is another than that which stands, by scope.
    func orders(for tally: PeopleTally, people: ClosedRange<Int>) -> [Order] {
        var counts: [CountScope: PeopleCount] = [:]
        counts[.people] =
            people.count == 1
            ? .exactly(people.lowerBound) : .between(people.lowerBound, people.upperBound)
        for (place, number) in tally.byJurisdiction {
            counts[CountScope(jurisdiction: place)] = .exactly(number)
        }
        for (element, number) in tally.byElement {
            counts[CountScope(element: element)] = .exactly(number)
        }
        for (cell, number) in tally.byBoth {
            counts[CountScope(element: cell.element, jurisdiction: cell.jurisdiction)] =
                .exactly(number)
        }
        for scope in incident.counts.scopes where counts[scope] == nil && isOfLists(scope) {
            counts[scope] = .exactly(0)
        }
        return counts.sorted { $0.key < $1.key }.compactMap { order($0.key, $0.value) }
    }

    /// Whether what stands came from a list, so that a list without such people says that there are none.
    private func isOfLists(_ scope: CountScope) -> Bool {
        incident.counts.standing(of: scope)?.revision.source?.contains("(list ") ?? false
    }

    private func order(_ scope: CountScope, _ count: PeopleCount) -> Order? {
        let target = Target.count(scope)
        let standing = incident.counts.standing(of: scope)
        guard standing?.revision.count != count else { return nil }
        let revision = CountRevision(count: count, basis: .estimate, source: source, asOf: asOf)
        guard let item = incident.item(target) else {
            return Order(target: target, action: .add([.revision: .revision(revision)]))
        }
        return Order(
            target: target, action: .set(.revision, .revision(revision)),
            base: item.base(of: .revision))
    }
}
