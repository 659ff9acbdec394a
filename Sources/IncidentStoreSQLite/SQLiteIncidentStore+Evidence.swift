public import IncidentModel
public import IncidentStore

extension SQLiteIncidentStore {
    public func submit(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> [Command]
    ) throws(StoreError) -> [Outcome] {
        try write(keeping: \.isFirstSaved) { (writer, generator) throws(StoreError) in
            let tables = EvidenceTables(writer.storage)
            if let refusal = try tables.refusal(of: batch) { return refusal }
            let intake = try EvidenceWriter(batch, in: tables, seed: generator.next())
            return try writer.submit(try fill(intake), using: &generator)
        }
    }

    public func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        try read { session throws(StoreError) in try session.batches(of: incident) }
    }

    public func index(
        of batches: [(batch: KeptBatch, ahead: Int64)]
    ) throws(StoreError) -> EvidenceIndex {
        try EvidenceIndex(batches) { batch throws(StoreError) in
            try read { session throws(StoreError) in try session.order(of: batch.number) }
        }
    }

    public func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent] {
        try read { session throws(StoreError) in try session.events(ids) }
    }

    public func events(
        in batch: KeptBatch, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent] {
        try read { session throws(StoreError) in
            try session.events(of: batch.number, from: row, atMost: count)
        }
    }

    public func candidates(
        in batch: KeptBatch, words: [EvidenceWord], from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID]? {
        guard batch.hasFullText, let expression = EvidenceWord.expression(words) else {
            return nil
        }
        return try EvidenceWords.events(of: batch, from: row, atMost: count) {
            (first, most) throws(StoreError) in
            try read { session throws(StoreError) in
                try session.blocks(
                    of: batch.number, matching: expression, from: first, atMost: most)
            }
        }
    }

    public func rows(
        of batch: KeptBatch, marked lists: [Set<EvidenceMark>]
    ) throws(StoreError) -> [UInt64]? {
        try read { session throws(StoreError) in
            try RowMarks.rows(of: batch, marked: lists) { places throws(StoreError) in
                try session.parts(of: .marks, batch.number, at: places)
            }
        }
    }

    package func take(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> Void
    ) throws(StoreError) {
        guard try !batches(of: batch.incident).contains(where: { $0.item == batch.item }) else {
            return
        }
        try write { (writer, generator) throws(StoreError) in
            let intake = try EvidenceWriter(
                batch, in: EvidenceTables(writer.storage), seed: generator.next())
            try fill(intake)
            _ = try intake.seal()
        }
    }

    /// Three seconds for a million events, in one transaction.
    package func reindex(
        adding items: Set<ItemID>, of incident: IncidentID
    ) throws(StoreError) -> Int? {
        try write { (writer, generator) throws(StoreError) in
            try writer.storage.reindex(
                adding: (items, incident), seed: generator.next())
        }
    }

    package func identities(of batch: KeptBatch) throws(StoreError) -> [UInt64] {
        try read { session throws(StoreError) in
            EvidenceOrder.identities(
                of: batch, try session.parts(of: .identities, batch.number))
        }
    }
}
