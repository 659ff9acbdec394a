public import IncidentStore

/// Words that stand one behind the other: what a typed word or phrase means in a record.
public struct WordPattern: Hashable, Sendable {
    /// In lower-case ASCII; at least one.
    private let words: [[UInt8]]
    private let lastIsBegun: Bool

    /// Nil where the text has no word in it.
    ///
    /// - Parameter isExact: whether the last word is whole, not only begun.
    public init?(_ text: String, isExact: Bool) {
        words = text.utf8.split(whereSeparator: { !EvidenceWord.isOfWord($0) })
            .map { $0.map(Self.folded) }
        guard !words.isEmpty else { return nil }
        // What ends in something that is no word is whole; a star says what goes without saying.
        let isOpen = text.utf8.last.map { EvidenceWord.isOfWord($0) || $0 == 0x2A } ?? false
        lastIsBegun = !isExact && isOpen
    }

    /// For the full text.
    public var evidenceWords: [EvidenceWord] {
        words.enumerated().map { place, word in
            EvidenceWord(
                String(decoding: word, as: UTF8.self),
                isPrefix: lastIsBegun && place == words.count - 1)
        }
    }

    /// Whether the words stand in the bytes, whatever separates them. Case counts beyond ASCII only.
    ///
    /// Some hundred nanoseconds for a record: a search looks at millions.
    public func isIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress, bytes.count >= words[0].count else { return false }
        let first = words[0][0]
        // Upper and lower case of a letter differ in this bit.
        let bit: UInt8 = (0x61...0x7A).contains(first) ? 0x20 : 0
        let end = bytes.count - words[0].count
        var place = 0
        while place <= end {
            let byte = start.load(fromByteOffset: place, as: UInt8.self)
            if byte | bit == first,
                place == 0
                    || !EvidenceWord.isOfWord(
                        start.load(fromByteOffset: place - 1, as: UInt8.self)),
                matches(bytes, at: place)
            {
                return true
            }
            place += 1
        }
        return false
    }

    public func isIn(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isIn(UnsafeRawBufferPointer($0)) }
    }

    private func matches(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        var place = start
        for (number, word) in words.enumerated() {
            guard let begin = number == 0 ? start : Self.wordStart(in: bytes, from: place),
                begin + word.count <= bytes.count
            else { return false }
            for offset in 0..<word.count where Self.folded(bytes[begin + offset]) != word[offset] {
                return false
            }
            place = begin + word.count
            let mayGoOn = lastIsBegun && number == words.count - 1
            guard mayGoOn || place == bytes.count || !EvidenceWord.isOfWord(bytes[place]) else {
                return false
            }
        }
        return true
    }

    private static func wordStart(in bytes: UnsafeRawBufferPointer, from place: Int) -> Int? {
        var place = place
        while place < bytes.count, !EvidenceWord.isOfWord(bytes[place]) { place += 1 }
        return place < bytes.count ? place : nil
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
