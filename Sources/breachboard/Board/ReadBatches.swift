import Dashboard
import EvidenceLog
import IncidentModel
import IncidentStore

/// The batches of an index, with what is needed to read their records.
struct ReadBatches: Sendable {
    struct Batch: Sendable {
        let batch: KeptBatch
        let item: EvidenceBatch
        /// Milliseconds.
        let ahead: Int64
        let layouts: [RecordLayout]
    }

    private(set) var kept: [Batch] = []
    private var byNumber: [Int: Int] = [:]

    init() {}

    init(_ source: EvidenceSource, _ kept: [KeptBatch]) {
        let items = Dictionary(
            source.batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.kept = kept.compactMap { batch in
            guard let item = items[batch.item] else { return nil }
            return Batch(
                batch: batch, item: item, ahead: item.skew?.milliseconds ?? 0,
                layouts: StandInRecord.layouts(of: item))
        }
        byNumber = Dictionary(
            self.kept.enumerated().map { ($1.batch.number, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(number: Int) -> Batch? { byNumber[number].map { kept[$0] } }

    func row(of event: KeptEvent) -> EvidenceRow {
        EvidenceRow(event: event, record: record(of: event))
    }

    func record(of event: KeptEvent) -> EvidenceRecord {
        let layouts = self[event.id.batch]?.layouts ?? []
        let layout = layouts.indices.contains(event.layout) ? layouts[event.layout] : nil
        return StandInRecord.record(event.raw, layout)
    }
}

/// Reads records until there are readers for them.
enum StandInRecord {
    static func layouts(of batch: EvidenceBatch) -> [RecordLayout] { [] }

    static func record(_ raw: [UInt8], _ layout: RecordLayout?) -> EvidenceRecord {
        let plain = RecordLayout(
            format: .csv, shape: .jsonLines, columns: [], roles: [.summary: ["record"]])
        return EvidenceRecord(
            fields: [.init(name: "record", value: String(decoding: raw, as: UTF8.self))],
            layout: layout ?? plain)
    }
}
