import Dashboard
import EvidenceLog
import IncidentStore

/// A search for a board under way: tells what was found at once, and then from time to time.
struct EvidenceFinder: Sendable {
    private let order: EvidenceSearchOrder
    private var search: EvidenceSearch
    private var found = SortedPlaces()
    private var part = 0.0
    private var lastTold: ContinuousClock.Instant?
    private(set) var isDone = false

    private static let pause = Duration.milliseconds(80)

    init(_ order: EvidenceSearchOrder, _ batches: EvidenceBatches, on shelf: any EvidenceShelf) {
        self.order = order
        search = EvidenceSearch(
            order.query, index: order.index, batches: batches.all, shelf: shelf)
    }

    /// Looks at the next slice; gives what there is to tell.
    mutating func next() throws -> EvidenceFindings? {
        guard let slice = try search.next() else {
            (isDone, part) = (true, 1)
            return told()
        }
        found.add(slice.places.map { Int32(clamping: $0) })
        part = slice.part
        let now = ContinuousClock.now
        if let lastTold, now - lastTold < Self.pause { return nil }
        guard lastTold != nil || found.hasNew else { return nil }
        lastTold = now
        return told()
    }

    private mutating func told() -> EvidenceFindings {
        found.merge()
        let total = order.index.count
        return EvidenceFindings(
            number: order.number, hits: EvidenceHits(found.places),
            searched: Int(part * Double(total)), total: total, isDone: isDone)
    }
}
