import Dashboard
import EvidenceLog
import IncidentModel
import IncidentStore

/// The batches of an index, with what is needed to read their records.
struct ReadBatches: Sendable {
    let batches: [EvidenceSearch.Batch]
    private let byNumber: [Int: EvidenceSearch.Batch]

    init() {
        batches = []
        byNumber = [:]
    }

    /// Those of the store that are on the board; a layout that a newer program wrote is not known here.
    init(_ source: EvidenceSource, _ kept: [KeptBatch]) {
        let items = Dictionary(
            source.batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        batches = kept.compactMap { batch in
            items[batch.item].flatMap { EvidenceSearch.Batch(batch, $0) }
        }
        byNumber = Dictionary(
            batches.map { ($0.kept.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the index is made of.
    var parts: [(batch: KeptBatch, ahead: Int64)] {
        batches.map { ($0.kept, $0.item.skew?.milliseconds ?? 0) }
    }

    func row(of event: KeptEvent) -> EvidenceRow? {
        record(of: event).map { EvidenceRow(event: event, record: $0) }
    }

    /// Nil for an event whose batch or layout is not known.
    func record(of event: KeptEvent) -> EvidenceRecord? {
        guard let layouts = byNumber[event.id.batch]?.layouts,
            layouts.indices.contains(event.layout)
        else { return nil }
        return EvidenceRecord(event.raw, layout: layouts[event.layout])
    }
}
