public import IncidentModel
public import IncidentStore

extension SQLiteIncidentStore {
    public func submit(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> [Command]
    ) throws(StoreError) -> [Outcome] {
        try write(keeping: \.isFirstSaved) { (writer, generator) throws(StoreError) in
            let intake = try EvidenceWriter(
                batch, in: EvidenceTables(writer.storage), seed: generator.next())
            return try writer.submit(try fill(intake), using: &generator)
        }
    }

    public func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        try read { session throws(StoreError) in try session.batches(of: incident) }
    }

    public func index(
        of batches: [(batch: KeptBatch, ahead: Int64)]
    ) throws(StoreError) -> EvidenceIndex {
        var orders: [(number: Int, order: EvidenceOrder, ahead: Int64)] = []
        for (batch, ahead) in batches {
            let order = try read { session throws(StoreError) in
                try session.order(of: batch.number)
            }
            orders.append((batch.number, order, ahead))
        }
        return EvidenceIndex(orders)
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
        let first = EvidenceWords.firstRow(ofBlockWith: row)
        let blocks = try read { session throws(StoreError) in
            try session.blocks(
                of: batch.number, matching: expression, from: first,
                atMost: max(1, count / EvidenceWords.block))
        }
        return EvidenceWords.events(in: blocks, of: batch, from: row)
    }
}
