/// Finds the rows that are of one person.
struct Linker {
    /// Two rows, and how sure it is that they are of one person.
    private struct Link {
        let score: Float
        let one: Int32
        let other: Int32

        /// The surer one first; of two that are as sure, that of the rows that stand first.
        static func isStronger(_ one: Link, _ other: Link) -> Bool {
            if one.score != other.score { return one.score > other.score }
            return one.one != other.one ? one.one < other.one : one.other < other.other
        }
    }

    private let rows: [PersonRecord]
    private var weighing: Weighing
    private var clusters: Clusters

    /// What was found.
    struct Found {
        /// The person of each row, by the row that stands for it.
        var persons: [Int32] = []
        /// How many people there are at the least, if everything that might be one person is.
        var fewest = 0
        /// How many there are at the most, if every link that is just strong enough is none.
        var most = 0
        /// Pairs of people that might be one, and links that hold by little.
        var uncertain = 0
    }

    /// Links that are no stronger than that are uncertain.
    private static let sure = Agreement.joins + 1.5
    /// Kinds of keys that are looked at side by side.
    private static let atOnce = 2
    /// Beyond so many pairs of rows, two people are compared by their first rows alone.
    private static let mostPairs = 2_000

    init(_ rows: [PersonRecord], _ weighing: Weighing) {
        self.rows = rows
        self.weighing = weighing
        clusters = Clusters(count: rows.count)
    }

    /// - Parameter progress: is told which part of the work is done, from 0 to 1; throws to give up.
    mutating func link(_ progress: (Double) throws -> Void) rethrows -> Found {
        joinCopies()
        weighing.shared = sharedNumbers()
        var links: [Link] = []
        let blocks = Block.allCases
        for start in stride(from: 0, to: blocks.count, by: Self.atOnce) {
            try progress(Double(start) / Double(blocks.count + 2))
            links += self.links(in: Array(blocks[start..<min(start + Self.atOnce, blocks.count)]))
        }
        links.sort(by: Link.isStronger)
        try progress(Double(blocks.count) / Double(blocks.count + 2))
        return join(links)
    }

    // MARK: Copies

    /// Rows that say the same of somebody are joined before anything is compared: the others are compared with
    /// the first of them.
    private mutating func joinCopies() {
        var groups = Groups()
        for (place, row) in rows.enumerated() { groups.add(row.identity, place) }
        var clusters = clusters
        groups.forEach(largest: .max) { [rows] group in
            for row in group.dropFirst() where rows[Int(row)].isCopy(of: rows[Int(group[0])]) {
                let (one, other) = (clusters.person(of: group[0]), clusters.person(of: row))
                if one != other { clusters.join(one, other) }
            }
        }
        self.clusters = clusters
    }

    private func isFirst(_ row: Int, _ clusters: inout Clusters) -> Bool {
        clusters.person(of: Int32(row)) == Int32(row)
    }

    // MARK: Numbers of several people

    private func sharedNumbers() -> SharedNumbers {
        var shared = SharedNumbers()
        var groups = Groups()
        for (place, row) in rows.enumerated() where row.ssn.isWhole {
            groups.add(UInt64(row.ssn.digits), place)
        }
        groups.forEach(largest: .max) { group in
            if areOfSeveral(group) { shared.ssns.insert(rows[Int(group[0])].ssn.digits) }
        }
        for kind in RecordNumbers.Kind.allCases {
            var groups = Groups()
            for (line, row) in rows.enumerated() where row.numbers[kind] != 0 {
                groups.add(row.numbers[kind], line)
            }
            groups.forEach(largest: .max) { group in
                guard areOfSeveral(group) else { return }
                shared.numbers[kind.rawValue].insert(rows[Int(group[0])].numbers[kind])
            }
        }
        return shared
    }

    /// Whether two of the rows cannot be of one person, by name or date of birth.
    private func areOfSeveral(_ group: [Int32]) -> Bool {
        let few = group.prefix(40).map { rows[Int($0)] }
        for (place, one) in few.enumerated() {
            for other in few[(place + 1)...] where differ(one, other) { return true }
        }
        return false
    }

    private func differ(_ one: PersonRecord, _ other: PersonRecord) -> Bool {
        if weighing.births(one.birth, other.birth) == .different { return true }
        guard weighing.names(one, other).contradicts else { return false }
        return one.middle == 0 || one.middle != other.middle
    }

    // MARK: Comparing

    private func links(in blocks: [Block]) -> [Link] {
        Parallel.map(blocks, pieces: blocks.count) { links(in: $0) }.flatMap { $0 }
    }

    private func links(in block: Block) -> [Link] {
        var clusters = clusters
        var groups = Groups()
        for (place, row) in rows.enumerated() where isFirst(place, &clusters) {
            block.keys(row, weighing) { groups.add($0, place) }
        }
        var links: [Link] = []
        groups.forEach(largest: Block.largest) { group in
            for place in group.indices.dropLast() {
                for other in group[(place + 1)...] { compare(group[place], other, &links) }
            }
        }
        return links
    }

    private func compare(_ one: Int32, _ other: Int32, _ links: inout [Link]) {
        guard let score = weighing.score(rows[Int(one)], rows[Int(other)]) else { return }
        links.append(Link(score: score, one: one, other: other))
    }

    // MARK: Joining

    /// The surest links first; a link that would put two rows together that contradict each other is none.
    private mutating func join(_ links: [Link]) -> Found {
        var found = Found()
        var weak = 0
        var open: [Link] = []
        for link in links {
            let (one, other) = (clusters.person(of: link.one), clusters.person(of: link.other))
            guard one != other else { continue }
            guard link.score >= Agreement.joins else {
                open.append(link)
                continue
            }
            guard !contradict(one, other) else { continue }
            if link.score < Self.sure { weak += 1 }
            clusters.join(one, other)
        }
        found.persons = rows.indices.map { clusters.person(of: Int32($0)) }
        let people = Set(found.persons).count
        let maybe = possibleJoins(open)
        found.fewest = people - maybe
        found.most = people + weak
        found.uncertain = maybe + weak
        return found
    }

    private func possibleJoins(_ links: [Link]) -> Int {
        var wider = clusters
        var count = 0
        for link in links {
            let (one, other) = (wider.person(of: link.one), wider.person(of: link.other))
            guard one != other, !contradict(one, other, in: wider, surely: true) else { continue }
            wider.join(one, other)
            count += 1
        }
        return count
    }

    /// - Parameter surely: whether only what can be of nobody counts, not what is merely unlikely.
    private func contradict(
        _ one: Int32, _ other: Int32, in clusters: Clusters? = nil, surely: Bool = false
    ) -> Bool {
        let clusters = clusters ?? self.clusters
        let isLarge = clusters.size(of: one) * clusters.size(of: other) > Self.mostPairs
        let most = isLarge ? 40 : Int.max
        let others = clusters.rows(of: other).prefix(most).map { rows[Int($0)] }
        for row in clusters.rows(of: one).prefix(most) {
            for other in others {
                let agreement = weighing.agreement(rows[Int(row)], other)
                if agreement.score <= Agreement.parts { return true }
                let limit = surely ? Agreement.mightJoin : Agreement.joins
                if agreement.contradicts, agreement.score < limit { return true }
            }
        }
        return false
    }
}

extension PersonRecord {
    /// A hash of all that says whom the row is about.
    fileprivate var identity: UInt64 {
        var hash = Hashing.combine(
            UInt64(bitPattern: Int64(first)), UInt64(bitPattern: Int64(last)))
        for part in [
            UInt64(ssn.digits) << 16 | UInt64(ssn.lastFour), UInt64(birth.packed), UInt64(zip),
            UInt64(bitPattern: Int64(house)), UInt64(bitPattern: Int64(street)),
            UInt64(middle) << 8 | UInt64(generation), numbers.medicalRecord, numbers.healthPlan,
            numbers.account, numbers.licence, numbers.email,
        ] { hash = Hashing.combine(hash, part) }
        return hash
    }

    /// Whether it says of somebody what another row says, and enough of it to mean the same person.
    fileprivate func isCopy(of other: PersonRecord) -> Bool {
        let tells = [
            birth.isKnown, ssn.isKnown, street >= 0, numbers.medicalRecord != 0,
            numbers.licence != 0,
        ].contains(true)
        return tells && first >= 0 && first == other.first && last == other.last
            && middle == other.middle && generation == other.generation && ssn == other.ssn
            && birth == other.birth && house == other.house && street == other.street
            && zip == other.zip && numbers == other.numbers
    }
}
