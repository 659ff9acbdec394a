import IncidentModel
import IncidentStore
import PeopleCounting

/// Counts a list into an incident: the list itself, what is kept of its people, and the counts that follow from all
/// lists together, in one transaction.
struct PeopleImport {
    let session: Session
    private(set) var incident: Incident
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

    /// Whether another list stands in its place.
    func isCorrected(_ list: PeopleListRecord) -> Bool {
        !incident.standingLists.contains { $0.id == list.id }
    }

    /// Counts a list that is in, but was cut off before the counts; gives the number of revisions.
    mutating func finish(_ list: PeopleListRecord) throws -> Int {
        let isDone = incident.counts.entries.contains { $0.revision.list == list.id }
        guard !isDone, !isCorrected(list) else { return 0 }
        let source = CountRevision.source(ofList: list.id, list.title)
        return try recount(with: nil, source: source).changes
    }

    /// First the list, with what it leaves of its people, and then the counts that follow from all lists: whoever is
    /// cut off in between gets them with the next list, or with the same one again.
    mutating func run(_ counted: CountedPeople, file: String) throws -> Result {
        let key = try key()
        let people = counted.tagged(with: key)
        let id = try add(counted, PeopleCoding.bytes(of: people), file, key)
        let (union, range, changes) = try recount(
            with: counted.report, source: CountRevision.source(ofList: id, title))
        return Result(list: id, counted: counted, union: union, range: range, changes: changes)
    }

    /// Under the next name that is free: somebody else may count a list in meanwhile.
    private mutating func add(
        _ counted: CountedPeople, _ bytes: [UInt8], _ file: String, _ key: PeopleKey
    ) throws -> ItemID {
        while true {
            let id = incident.freeID(for: "list \(incident.lists.count + 1)", of: .list)
            let new = KeptPeople(list: id, bytes: bytes)
            let order = listing(id, counted, new, file, key)
            let outcomes = try session.submit([order], keeping: new, to: incident.id)
            incident = try session.incident(incident.id.text)
            if case .refused(.itemExists)? = outcomes.first { continue }
            _ = try Settled.all([order], outcomes)
            return id
        }
    }

    /// Brings the ledger to what all lists together say; again where somebody else does so at the same time.
    mutating func recount(
        with report: ListReport?, source: String
    ) throws -> (union: PeopleTally, range: ClosedRange<Int>, changes: Int) {
        for _ in 0..<20 {
            let union = PeopleUnion(try standing(try session.store.people(of: incident.id)))
            let range = Self.range(report, union)
            let orders = CountOrders(
                incident, source: source, asOf: session.today(in: incident)
            ).orders(for: union.tally, people: range)
            let outcomes = orders.isEmpty ? [] : try session.submit(orders, to: incident.id)
            incident = try session.incident(incident.id.text)
            guard outcomes.contains(where: \.isOvertaken) else {
                _ = try Settled.all(orders, outcomes)
                return (union.tally, range, orders.count)
            }
        }
        throw Problem.people(.countsInMotion)
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

    /// The people of the lists that count.
    private func standing(_ kept: [KeptPeople]) throws -> [[TaggedPerson]] {
        try incident.standingLists.map { list in
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
    private static func range(_ report: ListReport?, _ union: PeopleUnion) -> ClosedRange<Int> {
        let people = union.tally.people
        let within = report.map { (fewer: $0.people - $0.fewest, more: $0.most - $0.people) }
        let fewer = (within?.fewer ?? 0) + people - union.fewest
        return max(0, people - fewer)...(people + (within?.more ?? 0))
    }
}

extension Outcome {
    /// Somebody else was at the same count in between.
    fileprivate var isOvertaken: Bool {
        switch self {
        case .conflict, .refused(.itemExists): true
        default: false
        }
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
        // That nobody of a place has an element is a count, too.
        for place in tally.byJurisdiction.keys {
            for element in tally.byElement.keys {
                let number = tally.byBoth[PeopleTally.Cell(place, element)] ?? 0
                counts[CountScope(element: element, jurisdiction: place)] = .exactly(number)
            }
        }
        for scope in incident.counts.scopes where counts[scope] == nil && isOfLists(scope) {
            counts[scope] = .exactly(0)
        }
        return counts.sorted { $0.key < $1.key }.compactMap { order($0.key, $0.value) }
    }

    /// Whether what stands came from a list, so that a list without such people says that there are none.
    private func isOfLists(_ scope: CountScope) -> Bool {
        incident.counts.standing(of: scope)?.revision.list != nil
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
