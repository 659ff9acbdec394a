extension RowSplitter {
    /// Field by field.
    mutating func scanQuoted(
        _ bytes: Bytes, from start: Int, to end: Int, isFinal: Bool
    ) -> Outcome {
        var place = start
        while true {
            let field = place
            if place < end, bytes[place] == Self.quote {
                guard let close = closingQuote(bytes, from: place + 1, to: end) else {
                    append(field, end)
                    return isFinal ? .open : .more
                }
                // Without the next byte nobody can say whether it closes.
                guard close + 1 < end || isFinal else { return .more }
                place = close + 1
            }
            let stop = endOfPlain(bytes, from: place, to: end)
            if stop > place, bytes[field] == Self.quote, place > field {
                markStray(unless: bytes.piece(place..<stop).isBlank)
            }
            append(field, stop)
            guard stop < end else { return isFinal ? .row(end: end, next: end) : .more }
            if bytes[stop] == separator {
                place = stop + 1
                continue
            }
            guard stop + 1 < end || isFinal || bytes[stop] == 0x0A else { return .more }
            return .row(end: stop, next: Self.behindBreak(bytes, at: stop, to: end))
        }
    }

    private mutating func markStray(unless isBlank: Bool) {
        if !isBlank { markStray() }
    }

    /// The next separator or line break.
    @inline(__always)
    private func endOfPlain(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
        var place = start
        while place < end {
            let byte = bytes[place]
            if byte == separator || byte == 0x0A || byte == 0x0D { return place }
            place += 1
        }
        return end
    }

    /// The quotation mark that closes a field; nil where none does within the bytes.
    @inline(__always)
    private mutating func closingQuote(_ bytes: Bytes, from start: Int, to end: Int) -> Int? {
        var place = start
        while true {
            place = bytes.place(of: Self.quote, from: place, to: end)
            guard place < end else { return nil }
            guard place + 1 < end else { return place }
            let next = bytes[place + 1]
            if next == Self.quote {
                place += 2
            } else if isLenient, next != separator, !next.isBreak {
                markStray()
                place += 1
            } else {
                return place
            }
        }
    }

    /// Adds what a field says: without the quotation marks around it, and of two within it one.
    func appendUnquoted(_ field: Bytes, to text: inout [UInt8]) {
        guard field.first == Self.quote else { return text.append(contentsOf: field) }
        var place = 1
        while place < field.count {
            let hit = field.place(of: Self.quote, from: place, to: field.count)
            text.append(contentsOf: field.piece(place..<hit))
            guard hit + 1 < field.count else { return }
            let rest = field.piece((hit + 1)..<field.count)
            guard rest[0] == Self.quote || isLenient else {
                // Blanks there are no part of the field; all else somebody forgot to quote.
                return rest.isBlank ? () : text.append(contentsOf: rest)
            }
            text.append(Self.quote)
            place = hit + (rest[0] == Self.quote ? 2 : 1)
        }
    }

    func unquoted(_ field: Bytes) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(field.count)
        appendUnquoted(field, to: &text)
        return text
    }
}
