public import IncidentModel
internal import Synchronization

extension MemoryIncidentStore {
    public func submit(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> [Command]
    ) throws(StoreError) -> [Outcome] {
        try log.withLock { (log) throws(StoreError) in
            let draft = MemoryEvidenceDraft(log.evidence)
            if let refusal = try draft.refusal(of: batch) { return refusal }
            let intake = try EvidenceWriter(batch, in: draft, seed: log.generator.next())
            let commands = try fill(intake)
            let before = log
            let outcomes = try log.submit(commands)
            guard outcomes.isFirstSaved, let kept = draft.batch else {
                log = before
                return outcomes
            }
            log.evidence.append(kept)
            return outcomes
        }
    }

    public func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        evidence.batches(of: incident)
    }

    public func index(
        of batches: [(batch: KeptBatch, ahead: Int64)]
    ) throws(StoreError) -> EvidenceIndex {
        let evidence = evidence
        return try EvidenceIndex(batches) { evidence.order(of: $0.number) }
    }

    public func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent] {
        let evidence = evidence
        return ids.compactMap { evidence.event($0) }
    }

    public func candidates(
        in batch: KeptBatch, words: [EvidenceWord], from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID]? { nil }

    public func rows(
        of batch: KeptBatch, marked lists: [Set<EvidenceMark>]
    ) throws(StoreError) -> [UInt64]? {
        let parts = evidence.batches[batch.number - 1].parts.filter { $0.column == .marks }
        return try RowMarks.rows(of: batch, marked: lists) { places in
            let places = Set(places)
            return parts.filter { places.contains($0.place) }
        }
    }

    public func events(
        in batch: KeptBatch, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent] {
        evidence.events(of: batch.number, from: row, atMost: count)
    }

    package func take(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> Void
    ) throws(StoreError) {
        guard try !batches(of: batch.incident).contains(where: { $0.item == batch.item }) else {
            return
        }
        try log.withLock { (log) throws(StoreError) in
            let draft = MemoryEvidenceDraft(log.evidence)
            let intake = try EvidenceWriter(batch, in: draft, seed: log.generator.next())
            try fill(intake)
            _ = try intake.seal()
            if let kept = draft.batch { log.evidence.append(kept) }
        }
    }

    package func identities(of batch: KeptBatch) throws(StoreError) -> [UInt64] {
        let parts = evidence.batches[batch.number - 1].parts.filter { $0.column == .identities }
        return EvidenceOrder.identities(of: batch, parts)
    }

    private var evidence: MemoryEvidence { log.withLock { $0.evidence } }
}
