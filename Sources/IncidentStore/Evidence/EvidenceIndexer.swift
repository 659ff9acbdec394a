/// Makes the words and marks of a batch from its events.
package struct EvidenceIndexer<Storage: EvidenceStorage> {
    private let batch: KeptBatch
    private let storage: Storage
    private var words: EvidenceWords
    private var rows = 0

    /// - Parameter seed: random.
    package init(_ batch: KeptBatch, in storage: Storage, seed: UInt64) {
        self.batch = batch
        self.storage = storage
        words = EvidenceWords(seed: seed)
    }

    /// Puts them into the storage, which has none of them.
    ///
    /// - Returns: how many events there were.
    package consuming func run(
        events: (_ row: Int, _ count: Int) throws(StoreError) -> [KeptEvent]
    ) throws(StoreError) -> Int {
        while true {
            let piece = try events(rows + 1, 4_096)
            for event in piece { try take(event) }
            if piece.isEmpty { break }
        }
        if rows % EvidenceWords.block != 0 { try putWords() }
        try putMarks()
        return rows
    }

    private mutating func take(_ event: KeptEvent) throws(StoreError) {
        event.raw.withUnsafeBytes { words.take($0) }
        rows += 1
        if rows % EvidenceWords.block == 0 { try putWords() }
        if words.hasAllMarksOfGroup { try putMarks() }
    }

    private mutating func putWords() throws(StoreError) {
        let first = (rows - 1) / EvidenceWords.block * EvidenceWords.block + 1
        try storage.put(words: words.text, of: EvidenceID(batch: batch.number, row: first))
        words.clear()
    }

    private mutating func putMarks() throws(StoreError) {
        for part in words.takeMarks() { try storage.put(part, of: batch.number) }
    }
}
