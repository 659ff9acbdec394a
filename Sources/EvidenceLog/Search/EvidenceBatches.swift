public import IncidentModel
public import IncidentStore

/// The batches of an evidence log, as the store and the incident have them: with what is needed to read their records.
public struct EvidenceBatches: Sendable {
    public let all: [EvidenceSearch.Batch]
    private let byNumber: [Int: EvidenceSearch.Batch]

    public init() {
        all = []
        byNumber = [:]
    }

    /// Those of the store that the incident tells of, without the ones that were withdrawn; a layout that a newer
    /// program wrote is not known here.
    public init(_ kept: [KeptBatch], of batches: [EvidenceBatch]) {
        let items = Dictionary(batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        all = kept.compactMap { batch in
            items[batch.item].flatMap { EvidenceSearch.Batch(batch, $0) }
        }
        byNumber = Dictionary(
            all.map { ($0.kept.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What an index is made of.
    public var parts: [(batch: KeptBatch, ahead: Int64)] {
        all.map { ($0.kept, $0.item.skew?.milliseconds ?? 0) }
    }

    public subscript(item: ItemID) -> EvidenceSearch.Batch? { all.first { $0.item.id == item } }

    /// The batch that an event is of.
    public func batch(of event: EvidenceID) -> EvidenceSearch.Batch? { byNumber[event.batch] }

    /// Nil for an event whose batch or layout is not known.
    public func record(of event: KeptEvent) -> EvidenceRecord? {
        guard let layouts = byNumber[event.id.batch]?.layouts,
            layouts.indices.contains(event.layout)
        else { return nil }
        return EvidenceRecord(event.raw, layout: layouts[event.layout])
    }
}
