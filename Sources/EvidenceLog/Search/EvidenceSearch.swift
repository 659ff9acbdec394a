public import IncidentModel
public import IncidentStore

/// Runs a search over the evidence log slice by slice, so that whoever runs it can show the first hits, stop, or go on.
///
/// After a look at the first events the full text says which of the others can be meant; then these are looked at by
/// time, so that the first hits are the earliest.
public struct EvidenceSearch: Sendable {
    /// What one slice found.
    public struct Slice: Hashable, Sendable {
        /// Places in the index, ascending, and behind those of the slices before.
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
    /// By the number of the batch, then by layout.
    private let origins: [Int: [RecordOrigin]]
    private let shelf: any EvidenceShelf
    /// The places that can be meant, by time.
    private let range: Range<Int>
    private var sieve: EvidenceSieve
    /// Batches whose full text was not asked yet.
    private var unasked: [Batch] = []
    /// The first place that was not looked at.
    private var ahead: Int
    private var recordsASlice = 256

    /// - Parameter batches: those of the index.
    public init(
        _ query: EvidenceQuery, index: EvidenceIndex, batches: [Batch], shelf: any EvidenceShelf
    ) {
        self.query = query
        self.index = index
        self.shelf = shelf
        let admitted = batches.filter { query.admits($0.item) }
        origins = Dictionary(
            admitted.map { batch in
                (batch.kept.number, batch.layouts.map { RecordOrigin($0, batch.item) })
            }
        ) { first, _ in first }
        sieve = EvidenceSieve(admitted)
        range = admitted.isEmpty ? 0..<0 : query.places(in: index)
        ahead = range.lowerBound
        // Few records are looked at sooner than looked up.
        if query.readsRecords, range.count > Self.mostRecordsASlice {
            unasked = admitted.reversed()
        }
    }

    /// The next slice, which takes some milliseconds and may have found nothing; nil at the end.
    public mutating func next() throws(StoreError) -> Slice? {
        if !unasked.isEmpty, ahead > range.lowerBound { return try ask() }
        guard ahead < range.upperBound else { return nil }
        guard query.readsRecords else {
            let places = pass(atMost: Self.placesASlice, of: Self.placesASlice)
            return Slice(places: places, part: part)
        }
        let places = pass(atMost: recordsASlice, of: Self.placesASlice)
        recordsASlice = min(Self.mostRecordsASlice, recordsASlice * 2)
        return Slice(places: try look(at: places), part: part)
    }

    /// Asks the full text of some batches.
    private mutating func ask() throws(StoreError) -> Slice {
        var asked = 0
        while asked < Self.placesASlice, let batch = unasked.popLast() {
            try sieve.narrow(batch, to: query, on: shelf)
            asked += batch.kept.events
        }
        return Slice(places: [], part: part)
    }

    /// The next places that can be meant; goes on to the first that was not looked at.
    private mutating func pass(atMost count: Int, of places: Int) -> [Int] {
        let end = min(range.upperBound, ahead + places)
        var passed: [Int] = []
        while ahead < end, passed.count < count {
            if sieve.admits(index[ahead]) { passed.append(ahead) }
            ahead += 1
        }
        return passed
    }

    private var part: Double {
        range.isEmpty ? 1 : Double(ahead - range.lowerBound) / Double(range.count)
    }

    /// Those of some places whose records are found.
    private func look(at places: [Int]) throws(StoreError) -> [Int] {
        guard !places.isEmpty else { return [] }
        var (found, next) = ([Int](), 0)
        for event in try shelf.events(places.map { index[$0] }) {
            // An event that is not there is left out.
            while next < places.count, index[places[next]] != event.id { next += 1 }
            guard next < places.count else { break }
            if matches(event) { found.append(places[next]) }
            next += 1
        }
        return found
    }

    private func matches(_ event: KeptEvent) -> Bool {
        guard let origins = origins[event.id.batch], origins.indices.contains(event.layout)
        else { return false }
        return query.matches(event.raw, of: origins[event.layout])
    }

    private static let mostRecordsASlice = 2_048
    private static let placesASlice = 500_000
}
