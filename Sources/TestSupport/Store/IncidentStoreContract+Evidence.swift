public import IncidentModel
public import IncidentStore

extension IncidentStoreContract {
    static let evidence = [
        ContractCheck("events are kept with the entry of their batch, and are read by time") {
            store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            let records = ["3 late", "1 early", "2 middle", "x undated"]
            try expect(try desk.importing(records, to: store), [.saved(Seq(2))])
            let batches = try other.batches(of: desk.incident)
            try expect(batches.map(\.events), [4])
            let index = try other.index(of: batches.map { ($0, 0) })
            try expect(index.times, [1, 2, 3])
            try expect(index.count, 4)
            let read = try other.events((0..<4).map { index[$0] })
            try expect(read.map(\.text), ["1 early", "2 middle", "3 late", "x undated"])
            try expect(read.map(\.line), [2, 3, 1, 4])
            try store.expectSound(entries: 2)
        },
        ContractCheck("a clock that was ahead is put right without a change of the events") {
            store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            _ = try desk.importing(["5 a"], to: store, as: "first")
            _ = try desk.importing(["4 b"], to: store, as: "second")
            let batches = try other.batches(of: desk.incident)
            let index = try other.index(of: [(batches[0], 3), (batches[1], 0)])
            try expect(index.times, [2, 4])
            try expect(try other.events(index.events).map(\.text), ["5 a", "4 b"])
            try expect(try other.events(index.events).map(\.time), [5_000, 4_000])
        },
        ContractCheck("an event that is in already is not taken in again, of any batch") {
            store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            _ = try desk.importing(["1 a", "2 b", "1 a"], to: store, as: "first")
            _ = try desk.importing(["2 b", "3 c"], to: store, as: "second")
            let batches = try other.batches(of: desk.incident)
            try expect(batches.map(\.events), [2, 1])
            let said = try other.incident(desk.incident)?.batches.map(\.duplicates)
            try expect(said, [1, 1])
            _ = try desk.importing(["1 a"], to: store, as: "third", standing: [])
            try expect(try other.batches(of: desk.incident).map(\.events), [2, 1, 1])
            try store.expectSound(entries: 4)
        },
        ContractCheck("of a batch that is not saved nothing is kept") { store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            _ = try desk.importing(["1 a"], to: store)
            let again = try desk.importing(["2 b"], to: store)
            if case .saved? = again.first {
                throw ContractBroken(what: "a batch twice", expected: "refused", found: "saved")
            }
            try expect(try desk.importing(["2 b"], to: store, as: "none", givingUp: true), [])
            try expect(try other.batches(of: desk.incident).map(\.events), [1])
            try store.expectSound(entries: 2)
        },
        ContractCheck("words are found in a superset of the events that have them") {
            store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            let records = (1...1_000).map { "\($0) user\($0 % 7) caf\\u00e9 session-\($0)" }
            _ = try desk.importing(records, to: store)
            let batch = try other.batches(of: desk.incident)[0]
            for words in [
                [EvidenceWord("user3")], [EvidenceWord("session"), EvidenceWord("777")],
                [EvidenceWord("use", isPrefix: true)], [EvidenceWord("café")],
            ] {
                let found = try other.candidates(in: batch, words: words, from: 1, atMost: 10_000)
                guard let found else { continue }
                let rows = Set(found.map(\.row))
                for row in 1...1_000 where Self.has(words, records[row - 1], row) {
                    try expect(rows.contains(row), true, "row \(row) of \(words)")
                }
            }
            let none = try other.candidates(
                in: batch, words: [EvidenceWord("nobody")], from: 1, atMost: 10_000)
            try expect(none ?? [], [], "a word that is nowhere")
        },
        ContractCheck("a word is found however long it is and whatever its letters are") {
            store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            let texts = (0...3).map { String(repeating: "x", count: $0) + "東京都千代田区霞が関一丁目二番地の三" }
            _ = try desk.importing(texts.enumerated().map { "\($0) \($1)" }, to: store)
            let batch = try other.batches(of: desk.incident)[0]
            for (place, text) in texts.enumerated() {
                for length in [10, 13, 14, text.count] {
                    let word = EvidenceWord(String(text.prefix(length)), isPrefix: true)
                    let found = try other.candidates(in: batch, words: [word], from: 1, atMost: 300)
                    let isThere = found?.contains { $0.row == place + 1 } ?? true
                    try expect(isThere, true, "\(length) letters of \(text)")
                }
            }
        },
        ContractCheck("events that are not those of the batch are found") { store, _ in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            _ = try desk.importing(["1 a"], to: store, saying: "not the digest")
            try expect(try store.verify().firstBad?.kind, .table)
        },
        ContractCheck("records of any bytes and any length come back as they were") {
            store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            var random = SeededGenerator(seed: 9)
            let records: [[UInt8]] = [0, 1, 100, 5_000, 300_000].map { length in
                (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
            _ = try desk.importing(bytes: records, to: store)
            let batch = try other.batches(of: desk.incident)[0]
            let read = try other.events(in: batch, from: 1, atMost: 10)
            try expect(read.map(\.raw) == records, true)
            try store.expectSound(entries: 2)
        },
    ]

    private static func has(_ words: [EvidenceWord], _ record: String, _ row: Int) -> Bool {
        switch words[0].text {
        case "user3": row % 7 == 3
        case "session": row == 777
        default: true
        }
    }
}

extension KeptEvent {
    fileprivate var text: String { String(decoding: raw, as: UTF8.self) }
}

extension Desk {
    /// Imports records whose first word is their time in milliseconds.
    public mutating func importing(
        _ records: [String], to store: any IncidentStore, as name: String = "batch",
        layout: String = "[]", standing: Set<ItemID>? = nil, saying digest: String? = nil,
        givingUp: Bool = false
    ) throws -> [Outcome] {
        try importing(
            bytes: records.map { Array($0.utf8) }, to: store, as: name, layout: layout,
            standing: standing, saying: digest, givingUp: givingUp)
    }

    public mutating func importing(
        bytes records: [[UInt8]], to store: any IncidentStore, as name: String = "batch",
        layout: String = "[]", standing: Set<ItemID>? = nil, saying digest: String? = nil,
        givingUp: Bool = false
    ) throws -> [Outcome] {
        guard let item = ItemID(name) else { preconditionFailure("not the name of an item") }
        let others = try store.incident(incident)?.batches.map(\.id) ?? []
        let batch = NewBatch(
            incident: incident, item: item, hasFullText: true, standing: standing ?? Set(others))
        var desk = self
        let outcomes = try store.submit(batch) { intake throws(StoreError) in
            for (place, record) in records.enumerated() {
                try record.withUnsafeBufferPointer { bytes throws(StoreError) in
                    _ = try intake.take(
                        IncomingEvent(
                            time: Self.time(of: record), line: place + 1, layout: 0,
                            raw: UnsafeRawBufferPointer(bytes), identity: Self.identity(of: record),
                            isWhole: true))
                }
            }
            let seal = try intake.seal()
            return givingUp ? [] : [desk.adding(item, seal, digest, layout)]
        }
        self = desk
        return outcomes
    }

    private mutating func adding(
        _ item: ItemID, _ seal: EvidenceSeal, _ digest: String?, _ layout: String
    ) -> Command {
        command(
            .add([
                .title: .text(item.text), .format: .text("csv"), .zone: .text("UTC"),
                .rows: .text("\(seal.events)"), .duplicates: .text("\(seal.duplicates)"),
                .file: .text("f"), .digest: .text(digest ?? seal.digest.description),
                .layout: .text(layout),
            ]), Target(.evidence, item))
    }

    private static func time(of record: [UInt8]) -> Int64? {
        Int64(String(decoding: record.prefix { $0 != 0x20 }, as: UTF8.self)).map { $0 * 1_000 }
    }

    /// A bad one, so that equal ones are of different records, too.
    private static func identity(of record: [UInt8]) -> UInt64 {
        record.reduce(0) { $0 &+ UInt64($1) } % 16
    }
}
