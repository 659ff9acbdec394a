/// Makes the tags of a person from the rows that are about it.
struct Tagger: Sendable {
    private let mac: KeyedHash
    private let reader: PersonReader
    /// The full forms of each first name, so that a familiar one finds them.
    private let roots: [[[UInt8]]]

    /// More tags are left out: nobody needs them to be found.
    private static let most = 24

    init(_ key: PeopleKey, _ reader: PersonReader) {
        mac = KeyedHash(key)
        self.reader = reader
        roots = (0..<reader.firstNames.count).map { number in
            let name = Array(reader.firstNames.text(Int32(number)))
            let full = Set(Nicknames.groups(of: name).map { Nicknames.names[$0][0] })
            return full.isEmpty
                ? [name] : full.sorted { $0.lexicographicallyPrecedes($1) }
        }
    }

    /// In their order, each once.
    func tags(of rows: [PersonRecord]) -> [PersonTag] {
        var collector = TagCollector(mac)
        for row in rows { collect(row, into: &collector) }
        return Array(collector.tags.sorted().prefix(Self.most))
    }

    /// As for first names, so that one that stands in the place of a last name is the same.
    private static func root(of name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let group = Nicknames.groups(of: Array(name)).first else { return name }
        return Nicknames.names[group][0][...]
    }

    private func collect(_ row: PersonRecord, into tags: inout TagCollector) {
        let ssn = row.ssn.isWhole ? UInt64(row.ssn.digits) : 0
        let birth = UInt64(row.birth.packed)
        tags.add(.ssn, numbers: ssn)
        tags.add(.birth, numbers: birth)
        tags.add(.medicalRecord, numbers: row.numbers.medicalRecord)
        tags.add(.licence, numbers: row.numbers.licence)
        guard row.first >= 0 else { return }
        let last = Self.root(of: reader.lastNames.text(row.last))
        let generation = UInt64(row.generation) + 1
        for root in roots[Int(row.first)] {
            tags.add(.ssnAndFirstName, root, numbers: ssn)
            tags.add(.medicalRecordAndFirstName, root, numbers: row.numbers.medicalRecord)
            tags.add(.accountAndFirstName, root, numbers: row.numbers.account)
            tags.add(.planAndFirstName, root, numbers: row.numbers.healthPlan)
            tags.add(.firstNameBirthAndZIP, root, numbers: birth, UInt64(row.zip))
            guard row.last >= 0 else { continue }
            // In the order of the letters: first and last name change places now and then.
            let isInOrder = root.lexicographicallyPrecedes(last)
            let (one, two) = isInOrder ? (root, last) : (Array(last), root[...])
            tags.add(.nameAndBirth, one, two, numbers: birth, generation)
            guard row.street >= 0, row.house >= 0 else { continue }
            tags.add(
                .nameAndHome, one, two, reader.houses.text(row.house),
                reader.streets.text(row.street), numbers: generation)
        }
    }
}

/// The tags of one person as they come: the same text is digested once.
private struct TagCollector {
    private(set) var tags: [PersonTag] = []
    private var seen: [UInt64] = []
    private var text: [UInt8] = []
    private let mac: KeyedHash

    init(_ mac: KeyedHash) { self.mac = mac }

    /// Nothing where one of the numbers is 0, which stands for "not known".
    mutating func add(
        _ kind: PersonTag.Kind, _ one: [UInt8] = [], _ two: ArraySlice<UInt8> = [],
        _ three: ArraySlice<UInt8> = [], _ four: ArraySlice<UInt8> = [], numbers: UInt64...
    ) {
        guard !numbers.contains(0) else { return }
        text.removeAll(keepingCapacity: true)
        text.append(kind.rawValue)
        for number in numbers {
            withUnsafeBytes(of: number.bigEndian) { text.append(contentsOf: $0) }
        }
        // No part holds this byte, so that no two texts run together to the same one.
        text.append(contentsOf: one)
        text.append(0x1F)
        text.append(contentsOf: two)
        text.append(0x1F)
        text.append(contentsOf: three)
        text.append(0x1F)
        text.append(contentsOf: four)
        let hash = Hashing.hash(text, 0)
        guard !seen.contains(hash) else { return }
        seen.append(hash)
        tags.append(mac.tag(kind, of: text))
    }
}
