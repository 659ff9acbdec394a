public import IncidentModel
public import IncidentStore

/// Batches of the evidence log in memory, with a full text that finds more than it should.
public struct TestShelf: EvidenceShelf {
    private var batches: [KeptBatch] = []
    /// By batch, then by row.
    private var events: [[KeptEvent]] = []
    /// By batch.
    private var marks: [[EvidenceOrder.Part]] = []

    public init() {}

    /// - Parameter times: of the records, in UTC milliseconds; nil for none.
    /// - Returns: the batch, numbered from 1 on.
    public mutating func add(
        _ item: ItemID, _ records: [(time: Int64?, raw: [UInt8])], hasFullText: Bool = true
    ) -> KeptBatch {
        let batch = KeptBatch(
            number: batches.count + 1, item: item, events: records.count, hasFullText: hasFullText)
        batches.append(batch)
        events.append(
            records.enumerated().map { place, record in
                KeptEvent(
                    id: EvidenceID(batch: batch.number, row: place + 1),
                    time: record.time.map { $0 * 1_000 }, line: place + 1, layout: 0,
                    raw: record.raw)
            })
        marks.append(hasFullText ? Self.marks(of: records.map(\.raw)) : [])
        return batch
    }

    private static func marks(of records: [[UInt8]]) -> [EvidenceOrder.Part] {
        var words = EvidenceWords(seed: 1)
        for record in records { record.withUnsafeBytes { words.take($0) } }
        return words.takeMarks()
    }

    public func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] { batches }

    public func index(
        of batches: [(batch: KeptBatch, ahead: Int64)]
    ) throws(StoreError) -> EvidenceIndex {
        try EvidenceIndex(batches) { batch in
            EvidenceOrder(events[batch.number - 1].map { $0.time ?? .min })
        }
    }

    public func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent] {
        ids.compactMap { id in
            guard events.indices.contains(id.batch - 1) else { return nil }
            let batch = events[id.batch - 1]
            return batch.indices.contains(id.row - 1) ? batch[id.row - 1] : nil
        }
    }

    public func candidates(
        in batch: KeptBatch, words: [EvidenceWord], from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID]? {
        guard batch.hasFullText else { return nil }
        let found = events[batch.number - 1].dropFirst(max(0, row - 1)).filter { event in
            // Every ninth event comes along, as its neighbours do where blocks are looked up.
            event.id.row % 9 == 0 || Self.words(of: event.raw).hold(words)
        }
        return found.prefix(count).map(\.id)
    }

    public func rows(
        of batch: KeptBatch, marked lists: [Set<EvidenceMark>]
    ) throws(StoreError) -> [UInt64]? {
        let parts = marks[batch.number - 1]
        return try RowMarks.rows(of: batch, marked: lists) { places in
            parts.filter { places.contains($0.place) }
        }
    }

    public func events(
        in batch: KeptBatch, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent] {
        Array(events[batch.number - 1].dropFirst(max(0, row - 1)).prefix(count))
    }

    private static func words(of raw: [UInt8]) -> Set<[UInt8]> {
        let decoded = raw.withUnsafeBytes { EscapedText.decoded($0) } ?? []
        return Set(
            (raw + [0x20] + decoded).split(whereSeparator: { !EvidenceWord.isOfWord($0) })
                .map { $0.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } })
    }
}

extension Set<[UInt8]> {
    fileprivate func hold(_ words: [EvidenceWord]) -> Bool {
        words.allSatisfy { word in
            let wanted = Array(word.text.utf8)
            return word.isPrefix ? contains { $0.starts(with: wanted) } : contains(wanted)
        }
    }
}
