import EvidenceLog
import IncidentModel
import IncidentStore

/// The evidence log of an incident as commands read it: its events by corrected time, and their records.
struct EvidenceRoom {
    let incident: Incident
    let store: any IncidentStore
    let batches: [EvidenceSearch.Batch]
    let index: EvidenceIndex
    private let byNumber: [Int: EvidenceSearch.Batch]

    /// Without the batches that were withdrawn.
    init(_ incident: Incident, in store: any IncidentStore) throws {
        let items = Dictionary(
            incident.batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = try store.batches(of: incident.id)
        batches = kept.compactMap { kept in
            items[kept.item].flatMap { EvidenceSearch.Batch(kept, $0) }
        }
        index = try store.index(
            of: batches.map { (batch: $0.kept, ahead: $0.item.skew?.milliseconds ?? 0) })
        byNumber = Dictionary(
            batches.map { ($0.kept.number, $0) }, uniquingKeysWith: { first, _ in first })
        self.incident = incident
        self.store = store
    }

    func batch(_ id: ItemID) -> EvidenceSearch.Batch? { batches.first { $0.item.id == id } }

    /// The places of what a search finds, by time; at most so many, and as many as there are where nil.
    func places(of query: EvidenceQuery, atMost limit: Int? = nil) throws -> [Int] {
        var search = EvidenceSearch(query, index: index, batches: batches, shelf: store)
        var places: [Int] = []
        while let slice = try search.next() {
            places += slice.places
            if let limit, places.count >= limit { break }
        }
        return limit.map { Array(places.prefix($0)) } ?? places
    }

    /// The events at some places, in their order.
    func events(at places: some Collection<Int>) throws -> [ReadEvent] {
        try store.events(places.map { index[$0] }).compactMap(row)
    }

    /// The event that a link names.
    func event(_ link: EvidenceLink) throws -> ReadEvent? {
        guard let batch = batch(link.batch) else { return nil }
        return try store.events([EvidenceID(batch: batch.kept.number, row: link.row)])
            .compactMap(row).first
    }

    private func row(_ event: KeptEvent) -> ReadEvent? {
        byNumber[event.id.batch].flatMap { ReadEvent(event, in: $0) }
    }
}

/// One event of the evidence log, read by the layout of its batch.
struct ReadEvent {
    let event: KeptEvent
    let batch: EvidenceBatch
    let record: EvidenceRecord

    init?(_ event: KeptEvent, in batch: EvidenceSearch.Batch) {
        guard batch.layouts.indices.contains(event.layout) else { return nil }
        self.event = event
        self.batch = batch.item
        record = EvidenceRecord(event.raw, layout: batch.layouts[event.layout])
    }

    /// With the clock of its batch put right.
    var time: Instant? {
        event.time.map {
            Instant(milliseconds: $0.flooredMilliseconds - (batch.skew?.milliseconds ?? 0))
        }
    }

    var link: EvidenceLink? { EvidenceLink(batch: batch.id, row: event.id.row) }

    /// `BATCH#ROW`.
    var name: String { "\(batch.id)#\(event.id.row)" }
}
