import EvidenceLog
import IncidentModel
import IncidentStore
import TestSupport
import Testing

struct EvidenceSearchTests {
    /// A shelf with batches of random records, some of them without a full text, a time, or both.
    private struct Case {
        private(set) var shelf = TestShelf()
        private(set) var batches: [EvidenceSearch.Batch] = []

        mutating func add(
            _ name: String, _ layout: RecordLayout, _ records: [(time: Int64?, raw: [UInt8])],
            hasFullText: Bool = true, ahead: String? = nil
        ) throws {
            let item = try EvidenceBatch.made(name, layout, ahead: ahead)
            let kept = shelf.add(item.id, records, hasFullText: hasFullText)
            batches.append(try #require(EvidenceSearch.Batch(kept, item)))
        }

        func index() throws -> EvidenceIndex {
            try shelf.index(
                of: batches.map { (batch: $0.kept, ahead: $0.item.skew?.milliseconds ?? 0) })
        }

        func slices(_ typed: String) throws -> [EvidenceSearch.Slice] {
            var search = EvidenceSearch(
                try EvidenceQuery(typed, at: here), index: try index(), batches: batches,
                shelf: shelf)
            var slices: [EvidenceSearch.Slice] = []
            while let slice = try search.next() { slices.append(slice) }
            return slices
        }

        /// What a search finds that looks at every event, one by one.
        func scan(_ typed: String) throws -> [Int] {
            let (query, index) = (try EvidenceQuery(typed, at: here), try index())
            return try (0..<index.count).filter { place in
                if let span = query.span {
                    guard let time = index.time(at: place), span.contains(time) else {
                        return false
                    }
                }
                let id = index[place]
                let batch = batches[id.batch - 1]
                let event = try #require(try shelf.events([id]).first)
                return query.admits(batch.item)
                    && query.matches(event.raw, layout: batch.layouts[0], in: batch.item)
            }
        }
    }

    private static let words = [
        "logon", "logoff", "log", "alice", "bob", "10.0.0.5", "10.0.0.50", "caf\\u00e9", "café",
        "rule", "rule-7", "a\\nb", "123456789012345", "x", "東京", "Müller", "MÜLLER", "josé", "JOSÉ",
        "Åse", "åse", "\u{212B}se", "Ωmega",
        "ωMEGA", "Σάββας", "ΣΆΒΒΑΣ", "Жуков", "ЖУКОВ", "straße", "STRAẞE", "école", "École 東京",
    ]

    private func anyCase(_ random: inout SeededGenerator) throws -> Case {
        var made = Case()
        for (number, layout) in [RecordLayout.json, .comma, .zeek, .lines].enumerated() {
            let records = (0..<1_500).map { _ -> (time: Int64?, raw: [UInt8]) in
                let text = { (random: inout SeededGenerator) in
                    (0..<Int.random(in: 0...3, using: &random))
                        .compactMap { _ in Self.words.randomElement(using: &random) }
                        .joined(separator: " ")
                }
                let (one, two) = (text(&random), text(&random))
                let record =
                    switch layout.shape {
                    case .jsonLines: "{\"message\":\"\(one)\",\"user\":\"\(two)\",\"source\":\"s\"}"
                    case .text:
                        "Mar  2 10:00:00 host \(one.isEmpty ? "p" : "p\(one.count)"): \(two)"
                    case .delimited: "t,\(one),\(two),"
                    case .zeek: "1\ttcp\t10.0.0.5\t1\t10.0.0.6\t443\t\(one)"
                    }
                let hasTime = Int.random(in: 0..<20, using: &random) > 0
                let time = 1_549_515_600_000 + Int64.random(in: 0..<3 * 86_400_000, using: &random)
                return (hasTime ? time : nil, Array(record.utf8))
            }
            try made.add(
                "batch-\(number)", layout, records, hasFullText: Bool.random(using: &random),
                ahead: Bool.random(using: &random) ? "+01:00" : nil)
        }
        return made
    }

    private func anyQuery(_ random: inout SeededGenerator) -> String {
        let values =
            Self.words.map { $0.contains("\\") ? "b" : $0 }
            + ["conn", "firewall", "lo", "→"]
        let terms = (0..<Int.random(in: 1...4, using: &random)).map { _ -> String in
            let value = values.randomElement(using: &random) ?? ""
            let forms = [
                value, value, "\"\(value)\"", "-\(value)", "user:\(value)", "actor:\(value)",
                "summary:\(value)", "source:\(value)", "-source:\(value)", "ip:10.0.0.5",
                "ip:10.0.0.0/28", "batch:batch-1", "-batch:batch-2", "on:2019-02-08",
                "from:2019-02-08",
            ]
            return forms.randomElement(using: &random) ?? value
        }
        let isTime = { (term: String) in term.hasPrefix("on:") || term.hasPrefix("from:") }
        return terms.enumerated().map { place, term in
            let canJoin = place > 0 && !isTime(term) && !isTime(terms[place - 1])
            return (canJoin && Int.random(in: 0..<3, using: &random) == 0 ? "OR " : "") + term
        }.joined(separator: " ")
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `the full text finds what a look at every event finds`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let made = try anyCase(&random)
        var hits = 0
        for _ in 0..<30 {
            let query = anyQuery(&random)
            let found = try made.slices(query).flatMap(\.places)
            #expect(found == (try made.scan(query)), "\(query), seed \(seed)")
            hits += found.count
        }
        #expect(hits > 0)
    }

    @Test func `hits come by time, the first ones first, and the end is told`() throws {
        var made = Case()
        let records = (0..<6_000).map { row -> (time: Int64?, raw: [UInt8]) in
            (Int64((row * 7_919) % 6_000), Array("t,kh,event \(row % 5 == 0 ? "rare" : "")".utf8))
        }
        try made.add("one", .comma, records)
        try made.add("two", .comma, Array(records.reversed()))
        let slices = try made.slices("rare")
        let places = slices.flatMap(\.places)
        #expect(places == places.sorted() && places.count == 2_400)
        #expect(slices.map(\.part) == slices.map(\.part).sorted() && slices.last?.part == 1)
        #expect(slices.count > 3)
    }

    @Test func `an event is found at the time that its clock is corrected to`() throws {
        var made = Case()
        // Half past midnight of the 8th in New York; the clock was an hour ahead.
        try made.add("one", .comma, [(1_549_603_800_000, Array("t,kh".utf8))], ahead: "+01:00")
        #expect(try made.slices("kh on:2019-02-07").flatMap(\.places) == [0])
        #expect(try made.slices("kh on:2019-02-08").flatMap(\.places) == [])
    }

    @Test func `events without a time are found as such, and are in no span`() throws {
        var made = Case()
        try made.add(
            "one", .comma, [(5, Array("t,kh".utf8)), (nil, Array("t,kh".utf8))])
        #expect(try made.slices("kh").flatMap(\.places) == [0, 1])
        #expect(try made.slices("kh is:undated").flatMap(\.places) == [1])
        #expect(try made.slices("kh -is:undated").flatMap(\.places) == [0])
        #expect(try made.slices("is:undated from:1970").flatMap(\.places) == [])
    }

    @Test func `nothing is looked at of batches that are not meant`() throws {
        var made = Case()
        try made.add("one", .comma, [(5, Array("t,kh".utf8))])
        #expect(try made.slices("kh batch:two").isEmpty)
    }
}
