import Dashboard
import EvidenceLog
import IncidentStore

/// Counts the sources of what a board shows, slice by slice.
struct EvidenceCounter: Sendable {
    private let order: EvidenceCountOrder
    private let shelf: any EvidenceShelf
    private let batches: EvidenceBatches
    private var position: Int
    private var sources: [String: Int] = [:]
    private var byBatch: [Int: Int] = [:]
    private var lastTold = ContinuousClock.now

    private static let slice = 2_000
    private static let pause = Duration.milliseconds(150)
    /// Beyond these many, sources are told as one.
    private static let mostSources = 2_000

    init(_ order: EvidenceCountOrder, _ batches: EvidenceBatches, on shelf: any EvidenceShelf) {
        self.order = order
        self.shelf = shelf
        self.batches = batches
        position = order.part.lowerBound
    }

    var isDone: Bool { position >= order.part.upperBound }

    /// Counts the next slice; gives what there is to tell.
    mutating func next() throws -> EvidenceTally? {
        let end = min(position + Self.slice, order.part.upperBound)
        let ids = (position..<end).map { position in
            order.index[order.hits.map { Int($0.places[position]) } ?? position]
        }
        for event in try shelf.events(ids) {
            let source = batches.record(of: event)?.source ?? ""
            let isKnown = sources[source] != nil || sources.count < Self.mostSources
            sources[isKnown ? source : "(others)", default: 0] += 1
            byBatch[event.id.batch, default: 0] += 1
        }
        position = end
        let now = ContinuousClock.now
        guard isDone || now - lastTold >= Self.pause else { return nil }
        lastTold = now
        return tally
    }

    private var tally: EvidenceTally {
        let shares = sources.map { EvidenceTally.Share(source: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.source) < ($0.count, $1.source) }
        return EvidenceTally(
            number: order.number, sources: shares, batches: byBatch,
            counted: position - order.part.lowerBound, total: order.part.count)
    }
}
