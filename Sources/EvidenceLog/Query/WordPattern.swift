public import IncidentStore

/// Words that stand one behind the other: what a typed word or phrase means in a record.
public struct WordPattern: Hashable, Sendable {
    /// The words in lower case, without what separates them.
    private let bytes: [UInt8]
    /// Where each word ends in `bytes`; at least one.
    private let ends: [Int]
    private let lastIsBegun: Bool
    /// Whether all is ASCII, which is compared byte by byte.
    private let isPlain: Bool

    /// Nil where the text has no word in it.
    ///
    /// - Parameter isExact: whether the last word is whole, not only begun.
    public init?(_ text: String, isExact: Bool) {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        self.isPlain = isPlain
        var text = isPlain ? Array(text.utf8) : Self.folded(text)
        // Who types `logon*` says what is so anyway.
        if !isExact { while text.last == UInt8(ascii: "*") { text.removeLast() } }
        let words = text.split(whereSeparator: { !EvidenceWord.isOfWord($0) })
        guard !words.isEmpty else { return nil }
        bytes = words.flatMap { $0.map(Self.folded) }
        var end = 0
        ends = words.map { word in
            end += word.count
            return end
        }
        // What ends in something that is no word is whole.
        lastIsBegun = !isExact && text.last.map(EvidenceWord.isOfWord) ?? false
    }

    /// For the full text: a word whose case it does not fold by what stands before such a letter.
    public var evidenceWords: [EvidenceWord] {
        runs(FoldedScalar.isKeptAlike).flatMap(\.self)
    }

    /// Words one behind the other as far as records have them in either case: a run ends with a word of which only
    /// the beginning is so.
    private func runs(_ isAlike: (Unicode.Scalar) -> Bool) -> [[EvidenceWord]] {
        var runs: [[EvidenceWord]] = [[]]
        for number in ends.indices {
            let word = String(decoding: bytes[start(of: number)..<ends[number]], as: UTF8.self)
            let alike = isPlain ? word[...] : Self.start(of: word, isAlike)
            if alike.utf8.count == word.utf8.count {
                let isBegun = lastIsBegun && number == ends.count - 1
                runs[runs.count - 1].append(EvidenceWord(word, isPrefix: isBegun))
            } else {
                // Of one or two bytes so many words begin that it says nothing.
                if alike.utf8.count > 2 {
                    runs[runs.count - 1].append(EvidenceWord(String(alike), isPrefix: true))
                }
                runs.append([])
            }
        }
        return runs
    }

    private static func start(
        of word: String, _ isAlike: (Unicode.Scalar) -> Bool
    ) -> Substring {
        let end = word.unicodeScalars.firstIndex { !isAlike($0) } ?? word.endIndex
        return Substring(word.unicodeScalars[..<end])
    }

    private static func folded(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { Array(UTF8.encode(FoldedScalar.fold($0)) ?? .init()) }
    }

    /// Whether the words stand in the bytes one behind the other, whatever separates them, in whatever case.
    public func isIn(_ record: UnsafeRawBufferPointer) -> Bool { isIn(record, 0..<ends.count) }

    public func isIn(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isIn(UnsafeRawBufferPointer($0)) }
    }

    /// Whether each of the words stands somewhere in one of two texts, but for those that a board writes by itself.
    func isScattered(in record: UnsafeRawBufferPointer, or decoded: [UInt8]?) -> Bool {
        ends.indices.allSatisfy { number in
            let words = number..<number + 1
            return isOwn(number) || isIn(record, words)
                || decoded?.withUnsafeBytes { isIn($0, words) } ?? false
        }
    }

    /// Whether a word is an arrow, which stands in no record.
    private func isOwn(_ number: Int) -> Bool {
        bytes[start(of: number)..<ends[number]].elementsEqual("→".utf8)
    }

    /// Those that records have which say the words in some field.
    var scatteredWords: [EvidenceWord] { evidenceWords.filter { $0.text != "→" } }

    /// What records are marked with which have the words one behind the other.
    var marks: Set<EvidenceMark> {
        runs(FoldedScalar.isMarkedAlike).reduce(into: []) {
            $0.formUnion(EvidenceMark.marks(ofSequence: $1))
        }
    }

    /// What records are marked with which have the words in some field.
    var scatteredMarks: Set<EvidenceMark> {
        let words = runs(FoldedScalar.isMarkedAlike).flatMap(\.self)
        return EvidenceMark.marks(ofScattered: words.filter { $0.text != "→" })
    }

    private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

    private func isIn(_ record: UnsafeRawBufferPointer, _ words: Range<Int>) -> Bool {
        if !isPlain { return isInFolded(record, words) }
        let start = start(of: words.lowerBound)
        let last = record.count - (ends[words.upperBound - 1] - start)
        return bytes.withUnsafeBufferPointer { wanted in
            let first = wanted[start]
            let fold: UInt8 = (0x61...0x7A).contains(first) ? 0x20 : 0
            var place = 0
            while true {
                place = Self.place(of: first, fold, in: record, from: place)
                guard place <= last else { return false }
                if place == 0 || !EvidenceWord.isOfWord(record[place - 1]),
                    stand(words, at: place, in: record, wanted)
                {
                    return true
                }
                place += 1
            }
        }
    }

    /// The first place of a byte that is `wanted` once it is folded, looked for by eight; the end where there is none.
    private static func place(
        of wanted: UInt8, _ fold: UInt8, in record: UnsafeRawBufferPointer, from start: Int
    ) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (folds, all) = (UInt64(fold) &* ones, UInt64(wanted) &* ones)
        var place = start
        while place + 8 <= record.count {
            let bytes = UInt64(
                littleEndian: record.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            // A byte of zeros is one that was wanted.
            let other = (bytes | folds) ^ all
            let zeros = (other &- ones) & ~other & (ones << 7)
            if zeros != 0 { return place + zeros.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < record.count, record[place] | fold != wanted { place += 1 }
        return place
    }

    /// As `isIn`, scalar by scalar: the two may differ in length.
    private func isInFolded(_ record: UnsafeRawBufferPointer, _ words: Range<Int>) -> Bool {
        bytes.withUnsafeBytes { wanted in
            let first = wanted[start(of: words.lowerBound)]
            return record.indices.contains { place in
                let byte = record[place]
                guard first < 0x80 ? Self.folded(byte) == first : byte >= 0x80 else { return false }
                return (place == 0 || !EvidenceWord.isOfWord(record[place - 1]))
                    && standFolded(words, at: place, in: record, wanted)
            }
        }
    }

    /// As `stand`, scalar by scalar.
    private func standFolded(
        _ words: Range<Int>, at place: Int, in record: UnsafeRawBufferPointer,
        _ wanted: UnsafeRawBufferPointer
    ) -> Bool {
        stand(words, at: place, in: record) { place, next in
            guard let one = FoldedScalar.scalar(at: place, in: record),
                let other = FoldedScalar.scalar(at: next, in: wanted),
                one.scalar == other.scalar || FoldedScalar.fold(one.scalar) == other.scalar
            else { return nil }
            return (one.length, other.length)
        }
    }

    private func stand(
        _ words: Range<Int>, at place: Int, in record: UnsafeRawBufferPointer,
        _ wanted: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        stand(words, at: place, in: record) { place, next in
            Self.folded(record[place]) == wanted[next] ? (1, 1) : nil
        }
    }

    /// Whether the words stand at a place of a record, one behind the other.
    ///
    /// - Parameter same: how many bytes of the record and of the words are the same character; nil where it is another.
    @inline(__always)
    private func stand(
        _ words: Range<Int>, at place: Int, in record: UnsafeRawBufferPointer,
        _ same: (_ place: Int, _ next: Int) -> (Int, Int)?
    ) -> Bool {
        var (place, next) = (place, start(of: words.lowerBound))
        for number in words {
            if number > words.lowerBound {
                while place < record.count, !EvidenceWord.isOfWord(record[place]) { place += 1 }
            }
            while next < ends[number] {
                guard place < record.count, let (mine, other) = same(place, next) else {
                    return false
                }
                (place, next) = (place + mine, next + other)
            }
            let mayGoOn = lastIsBegun && number == ends.count - 1
            guard mayGoOn || place == record.count || !EvidenceWord.isOfWord(record[place]) else {
                return false
            }
        }
        return true
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
