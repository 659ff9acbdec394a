internal import GRDB
internal import IncidentModel
internal import IncidentStore

/// The words that SQLite's full text has, of all batches: it is gone through once.
struct SQLiteWordIndex: EvidenceIndexSource {
    let canBeMadeAnew = true
    private let session: Session
    private let sums: [Int: WordSum]

    /// For a connection of its own: a table that is not kept shows what the full text holds.
    init(_ session: Session) throws(StoreError) {
        self.session = session
        var sums: [Int: WordSum] = [:]
        if try session.hasEvidence() {
            try session.run(
                """
                CREATE VIRTUAL TABLE IF NOT EXISTS temp.evidence_terms
                USING fts5vocab(main, evidence_words, instance)
                """)
            let statement = try BareStatement("SELECT term, doc FROM temp.evidence_terms", session)
            try statement.forEachRow { row throws(StoreError) in
                let block = EvidenceID(row.number(1))
                row.withBytes(0) { sums[block.batch, default: WordSum()].add($0, of: block.number) }
            }
        }
        self.sums = sums
    }

    func words(of batch: KeptBatch) throws(StoreError) -> WordSum {
        sums[batch.number] ?? WordSum()
    }

    func marks(of batch: KeptBatch, at places: [Int]) throws(StoreError) -> [EvidenceOrder.Part] {
        try session.parts(of: .marks, batch.number, at: places)
    }

    func kept(_ words: [UInt8]) -> [UInt8] { words }
}

extension Session {
    /// The pages that this frees are overwritten. The full text has no way to forget one batch that does not leave its
    /// words in some page: it is made anew from the others.
    func removeEvents(of batch: KeptBatch) throws(StoreError) {
        try run(
            "DELETE FROM evidence_event WHERE id >= ? AND id < ?",
            [
                EvidenceID(batch: batch.number, row: 0).number,
                EvidenceID(batch: batch.number + 1, row: 0).number,
            ])
        try run("DELETE FROM evidence_order WHERE batch = ?", [batch.number])
        try run(
            "UPDATE evidence_batch SET events = 0, full_text = 0 WHERE number = ?", [batch.number])
        guard batch.hasFullText else { return }
        _ = try reindex(adding: nil, seed: .random(in: 1 ... .max))
    }

    /// Makes the words and marks of all batches anew, and those of batches that had none if they are named, within a
    /// transaction. What the full text held is taken out without a look at it: it may be damaged.
    func reindex(
        adding: (items: Set<ItemID>, incident: IncidentID)?, seed: UInt64
    ) throws(StoreError) -> Int {
        try run("INSERT INTO evidence_words (evidence_words) VALUES ('delete-all')")
        try run(
            "DELETE FROM evidence_order WHERE kind = ?", [EvidenceOrder.Column.marks.rawValue])
        var events = 0
        for (place, batch) in try batches()
        where batch.hasFullText
            || adding.map({ $0.incident == place && $0.items.contains(batch.item) }) ?? false
        {
            try run("UPDATE evidence_batch SET full_text = 1 WHERE number = ?", [batch.number])
            let tables = EvidenceTables(self)
            try tables.openWords()
            events += try EvidenceIndexer(batch, in: tables, seed: seed).run {
                (row, count) throws(StoreError) in
                try self.events(of: batch.number, from: row, atMost: count)
            }
        }
        return events
    }
}
