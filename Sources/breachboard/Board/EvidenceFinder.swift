import Dashboard
import EvidenceLog
import IncidentStore
import Terminal

/// A search of the evidence log under way: goes through the batches slice by slice.
struct EvidenceFinder: Sendable {
    struct Problem: Error { let words: SafeText }

    private let order: EvidenceSearchOrder
    private let shelf: any EvidenceShelf
    private let batches: ReadBatches
    private let places: EvidencePlaces
    private let words: [[UInt8]]
    private var found = SortedPlaces()
    private var batch = 0
    private var row = 1
    private var searched = 0
    private var lastTold: ContinuousClock.Instant?
    private(set) var isDone = false

    private static let slice = 2_000
    /// What was found is told at once, and then from time to time.
    private static let pause = Duration.milliseconds(80)

    init(
        _ order: EvidenceSearchOrder, _ batches: ReadBatches, on shelf: any EvidenceShelf
    ) throws {
        self.order = order
        self.shelf = shelf
        self.batches = batches
        places = EvidencePlaces(order.index)
        words = order.text.lowercased().split(separator: " ").map { Array($0.utf8) }
    }

    /// Looks at the next slice; gives what there is to tell.
    mutating func next() throws -> EvidenceFindings? {
        guard batch < batches.kept.count else {
            isDone = true
            return told()
        }
        let kept = batches.kept[batch].batch
        let events = try shelf.events(in: kept, from: row, atMost: Self.slice)
        searched += events.count
        found.add(events.filter(matches).compactMap { places[$0.id] })
        if let last = events.last, events.count == Self.slice {
            row = last.id.row + 1
        } else {
            (batch, row) = (batch + 1, 1)
        }
        let now = ContinuousClock.now
        if let lastTold, now - lastTold < Self.pause { return nil }
        guard lastTold != nil || found.hasNew else { return nil }
        lastTold = now
        return told()
    }

    private mutating func told() -> EvidenceFindings {
        found.merge()
        return EvidenceFindings(
            number: order.number, hits: EvidenceHits(found.places), searched: searched,
            total: order.index.count, isDone: isDone)
    }

    private func matches(_ event: KeptEvent) -> Bool {
        let text = event.raw.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return words.allSatisfy { text.firstRange(of: $0) != nil }
    }
}
