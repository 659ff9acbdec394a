import EvidenceLog
import IncidentModel
import IncidentStore

/// The evidence log of an incident as commands read it: its events by corrected time, and their records.
struct EvidenceRoom {
    let incident: Incident
    let batches: EvidenceBatches
    let index: EvidenceIndex
    private let store: any IncidentStore

    init(_ incident: Incident, in store: any IncidentStore) throws {
        self.incident = incident
        self.store = store
        batches = EvidenceBatches(try store.batches(of: incident.id), of: incident.batches)
        index = try store.index(of: batches.parts)
    }

    /// The places of what a search finds, by time; at most so many, and as many as there are where nil.
    func places(of query: EvidenceQuery, atMost limit: Int? = nil) throws -> [Int] {
        var search = EvidenceSearch(query, index: index, batches: batches.all, shelf: store)
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
        guard let batch = batches[link.batch] else { return nil }
        return try store.events([EvidenceID(batch: batch.kept.number, row: link.row)])
            .compactMap(row).first
    }

    private func row(_ event: KeptEvent) -> ReadEvent? {
        ReadEvent(event, in: batches)
    }
}

/// One event of the evidence log, read by the layout of its batch.
struct ReadEvent {
    let event: KeptEvent
    let batch: EvidenceBatch
    let record: EvidenceRecord

    init?(_ event: KeptEvent, in batches: EvidenceBatches) {
        guard let batch = batches.batch(of: event.id), let record = batches.record(of: event) else {
            return nil
        }
        self.event = event
        self.batch = batch.item
        self.record = record
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
