#if PostgreSQL
internal import IncidentStore

/// The words that the server's full text has.
struct PostgresWordIndex: EvidenceIndexSource {
    /// Whoever writes there adds to the evidence, and takes nothing of it away.
    let canBeMadeAnew = false
    let connection: Connection

    func words(of batch: KeptBatch) throws(StoreError) -> WordSum {
        var sum = WordSum()
        var row = 1
        while row <= batch.events {
            let end = row + 64 * EvidenceWords.block
            let blocks = try connection.rows(
                """
                SELECT id, convert_to(array_to_string(tsvector_to_array(words), ' '), 'UTF8')
                FROM breachboard.evidence_words WHERE id >= $1::bigint AND id < $2::bigint
                """,
                [
                    "\(EvidenceID(batch: batch.number, row: row).number)",
                    "\(EvidenceID(batch: batch.number, row: end).number)",
                ]
            ) { row throws(StoreError) in (id: try row.int64(0), text: try row.bytes(1)) }
            for block in blocks { sum.add(block: block.id, block.text) }
            row = end
        }
        return sum
    }

    func marks(of batch: KeptBatch, at places: [Int]) throws(StoreError) -> [EvidenceOrder.Part] {
        try connection.parts(of: .marks, batch.number, at: places)
    }

    /// As they were sent: what is no UTF-8 as U+FFFD.
    func kept(_ words: [UInt8]) -> [UInt8] { Array(String(decoding: words, as: UTF8.self).utf8) }
}
#endif
