public import IncidentModel
public import IncidentStore

/// Runs a search over the evidence log slice by slice, so that whoever runs it can show the first hits, stop, or go on.
public struct EvidenceSearch: Sendable {
    /// What one slice found.
    public struct Slice: Hashable, Sendable {
        /// Places in the index, ascending within the slice.
        public let places: [Int]
        /// How far the search is, from 0 to 1.
        public let part: Double
    }

    /// A batch as the store and as the incident have it.
    public struct Batch: Hashable, Sendable {
        public let kept: KeptBatch
        public let item: EvidenceBatch
        public let layouts: [RecordLayout]

        /// Nil where its layout is not known here.
        public init?(_ kept: KeptBatch, _ item: EvidenceBatch) {
            guard let layouts = RecordLayout.list(from: item.layout) else { return nil }
            self.kept = kept
            self.item = item
            self.layouts = layouts
        }
    }

    private let query: EvidenceQuery
    private let index: EvidenceIndex
    private let batches: [Int: Batch]
    private let shelf: any EvidenceShelf
    /// The places that can be meant, by time.
    private let range: Range<Int>
    private var way: Way

    private enum Way {
        /// By the full text, batch by batch: how many batches are done, and the row to go on with.
        case words([Batch], done: Int, row: Int)
        /// By time, from that place on.
        case places(next: Int)
        case ended
    }

    /// - Parameter batches: those of the index.
    public init(
        _ query: EvidenceQuery, index: EvidenceIndex, batches: [Batch], shelf: any EvidenceShelf
    ) {
        self.query = query
        self.index = index
        self.shelf = shelf
        let admitted = batches.filter { query.admits($0.item) }
        self.batches = Dictionary(admitted.map { ($0.kept.number, $0) }) { first, _ in first }
        range = Self.range(of: query, in: index)
        let canLookUp = !query.words.isEmpty && admitted.allSatisfy(\.kept.hasFullText)
        if admitted.isEmpty {
            way = .ended
        } else {
            way = canLookUp ? .words(admitted, done: 0, row: 1) : .places(next: range.lowerBound)
        }
    }

    /// Whether what comes first is earlier: otherwise hits come batch by batch, by row.
    public var isByTime: Bool {
        if case .words = way { false } else { true }
    }

    /// The next slice, which takes some milliseconds; nil at the end.
    public mutating func next() throws(StoreError) -> Slice? {
        switch way {
        case .ended: return nil
        case .places(let next): return try lookAt(from: next)
        case .words(let batches, let done, let row):
            return try lookUp(batches, done, from: row)
        }
    }

    private static func range(of query: EvidenceQuery, in index: EvidenceIndex) -> Range<Int> {
        if query.isUndated { return index.times.count..<index.count }
        guard let span = query.span else { return 0..<index.count }
        return index.places(from: span.lowerBound, to: span.upperBound)
    }

    // MARK: By time

    private mutating func lookAt(from start: Int) throws(StoreError) -> Slice? {
        guard start < range.upperBound else {
            way = .ended
            return nil
        }
        let reads = query.readsRecords
        let end = min(range.upperBound, start + (reads ? Self.recordsASlice : Self.placesASlice))
        way = .places(next: end)
        var places = (start..<end).filter { batches[index[$0].batch] != nil }
        if reads {
            let events = try shelf.events(places.map { index[$0] })
            var found: Set<EvidenceID> = []
            for event in events where matches(event) { found.insert(event.id) }
            places = places.filter { found.contains(index[$0]) }
        }
        return Slice(places: places, part: part(of: end))
    }

    private func part(of place: Int) -> Double {
        range.isEmpty ? 1 : Double(place - range.lowerBound) / Double(range.count)
    }

    private func matches(_ event: KeptEvent) -> Bool {
        guard let batch = batches[event.id.batch], batch.layouts.indices.contains(event.layout)
        else { return false }
        return query.matches(event.raw, layout: batch.layouts[event.layout], in: batch.item)
    }

    // MARK: By the full text

    private mutating func lookUp(
        _ all: [Batch], _ done: Int, from row: Int
    ) throws(StoreError) -> Slice? {
        guard done < all.count else {
            way = .ended
            return nil
        }
        let batch = all[done]
        let found = try shelf.candidates(
            in: batch.kept, words: query.words, from: row, atMost: Self.recordsASlice)
        guard let candidates = found else {
            // None of the words is one that the full text keeps.
            way = .places(next: range.lowerBound)
            return try next()
        }
        way =
            candidates.last.map { .words(all, done: done, row: $0.row + 1) }
            ?? .words(all, done: done + 1, row: 1)
        var places: [Int] = []
        for event in try events(candidates, of: batch) {
            guard matches(event), let place = place(of: event, in: batch) else { continue }
            places.append(place)
        }
        let share = Double(candidates.last?.row ?? batch.kept.events)
        let part = (Double(done) + share / Double(max(1, batch.kept.events))) / Double(all.count)
        return Slice(places: places.sorted(), part: min(1, part))
    }

    /// Neighbours are read in one go.
    private func events(
        _ ids: [EvidenceID], of batch: Batch
    ) throws(StoreError) -> [KeptEvent] {
        var events: [KeptEvent] = []
        events.reserveCapacity(ids.count)
        var place = 0
        while place < ids.count {
            var end = place + 1
            while end < ids.count, ids[end].row == ids[end - 1].row + 1 { end += 1 }
            events += try shelf.events(
                in: batch.kept, from: ids[place].row, atMost: end - place)
            place = end
        }
        return events
    }

    /// Nil for one that the search is not about, by its time.
    private func place(of event: KeptEvent, in batch: Batch) -> Int? {
        let ahead = batch.item.skew?.milliseconds ?? 0
        let time = event.time.map { $0.flooredMilliseconds - ahead }
        guard let place = index.place(of: event.id, at: time) else { return nil }
        return range.contains(place) ? place : nil
    }

    private static let recordsASlice = 2_048
    private static let placesASlice = 200_000
}
