/// What a record is known by in the marks of its row: a word, or a few words one behind the other.
///
/// Whoever looks something up makes its marks by the same code as the rows have theirs. Two marks may be equal by
/// chance: they say which rows can be meant, and the records say which are.
public struct EvidenceMark: Hashable, Sendable {
    let hash: UInt64

    init(_ one: UInt64, _ other: UInt64, _ kind: Kind) {
        var mixed = (one ^ kind.rawValue) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 32 ^ other) &* 0xD6E8_FEB8_6659_FD93
        mixed = (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
        hash = mixed ^ mixed >> 32
    }

    private init(_ hash: UInt64) { self.hash = hash }

    /// Of the same, another mark: all are there by chance less often than one.
    var again: EvidenceMark { EvidenceMark(hash >> 20 | hash << 44) }

    enum Kind: UInt64 {
        case word = 1
        /// The first three or six bytes of a word.
        case beginning
        /// A word and the beginning of the next.
        case pair
        /// Three short numbers, as an address has them.
        case numbers
        /// Three short numbers and a fourth that begins so, or is so.
        case begunFourth, fourth
    }
}

extension EvidenceMark {
    /// The marks of words one behind the other, whatever separates them.
    public static func marks(ofSequence words: [EvidenceWord]) -> Set<EvidenceMark> {
        var maker = MarkMaker()
        var marks: Set<EvidenceMark> = []
        for word in words {
            let bytes = Array(word.text.utf8)
            bytes.withUnsafeBytes { bytes in
                let part = MarkMaker.Word(bytes, 0..<bytes.count)
                if word.isPrefix {
                    maker.forEachMark(ofBegun: part) { marks.insert($0) }
                } else {
                    maker.forEachMark(of: part, isSought: true) { marks.insert($0) }
                }
            }
        }
        return marks
    }

    /// The marks of words that stand anywhere in a record.
    public static func marks(ofScattered words: [EvidenceWord]) -> Set<EvidenceMark> {
        words.reduce(into: []) { $0.formUnion(marks(ofSequence: [$1])) }
    }
}

/// Makes the marks of words, one word behind the other.
struct MarkMaker {
    /// What a mark knows of a word: its first sixteen bytes. Letters are told apart without their case.
    struct Word {
        let start: UInt64
        let rest: UInt64
        let length: Int
        let isNumber: Bool

        init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
            var isNumber = true
            for place in range.prefix(4) where bytes[place] > 0x39 { isNumber = false }
            self.init(bytes, range, isShortNumber: isNumber && range.count <= 3)
        }

        @inline(__always)
        init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, isShortNumber: Bool) {
            length = range.count
            isNumber = isShortNumber
            start = Self.load(bytes, range.lowerBound, length)
            rest = length > 8 ? Self.load(bytes, range.lowerBound + 8, length - 8) : 0
        }

        @inline(__always)
        private static func load(
            _ bytes: UnsafeRawBufferPointer, _ place: Int, _ length: Int
        ) -> UInt64 {
            var number: UInt64 = 0
            if place + 8 <= bytes.count {
                number = UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            } else {
                for offset in 0..<min(8, bytes.count - place) {
                    number |= UInt64(bytes[place + offset]) << UInt64(offset * 8)
                }
            }
            return (number | 0x2020_2020_2020_2020) & mask(length)
        }

        @inline(__always)
        static func mask(_ length: Int) -> UInt64 {
            length >= 8 ? ~0 : (1 << UInt64(length * 8)) - 1
        }

        func first(_ count: Int) -> UInt64 { start & Self.mask(count) }

        var beginsWithDigit: Bool { (0x30...0x39).contains(start & 0xFF) }
    }

    /// The mark of the word before; nil at the beginning.
    private var before: UInt64?
    /// The short numbers just before, three bytes of each, and how many there are.
    private var numbers: UInt64 = 0
    private var count = 0

    /// The marks that the next word adds.
    ///
    /// - Parameter isSought: without those of a fourth number that is only begun: a whole one says more.
    @inline(__always)
    mutating func forEachMark(
        of word: Word, isSought: Bool = false, _ body: (EvidenceMark) -> Void
    ) {
        let mark = EvidenceMark(word.start, word.rest, .word)
        body(mark)
        if !isSought {
            if word.length >= 3 { body(EvidenceMark(word.first(3), 0, .beginning)) }
            if word.length >= 6 { forEachMark(ofBeginning: word.first(6), body) }
        }
        if let before { forEachMark(ofPair: before, word, body) }
        if count >= 3, word.beginsWithDigit {
            if !isSought || !word.isNumber {
                for length in (isSought ? min(3, word.length) : 1)...min(3, word.length) {
                    body(EvidenceMark(numbers, word.first(length), .begunFourth))
                }
            }
            if word.isNumber { body(EvidenceMark(numbers, word.start, .fourth)) }
        }
        before = mark.hash
        guard word.isNumber else {
            count = 0
            return
        }
        // Of the third to last only two digits have room.
        numbers = numbers << 24 | word.start
        count += 1
        if count >= 3 { body(EvidenceMark(numbers, 0, .numbers)) }
    }

    @inline(__always)
    private func forEachMark(ofBeginning bytes: UInt64, _ body: (EvidenceMark) -> Void) {
        let mark = EvidenceMark(bytes, 0, .beginning)
        body(mark)
        body(mark.again)
    }

    @inline(__always)
    private func forEachMark(
        ofPair before: UInt64, _ word: Word, _ body: (EvidenceMark) -> Void
    ) {
        let mark = EvidenceMark(before, word.first(2), .pair)
        body(mark)
        body(mark.again)
        body(mark.again.again)
    }

    /// The marks of records in which a longer word stands that begins so.
    func forEachMark(ofBegun word: Word, _ body: (EvidenceMark) -> Void) {
        if word.length >= 16 { body(EvidenceMark(word.start, word.rest, .word)) }
        if word.length >= 3 { body(EvidenceMark(word.first(3), 0, .beginning)) }
        if word.length >= 6 { forEachMark(ofBeginning: word.first(6), body) }
        if let before, word.length >= 2 { forEachMark(ofPair: before, word, body) }
        if count >= 3, word.beginsWithDigit {
            body(EvidenceMark(numbers, word.first(min(3, word.length)), .begunFourth))
        }
    }
}
