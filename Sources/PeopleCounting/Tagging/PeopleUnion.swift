internal import IncidentModel

/// Counts the people of several lists, each once, by their tags alone.
///
/// Two people of one list stay two: that was decided when the list was read. Across lists, what agrees has to
/// outweigh what does not, as it had to within the list.
public struct PeopleUnion {
    private struct Member {
        let list: Int
        let person: TaggedPerson
    }

    private let members: [Member]
    private var clusters: Clusters

    /// Those whom the lists are about.
    public private(set) var tally = PeopleTally()
    /// How many there are at the least, if everybody who might be somebody of another list is.
    public private(set) var fewest = 0

    private static let joins = 7
    private static let mightJoin = 4
    /// A tag that so many people have tells nobody apart.
    private static let mostOfOneTag = 60

    /// - Parameter lists: the lists that count, in the order in which they came.
    public init(_ lists: [[TaggedPerson]]) {
        members = lists.enumerated().flatMap { place, list in
            list.map { Member(list: place, person: $0) }
        }
        clusters = Clusters(count: members.count)
        let open = lists.count > 1 ? join() : 0
        count()
        fewest = tally.people - open
    }

    // MARK: Comparing

    private struct Pair: Hashable {
        let one: Int32
        let other: Int32
    }

    /// People of different lists that have a tag in common.
    private func pairs() -> Set<Pair> {
        var holders: [PersonTag: [Int32]] = [:]
        for (place, member) in members.enumerated() {
            for tag in member.person.tags where tag.kind != .birth {
                holders[tag, default: []].append(Int32(place))
            }
        }
        var pairs: Set<Pair> = []
        for group in holders.values where (2...Self.mostOfOneTag).contains(group.count) {
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...]
                where members[Int(one)].list != members[Int(other)].list {
                    pairs.insert(Pair(one: one, other: other))
                }
            }
        }
        return pairs
    }

    /// How much speaks for two people being one.
    static func score(_ one: TaggedPerson, _ other: TaggedPerson) -> Int {
        let shared = Set(one.tags).intersection(other.tags)
        var score = 0
        for kind in Set(shared.map(\.kind)) { score += weight(of: kind) }
        for (kind, loss) in [(PersonTag.Kind.birth, 9), (.ssn, 4)] {
            let (first, second) = (
                one.tags.filter { $0.kind == kind }, other.tags.filter { $0.kind == kind }
            )
            guard !first.isEmpty, !second.isEmpty, Set(first).isDisjoint(with: second) else {
                continue
            }
            score -= loss
        }
        return score
    }

    private static func weight(of kind: PersonTag.Kind) -> Int {
        switch kind {
        case .ssn: 5
        case .ssnAndFirstName: 5
        case .nameAndBirth: 8
        case .nameAndHome: 7
        case .firstNameBirthAndZIP: 6
        case .medicalRecord: 6
        case .medicalRecordAndFirstName: 3
        case .licence: 7
        case .accountAndFirstName: 4
        case .planAndFirstName: 3
        case .birth: 1
        }
    }

    // MARK: Joining

    /// Gives how many more joins there might be.
    private mutating func join() -> Int {
        let links = pairs().map { pair in
            (pair, Self.score(members[Int(pair.one)].person, members[Int(pair.other)].person))
        }
        .filter { $0.1 >= Self.mightJoin }
        .sorted { ($1.1, $0.0.one, $0.0.other) < ($0.1, $1.0.one, $1.0.other) }
        var open: [Pair] = []
        for (pair, score) in links {
            guard score >= Self.joins else {
                open.append(pair)
                continue
            }
            _ = join(pair, in: &clusters)
        }
        var wider = clusters
        return open.count { join($0, in: &wider) }
    }

    /// False where they are one already, or where one list has two of them.
    private func join(_ pair: Pair, in clusters: inout Clusters) -> Bool {
        let (one, other) = (clusters.person(of: pair.one), clusters.person(of: pair.other))
        guard one != other else { return false }
        let lists = Set(clusters.rows(of: one).map { members[Int($0)].list })
        guard lists.isDisjoint(with: clusters.rows(of: other).map { members[Int($0)].list }) else {
            return false
        }
        clusters.join(one, other)
        return true
    }

    // MARK: Counting

    /// A person has the elements of all lists, and lives where the last list that knows says.
    private mutating func count() {
        var people: [Int32: (place: Jurisdiction, elements: Elements)] = [:]
        for (place, member) in members.enumerated() {
            let person = clusters.person(of: Int32(place))
            var known = people[person] ?? (.unresolved, [])
            known.elements.formUnion(member.person.elements)
            if member.person.jurisdiction != .unresolved {
                known.place = member.person.jurisdiction
            }
            people[person] = known
        }
        for person in people.values { tally.count(person.place, person.elements) }
    }
}
