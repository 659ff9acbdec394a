/// The words of some rows, each once: what the full text keeps of a block of events.
///
/// One block is looked up for many events, because most words come again and again in a log; whoever finds the block
/// looks at its events.
package struct EvidenceWords {
    /// Events whose words are kept together.
    package static let block = 256
    /// Bytes of a word that are kept; a longer one is found by its beginning.
    static let longest = 40

    /// The words, each with a blank behind it.
    package private(set) var text: [UInt8] = []
    private var seen: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var count = 0
    /// Of the rows, not of the block.
    private var marks = RowMarks()
    /// Nobody can make two words on purpose that are taken for one.
    private let seed: UInt64

    package init(seed: UInt64) { self.seed = seed | 1 }

    package mutating func clear() {
        text.removeAll(keepingCapacity: true)
        for slot in seen.indices { seen[slot] = 0 }
        count = 0
    }

    /// Takes in the words of a record as it stands, and those that it has once its backslashes are read as JSON does.
    package mutating func take(_ raw: UnsafeRawBufferPointer) {
        marks.addRow()
        scan(raw)
        guard let decoded = EscapedText.decoded(raw) else { return }
        decoded.withUnsafeBytes { scan($0) }
    }

    /// The marks of the rows since the last time, once as many came in as belong together, or at the end.
    package mutating func takeMarks() -> [EvidenceOrder.Part] {
        marks.takeParts()
    }

    var hasAllMarksOfGroup: Bool { marks.isFull }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
        var place = 0
        let end = bytes.count
        var maker = MarkMaker()
        while place < end {
            while place < end, !EvidenceWord.isOfWord(bytes[place]) { place += 1 }
            let start = place
            var hash = seed
            var isNumber = true
            while place < end, EvidenceWord.isOfWord(bytes[place]) {
                let byte = Self.folded(bytes[place])
                if byte > 0x39 { isNumber = false }
                if place - start < Self.longest { hash = Self.mixed(hash, byte) }
                place += 1
            }
            guard place > start else { continue }
            let marked = MarkMaker.Word(
                bytes, start..<place, isShortNumber: isNumber && place - start <= 3)
            maker.forEachMark(of: marked) { marks.insert($0) }
            let isLongNumber = isNumber && place - start > Self.longestNumber
            let length =
                isLongNumber
                ? Self.startOfNumber : Self.kept(place - start) { bytes[start + $0] }
            let word = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + length)])
            if isNew(isLongNumber ? self.hash(of: word) : hash) { put(word) }
        }
    }

    private func hash(of word: UnsafeRawBufferPointer) -> UInt64 {
        word.reduce(seed) { Self.mixed($0, $1) }
    }

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        let mixed = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        return mixed ^ mixed >> 29
    }

    private mutating func put(_ word: UnsafeRawBufferPointer) {
        for byte in word { text.append(Self.folded(byte)) }
        text.append(0x20)
    }

    private mutating func isNew(_ hash: UInt64) -> Bool {
        let key = hash == 0 ? 1 : hash
        let mask = seen.count - 1
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
        while seen[slot] != 0 {
            if seen[slot] == key { return false }
            slot = (slot + 1) & mask
        }
        seen[slot] = key
        count += 1
        if count * 2 > seen.count { grow() }
        return true
    }

    private mutating func grow() {
        let old = seen
        seen = Array(repeating: 0, count: old.count * 2)
        let mask = seen.count - 1
        for key in old where key != 0 {
            var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
            while seen[slot] != 0 { slot = (slot + 1) & mask }
            seen[slot] = key
        }
    }

    /// How much of a word is kept: never a part of a character, which a store could not be asked for.
    private static func kept(_ length: Int, _ byte: (Int) -> UInt8) -> Int {
        guard length > longest, byte(longest) & 0xC0 == 0x80 else { return min(length, longest) }
        let back = (1...3).first { byte(longest - $0) & 0xC0 != 0x80 }
        guard let back else { return longest }
        let first = byte(longest - back)
        let bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        return bytes > back ? longest - back : longest
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    /// Longer ones are times counted from 1970, of which every record has another: they are kept by their beginning.
    private static let longestNumber = 12
    private static let startOfNumber = 7

    /// The word as it stands in the full text; nil for one that is not kept.
    static func kept(_ word: EvidenceWord) -> EvidenceWord? {
        let bytes = Array(word.text.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy(EvidenceWord.isOfWord) else { return nil }
        let isNumber = bytes.allSatisfy { (0x30...0x39).contains($0) }
        // Numbers without end begin with any one digit.
        if word.isPrefix, isNumber, bytes.count == 1 { return nil }
        if isNumber, bytes.count > startOfNumber, word.isPrefix || bytes.count > longestNumber {
            // The beginning of a long number, or a shorter one that begins so.
            let start = String(decoding: bytes.prefix(startOfNumber), as: UTF8.self)
            return EvidenceWord(start, isPrefix: bytes.count <= longestNumber)
        }
        guard bytes.count > longest else { return word }
        let length = kept(bytes.count) { bytes[$0] }
        return EvidenceWord(String(decoding: bytes.prefix(length), as: UTF8.self))
    }
}

extension EvidenceWords {
    /// The events of a batch from a row on that lie in blocks which a full text names.
    ///
    /// - Parameter blocks: the first events of blocks from a row on, and not more than so many.
    package static func events(
        of batch: KeptBatch, from row: Int, atMost count: Int,
        in blocks: (_ row: Int, _ count: Int) throws(StoreError) -> [EvidenceID]
    ) throws(StoreError) -> [EvidenceID] {
        let first = (max(1, row) - 1) / block * block + 1
        return try blocks(first, max(1, count / block)).flatMap { start in
            let last = min(batch.events, start.row + block - 1)
            return (max(row, start.row)..<max(row, start.row, last + 1)).map {
                EvidenceID(batch: batch.number, row: $0)
            }
        }
    }
}

extension EvidenceWord {
    /// Words as a full text of SQLite takes them; nil where none of them helps.
    package static func expression(_ words: [EvidenceWord]) -> String? {
        let terms = words.compactMap(EvidenceWords.kept).map { word in
            "\"\(word.text)\"\(word.isPrefix ? " *" : "")"
        }
        return terms.isEmpty ? nil : terms.joined(separator: " AND ")
    }

    /// As a full text of PostgreSQL takes them.
    package static func serverQuery(_ words: [EvidenceWord]) -> String? {
        let terms = words.compactMap(EvidenceWords.kept).map { word in
            "'\(word.text)'\(word.isPrefix ? ":*" : "")"
        }
        return terms.isEmpty ? nil : terms.joined(separator: " & ")
    }
}
