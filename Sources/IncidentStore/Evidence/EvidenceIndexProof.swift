/// A sum over the words of blocks, each with the block that it is of: equal for the same words in any order.
///
/// The key of the hash is another in every run of the program: nobody can look for words that have the same sum.
package struct WordSum: Hashable, Sendable {
    private var sum: UInt64 = 0

    package init() {}

    /// A word of a block, which is known by the number of its first event.
    package mutating func add(_ word: UnsafeRawBufferPointer, of block: Int64) {
        sum &+= Self.hash(word, block)
    }

    /// The words of a block, with blanks between them, each once however often it stands there.
    package mutating func add(block: Int64, _ text: [UInt8]) {
        var seen: Set<UInt64> = []
        text.withUnsafeBytes { text in
            var start = 0
            for place in 0...text.count where place == text.count || text[place] == 0x20 {
                if place > start {
                    let word = UnsafeRawBufferPointer(rebasing: text[start..<place])
                    seen.insert(Self.hash(word, block))
                }
                start = place + 1
            }
        }
        for hash in seen { sum &+= hash }
    }

    private static func hash(_ word: UnsafeRawBufferPointer, _ block: Int64) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(block)
        hasher.combine(bytes: word)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}

/// What a store has of the words and marks of its batches, for a proof.
package protocol EvidenceIndexSource {
    /// Whether the store can make its words anew where it is.
    var canBeMadeAnew: Bool { get }
    /// The sum of all words that are kept of a batch.
    func words(of batch: KeptBatch) throws(StoreError) -> WordSum
    /// Those of the parts of the marks that are there.
    func marks(of batch: KeptBatch, at places: [Int]) throws(StoreError) -> [EvidenceOrder.Part]
    /// How the store keeps words that are no UTF-8.
    func kept(_ words: [UInt8]) -> [UInt8]
}

/// Proves the full text of a batch: makes its words and marks again, event by event.
struct EvidenceIndexProof {
    private let batch: KeptBatch
    private let source: any EvidenceIndexSource
    private var words = EvidenceWords(seed: .random(in: 1 ... .max))
    private var sum = WordSum()
    private var rows = 0
    private(set) var isWhole = true

    init(of batch: KeptBatch, in source: any EvidenceIndexSource) {
        self.batch = batch
        self.source = source
    }

    mutating func take(_ event: KeptEvent) throws(StoreError) {
        guard batch.hasFullText else { return }
        event.raw.withUnsafeBytes { words.take($0) }
        rows += 1
        if rows % EvidenceWords.block == 0 { takeWords() }
        if words.hasAllMarksOfGroup { try takeMarks() }
    }

    /// After all events.
    mutating func finish() throws(StoreError) {
        guard batch.hasFullText else { return }
        if rows % EvidenceWords.block != 0 { takeWords() }
        try takeMarks()
        if try source.words(of: batch) != sum { isWhole = false }
    }

    private mutating func takeWords() {
        let first = EvidenceID(
            batch: batch.number, row: (rows - 1) / EvidenceWords.block * EvidenceWords.block + 1)
        sum.add(block: first.number, source.kept(words.text))
        words.clear()
    }

    /// A group without its first part is not asked, and so is nothing of it.
    private mutating func takeMarks() throws(StoreError) {
        let parts = words.takeMarks()
        let kept = try source.marks(of: batch, at: parts.map(\.place))
            .sorted { $0.place < $1.place }
        guard let first = parts.first, kept.first?.place == first.place else { return }
        if kept != parts { isWhole = false }
    }
}

/// A store that looks nothing up.
struct NoEvidenceIndex: EvidenceIndexSource {
    let canBeMadeAnew = false

    func words(of batch: KeptBatch) throws(StoreError) -> WordSum { WordSum() }
    func marks(of batch: KeptBatch, at places: [Int]) throws(StoreError) -> [EvidenceOrder.Part] {
        []
    }
    func kept(_ words: [UInt8]) -> [UInt8] { words }
}
