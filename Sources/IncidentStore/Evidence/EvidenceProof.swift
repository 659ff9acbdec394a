package import IncidentModel

/// Proves a batch of the evidence log: its events are those that its item names, and its order is theirs.
///
/// What is looked up in the full text is looked at in the records, so that it can hide an event and not invent one; the
/// words are made again and compared.
package struct EvidenceProof {
    private let batch: KeptBatch
    private var digest = EvidenceDigest()
    private var times: [Int64] = []
    private var isInOrder = true

    package init(of batch: KeptBatch) { self.batch = batch }

    /// How many rows there were so far.
    package var events: Int { times.count }

    /// The next event of the batch, by row.
    package mutating func take(_ event: KeptEvent) {
        let id = EvidenceID(batch: batch.number, row: times.count + 1)
        if event.id != id { isInOrder = false }
        times.append(event.time ?? .min)
        digest.take(event)
    }

    /// What is wrong with the batch, after all its events; nil where nothing is. It ends the digest, and is asked once.
    package mutating func fault(by item: Item?, order: EvidenceOrder) -> BadEntry? {
        guard let item else {
            return bad(.start, expected: "no events of \(batch.item)", found: "a batch of them")
        }
        let found = digest.finish().description
        // Where the entry was redacted, nothing says any more what the events were.
        let said = item[.digest].text ?? found
        guard isInOrder, times.count == batch.events, said == found else {
            return bad(
                item.added.seq, expected: "the events of evidence batch \(batch.item)",
                found: "others")
        }
        guard order == EvidenceOrder(times) else {
            return bad(
                item.added.seq, expected: "the order of evidence batch \(batch.item)",
                found: "another")
        }
        return nil
    }

    private func bad(_ seq: Seq, expected: String, found: String) -> BadEntry {
        BadEntry(seq: seq, kind: .table, expected: expected, found: found)
    }
}

extension LogVerifier {
    /// Proves all batches, piece by piece.
    package mutating func check(
        batches: [(IncidentID, KeptBatch)], words: any EvidenceIndexSource,
        order: (KeptBatch) throws(StoreError) -> EvidenceOrder,
        events: (KeptBatch, _ row: Int, _ count: Int) throws(StoreError) -> [KeptEvent]
    ) throws(StoreError) {
        for (incident, batch) in batches {
            var proof = EvidenceProof(of: batch)
            var index = EvidenceIndexProof(of: batch, in: words)
            while true {
                let piece = try events(batch, proof.events + 1, 4_096)
                for event in piece {
                    proof.take(event)
                    try index.take(event)
                }
                if piece.isEmpty { break }
            }
            try index.finish()
            let item = item(of: batch, incident)
            if let fault = proof.fault(by: item, order: try order(batch)) { report(fault) }
            if !index.isWhole {
                report(
                    BadEntry(
                        seq: item?.added.seq ?? .start, kind: .table,
                        expected: "the words of evidence batch \(batch.item)",
                        found: words.canBeMadeAnew
                            ? "others: `evidence reindex` makes them anew"
                            : "others: `copy` makes them anew in another database"))
            }
        }
        check(evidence: batches)
    }
}
