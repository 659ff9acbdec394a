/// Which rows are compared with each other: those that share one of these keys.
enum Block: CaseIterable {
    case ssn, ssnStart, ssnEndFirst, ssnEndLast, ssnEnds
    case birthLast, birthFirst, birthSwapped
    case names, familiarName, medicalRecord, healthPlan, account, licence, email
    case homeFirst, homeLast, streetNames

    /// Rows that many have in common tell nobody apart: other keys join what is alike there.
    static let largest = 60

    /// The keys of a row, handed on one by one.
    func keys(_ row: PersonRecord, _ books: Weighing, _ body: (UInt64) -> Void) {
        switch self {
        case .ssn: if row.ssn.isKnown { body(UInt64(row.ssn.digits)) }
        case .ssnStart:
            guard row.ssn.isKnown else { return }
            let start = row.ssn.digits / (row.ssn.isWhole ? 10_000 : 1_000)
            body(Hashing.combine(UInt64(start), letters(books.first, row.first, 1)))
        case .ssnEndFirst:
            guard row.ssn.lastFour > 0 else { return }
            body(Hashing.combine(UInt64(row.ssn.lastFour), letters(books.first, row.first, 1)))
        case .ssnEndLast:
            guard row.ssn.lastFour > 0 else { return }
            body(Hashing.combine(UInt64(row.ssn.lastFour), letters(books.last, row.last, 2)))
        case .ssnEnds:
            guard row.ssn.isWhole else { return }
            let ends = row.ssn.digits / 1_000_000 * 1_000 + row.ssn.digits % 1_000
            body(Hashing.combine(UInt64(ends), letters(books.last, row.last, 1)))
        case .birthLast: birthKey(row, books.last, row.last, 3, body)
        case .birthFirst: birthKey(row, books.first, row.first, 2, body)
        // Under the same kind of key as the first name, so that swapped names meet.
        case .birthSwapped:
            guard row.birth.isKnown, row.first >= 0, row.last >= 0 else { return }
            let pair = [letters(books.first, row.first, 2), letters(books.last, row.last, 2)]
                .sorted()
            body(Hashing.combine(UInt64(row.birth.packed), Hashing.combine(pair[0], pair[1])))
        case .names:
            guard row.first >= 0, row.last >= 0 else { return }
            let pair = [
                letters(books.first, row.first, .max), letters(books.last, row.last, .max),
            ].sorted()
            body(Hashing.combine(pair[0], pair[1]))
        case .familiarName:
            guard row.last >= 0 else { return }
            for group in books.first.groups(of: row.first) {
                body(Hashing.combine(UInt64(group), UInt64(row.last)))
            }
        case .medicalRecord: if row.numbers.medicalRecord != 0 { body(row.numbers.medicalRecord) }
        case .healthPlan: if row.numbers.healthPlan != 0 { body(row.numbers.healthPlan) }
        case .account: if row.numbers.account != 0 { body(row.numbers.account) }
        case .licence: if row.numbers.licence != 0 { body(row.numbers.licence) }
        case .email: if row.numbers.email != 0 { body(row.numbers.email) }
        case .homeFirst:
            guard row.street >= 0, row.first >= 0 else { return }
            body(Hashing.combine(home(row), letters(books.first, row.first, 1)))
        case .homeLast:
            guard row.street >= 0, row.last >= 0 else { return }
            body(Hashing.combine(home(row), letters(books.last, row.last, 3)))
        case .streetNames:
            guard row.street >= 0, row.first >= 0, row.last >= 0 else { return }
            let street = Hashing.hash(books.streets.text(row.street).prefix(5), 0)
            let names = Hashing.combine(
                letters(books.first, row.first, 3), letters(books.last, row.last, 3))
            body(Hashing.combine(street, names))
        }
    }

    private func birthKey(
        _ row: PersonRecord, _ book: NameBook, _ name: Int32, _ count: Int,
        _ body: (UInt64) -> Void
    ) {
        guard row.birth.isKnown, name >= 0 else { return }
        body(Hashing.combine(UInt64(row.birth.packed), letters(book, name, count)))
    }

    private func home(_ row: PersonRecord) -> UInt64 {
        Hashing.combine(UInt64(bitPattern: Int64(row.house)), UInt64(row.street))
    }

    private func letters(_ book: NameBook, _ name: Int32, _ count: Int) -> UInt64 {
        name < 0 ? 0 : Hashing.hash(book.text(name).prefix(count), 1)
    }
}

/// Rows by key.
struct Groups {
    private struct Entry {
        let key: UInt64
        let row: Int32
    }

    private var entries: [Entry] = []

    mutating func add(_ key: UInt64, _ row: Int) {
        entries.append(Entry(key: Hashing.mix(key), row: Int32(row)))
    }

    /// The rows of each key that at least two and at most so many have, in their order.
    func forEach(largest: Int, _ body: ([Int32]) -> Void) {
        var sorted = spread()
        var starts = bucketStarts
        starts.append(sorted.count)
        for bucket in 0..<starts.count - 1 where starts[bucket + 1] - starts[bucket] > 1 {
            sorted[starts[bucket]..<starts[bucket + 1]].sort {
                $0.key != $1.key ? $0.key < $1.key : $0.row < $1.row
            }
            Self.runs(in: sorted[starts[bucket]..<starts[bucket + 1]], largest, body)
        }
    }

    private static func runs(
        in entries: ArraySlice<Entry>, _ largest: Int, _ body: ([Int32]) -> Void
    ) {
        var start = entries.startIndex
        while start < entries.endIndex {
            var end = start + 1
            while end < entries.endIndex, entries[end].key == entries[start].key { end += 1 }
            if end - start > 1, end - start <= largest { body(entries[start..<end].map(\.row)) }
            start = end
        }
    }

    // Sorting a million keys whole would take ten times as long as putting them into buckets by their first
    // bits, of which each is then sorted by itself.

    /// Buckets of about eight.
    private var bucketBits: Int {
        max(1, (entries.count / 8).bitWidth - (entries.count / 8).leadingZeroBitCount)
    }

    private func bucket(_ key: UInt64) -> Int { Int(key >> UInt64(64 - bucketBits)) }

    private var bucketStarts: [Int] {
        var starts = [Int](repeating: 0, count: 1 << bucketBits)
        for entry in entries { starts[bucket(entry.key)] += 1 }
        var sum = 0
        for place in starts.indices { (starts[place], sum) = (sum, sum + starts[place]) }
        return starts
    }

    private func spread() -> [Entry] {
        var places = bucketStarts
        let shift = UInt64(64 - bucketBits)
        return [Entry](unsafeUninitializedCapacity: entries.count) { sorted, count in
            for entry in entries {
                let bucket = Int(entry.key >> shift)
                sorted[places[bucket]] = entry
                places[bucket] += 1
            }
            count = entries.count
        }
    }
}
