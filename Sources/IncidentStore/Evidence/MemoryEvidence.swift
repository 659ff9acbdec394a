internal import IncidentModel

/// The evidence log of a store that lives as long as the program. It looks no words up.
struct MemoryEvidence: Sendable {
    struct Batch: Sendable {
        let incident: IncidentID
        var kept: KeptBatch
        var events: [KeptEvent] = []
        var parts: [EvidenceOrder.Part] = []
    }

    private(set) var batches: [Batch] = []

    func batches(of incident: IncidentID) -> [KeptBatch] {
        batches.filter { $0.incident == incident }.map(\.kept)
    }

    func order(of number: Int) -> EvidenceOrder {
        var order = EvidenceOrder()
        for part in batches[number - 1].parts { _ = order.append(part) }
        return order
    }

    func event(_ id: EvidenceID) -> KeptEvent? {
        guard batches.indices.contains(id.batch - 1) else { return nil }
        let events = batches[id.batch - 1].events
        return events.indices.contains(id.row - 1) ? events[id.row - 1] : nil
    }

    func events(of number: Int, from row: Int, atMost count: Int) -> [KeptEvent] {
        guard batches.indices.contains(number - 1) else { return [] }
        return Array(batches[number - 1].events.dropFirst(max(0, row - 1)).prefix(count))
    }

    mutating func append(_ batch: Batch) { batches.append(batch) }

    mutating func removeEvents(of item: ItemID, _ incident: IncidentID) {
        guard
            let place = batches.firstIndex(where: {
                $0.incident == incident && $0.kept.item == item
            })
        else { return }
        let number = batches[place].kept.number
        batches[place] = Batch(
            incident: incident,
            kept: KeptBatch(number: number, item: item, events: 0, hasFullText: false))
    }
}

/// A batch of such a store while it comes in.
final class MemoryEvidenceDraft: EvidenceStorage {
    private let base: MemoryEvidence
    private(set) var batch: MemoryEvidence.Batch?

    init(_ base: MemoryEvidence) { self.base = base }

    func open(_ new: NewBatch) throws(StoreError) -> Int {
        let number = base.batches.count + 1
        batch = MemoryEvidence.Batch(
            incident: new.incident,
            kept: KeptBatch(number: number, item: new.item, events: 0, hasFullText: false))
        return number
    }

    func put(_ event: IncomingEvent, as id: EvidenceID) throws(StoreError) {
        batch?.events.append(
            KeptEvent(
                id: id, time: event.time, line: event.line, layout: event.layout,
                raw: Array(event.raw)))
    }

    func put(words: [UInt8], of block: EvidenceID) throws(StoreError) {}

    func put(_ part: EvidenceOrder.Part, of batch: Int) throws(StoreError) {
        self.batch?.parts.append(part)
    }

    func close(_ number: Int, events: Int) throws(StoreError) {
        guard let kept = batch?.kept else { return }
        batch?.kept = KeptBatch(
            number: number, item: kept.item, events: events, hasFullText: kept.hasFullText)
    }

    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        base.batches(of: incident)
    }

    func parts(
        of column: EvidenceOrder.Column, _ batch: Int
    ) throws(StoreError) -> [EvidenceOrder.Part] {
        base.batches[batch - 1].parts.filter { $0.column == column }
    }

    func raw(of id: EvidenceID) throws(StoreError) -> [UInt8]? {
        if let batch, id.batch == batch.kept.number { return batch.events[id.row - 1].raw }
        return base.event(id)?.raw
    }
}
