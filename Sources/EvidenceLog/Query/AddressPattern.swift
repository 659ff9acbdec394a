internal import IncidentStore

/// An address of the internet as `ip:` takes it: whole, only begun (`10.0.`, `fe80:`), or a block (`10.0.0.0/12`).
///
/// An address of version 6 is looked for as it is typed: `::1` and `0:0:0:0:0:0:0:1` are two.
struct AddressPattern: Hashable, Sendable {
    private enum Kind: Hashable {
        /// In lower case; whether it is only begun.
        case text([UInt8], isBegun: Bool)
        /// Of version 4, by its first bits.
        case block(UInt32, bits: Int)
    }

    private let kind: Kind
    /// That every record has which has the address.
    let words: [EvidenceWord]
    /// Of one of these lists every such record has all.
    let marks: [Set<EvidenceMark>]

    /// Nil for what is no address.
    init?(_ typed: String) {
        let text = typed.lowercased()
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let (address, length) = Self.quad(Array(parts[0].utf8)),
                length == parts[0].utf8.count, let bits = Int(parts[1]), (0...32).contains(bits)
            else { return nil }
            kind = .block(address & Self.mask(bits), bits: bits)
            words = Self.numbers(address, bits / 8)
            marks = Self.marks(address, bits)
            return
        }
        let isBegun = text.hasSuffix(".") || text.hasSuffix(":") && !text.hasSuffix("::")
        let isFour = text.contains(".") && !text.contains(":")
        let isSix = text.contains(":") && !text.contains(".")
        guard isFour || isSix, text.utf8.allSatisfy(isSix ? Self.isOfSix : Self.isOfFour),
            isBegun || isSix || Self.quad(Array(text.utf8))?.length == text.utf8.count,
            let words = WordPattern(text, isExact: true)?.evidenceWords
        else { return nil }
        kind = .text(Array(text.utf8), isBegun: isBegun)
        self.words = words
        marks = [EvidenceMark.marks(ofSequence: words)]
    }

    /// The first numbers of an address.
    private static func numbers(_ address: UInt32, _ count: Int) -> [EvidenceWord] {
        (0..<count).map { EvidenceWord(String(address >> UInt32(24 - $0 * 8) & 0xFF)) }
    }

    /// Of a block whose end is not that of a number: with all numbers that there can be behind its first ones, where
    /// those are few.
    private static func marks(_ address: UInt32, _ bits: Int) -> [Set<EvidenceMark>] {
        let whole = bits / 8
        guard bits >= whole * 8 + 3 else {
            return [EvidenceMark.marks(ofSequence: numbers(address, whole))]
        }
        let step = UInt32(24 - whole * 8)
        let first = (address & mask(bits)) >> step
        return (first...(first | 0xFF >> UInt32(bits - whole * 8))).map { number in
            EvidenceMark.marks(ofSequence: numbers(number << step, whole + 1))
        }
    }

    func isIn(_ record: UnsafeRawBufferPointer) -> Bool {
        switch kind {
        case .text(let wanted, let isBegun): Self.isIn(record, wanted, isBegun: isBegun)
        case .block(let start, let bits): Self.isIn(record, start, bits)
        }
    }

    private static func isIn(
        _ record: UnsafeRawBufferPointer, _ wanted: [UInt8], isBegun: Bool
    ) -> Bool {
        let isSix = wanted.contains(colon)
        guard record.count >= wanted.count else { return false }
        return (0...(record.count - wanted.count)).contains { place in
            for offset in wanted.indices {
                let byte = record[place + offset]
                let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                guard folded == wanted[offset] else { return false }
            }
            return begins(record, at: place, isSix: isSix)
                && (isBegun || ends(record, at: place + wanted.count, isSix: isSix))
        }
    }

    private static func isIn(
        _ record: UnsafeRawBufferPointer, _ start: UInt32, _ bits: Int
    ) -> Bool {
        var place = 0
        while place < record.count {
            guard isDigit(record[place]), begins(record, at: place, isSix: false),
                let (address, length) = quad(record[place...])
            else {
                place += 1
                continue
            }
            if address & mask(bits) == start, ends(record, at: place + length, isSix: false) {
                return true
            }
            place += length
        }
        return false
    }

    /// Nothing in front of it that would belong to it.
    private static func begins(
        _ record: UnsafeRawBufferPointer, at place: Int, isSix: Bool
    ) -> Bool {
        guard place > 0 else { return true }
        let before = record[place - 1]
        if EvidenceWord.isOfWord(before) { return false }
        if isSix { return before != colon }
        return !(before == dot && place > 1 && isDigit(record[place - 2]))
    }

    private static func ends(_ record: UnsafeRawBufferPointer, at place: Int, isSix: Bool) -> Bool {
        guard place < record.count else { return true }
        let next = record[place]
        if EvidenceWord.isOfWord(next) { return false }
        let isFollowed = place + 1 < record.count
        if isSix {
            return !(next == colon && isFollowed && isOfSix(record[place + 1]))
        }
        return !(next == dot && isFollowed && isDigit(record[place + 1]))
    }

    /// Four numbers at the beginning, and how many bytes they take.
    private static func quad(
        _ text: some Collection<UInt8>
    ) -> (address: UInt32, length: Int)? {
        var (address, number, digits, dots, length) = (UInt32(0), UInt32(0), 0, 0, 0)
        for byte in text {
            // `010` is not 10 to everybody, and not to the full text.
            if isDigit(byte), digits < 3, digits == 0 || number > 0 {
                number = number * 10 + UInt32(byte - 0x30)
                digits += 1
            } else if byte == dot, digits > 0, number < 256, dots < 3 {
                address = address << 8 | number
                (number, digits, dots) = (0, 0, dots + 1)
            } else {
                break
            }
            length += 1
        }
        guard dots == 3, digits > 0, number < 256 else { return nil }
        return (address << 8 | number, length)
    }

    private static func mask(_ bits: Int) -> UInt32 { bits == 0 ? 0 : ~0 << UInt32(32 - bits) }

    private static let dot = UInt8(ascii: ".")
    private static let colon = UInt8(ascii: ":")

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isOfFour(_ byte: UInt8) -> Bool { isDigit(byte) || byte == dot }
    private static func isOfSix(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x66).contains(byte) || byte == colon
    }
}
