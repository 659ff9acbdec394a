#if PostgreSQL
public import IncidentModel
public import IncidentStore

extension PostgresIncidentStore {
    /// What fills the batch cannot be asked twice: where the connection is lost, so is the batch.
    public func submit(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> [Command]
    ) throws(StoreError) -> [Outcome] {
        let isTaken = try read { connection throws(StoreError) in
            try PostgresEvidence(connection).refusal(of: batch)
        }
        if let isTaken { return isTaken }
        return try write(once: \.isFirstSaved) { (connection, generator) throws(StoreError) in
            let intake = try EvidenceWriter(
                batch, in: PostgresEvidence(connection), seed: generator.next())
            return try fill(intake)
        }
    }

    public func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        try read { connection throws(StoreError) in try connection.batches(of: incident) }
    }

    public func index(
        of batches: [(batch: KeptBatch, ahead: Int64)]
    ) throws(StoreError) -> EvidenceIndex {
        try EvidenceIndex(batches) { batch throws(StoreError) in
            try read { connection throws(StoreError) in try connection.order(of: batch.number) }
        }
    }

    public func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent] {
        try read { connection throws(StoreError) in try connection.events(ids) }
    }

    public func events(
        in batch: KeptBatch, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent] {
        try read { connection throws(StoreError) in
            try connection.events(of: batch.number, from: row, atMost: count)
        }
    }

    public func candidates(
        in batch: KeptBatch, words: [EvidenceWord], from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID]? {
        guard batch.hasFullText, let query = EvidenceWord.serverQuery(words) else { return nil }
        return try EvidenceWords.events(of: batch, from: row, atMost: count) {
            (first, most) throws(StoreError) in
            try read { connection throws(StoreError) in
                try connection.blocks(
                    of: batch.number, matching: query, from: first, atMost: most)
            }
        }
    }

    public func rows(
        of batch: KeptBatch, marked lists: [Set<EvidenceMark>]
    ) throws(StoreError) -> [UInt64]? {
        try read { connection throws(StoreError) in
            try RowMarks.rows(of: batch, marked: lists) { places throws(StoreError) in
                try connection.parts(of: .marks, batch.number, at: places)
            }
        }
    }

    package func take(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> Void
    ) throws(StoreError) {
        guard try !batches(of: batch.incident).contains(where: { $0.item == batch.item }) else {
            return
        }
        _ = try write(once: { _ in true }) { (connection, generator) throws(StoreError) in
            let intake = try EvidenceWriter(
                batch, in: PostgresEvidence(connection), seed: generator.next())
            try fill(intake)
            _ = try intake.seal()
            return []
        }
    }

    package func identities(of batch: KeptBatch) throws(StoreError) -> [UInt64] {
        try read { connection throws(StoreError) in
            EvidenceOrder.identities(
                of: batch, try connection.parts(of: .identities, batch.number))
        }
    }
}
#endif
