/// Finds where a row of delimited text ends, and where its fields are.
///
/// RFC 4180, with what is found outside of it: fields with quotation marks in the middle, lines that end with CR, LF
/// or both, blanks behind a quoted field. It looks at each byte about once, and makes nothing but places.
struct RowSplitter {
    enum Outcome: Equatable {
        /// `end` is behind the last byte of the row, `next` behind its line break.
        case row(end: Int, next: Int)
        /// The bytes end before the row does.
        case more
        /// They end within quotation marks.
        case open
    }

    var separator: UInt8
    /// Whether a quotation mark closes a field only in front of a separator or a line break.
    var isLenient = false
    /// The places of the fields, with their quotation marks: start and end, in turn.
    private(set) var places: [Int] = []
    /// There are quotation marks in the row, so that it may have several lines.
    private(set) var isQuoted = false
    /// A quotation mark stood in the middle of a quoted field.
    private(set) var isStray = false
    /// The first line feed that is known to be behind the place; kept for text that has none.
    private var lineFeed = -1

    static let quote: UInt8 = 0x22

    init(separator: UInt8) { self.separator = separator }

    var count: Int { places.count / 2 }

    /// The bytes of a field as they stand; empty where the row is shorter.
    @inline(__always)
    func field(_ index: Int, in bytes: Bytes) -> Bytes {
        guard index >= 0, 2 * index + 1 < places.count else { return Bytes(start: nil, count: 0) }
        return bytes.piece(places[2 * index]..<places[2 * index + 1])
    }

    /// Call it before bytes that are not those of the last call.
    mutating func forgetBytes() { lineFeed = -1 }

    /// - Parameters:
    ///   - end: where the bytes end that may be looked at.
    ///   - isFinal: whether there are no more behind it.
    mutating func scan(_ bytes: Bytes, from start: Int, to end: Int, isFinal: Bool) -> Outcome {
        places.removeAll(keepingCapacity: true)
        isStray = false
        if lineFeed < start { lineFeed = bytes.place(of: 0x0A, from: start, to: bytes.count) }
        let line = min(lineFeed, end)
        let stop = bytes.place(of: 0x0D, from: start, to: line)
        isQuoted = bytes.place(of: Self.quote, from: start, to: stop) < stop
        if isQuoted { return scanQuoted(bytes, from: start, to: end, isFinal: isFinal) }
        guard stop < end || isFinal else { return .more }
        guard stop + 1 < end || isFinal || stop < end && bytes[stop] == 0x0A else { return .more }
        splitPlain(bytes, from: start, to: stop)
        return .row(end: stop, next: Self.behindBreak(bytes, at: stop, to: end))
    }

    /// Splits all of the bytes, in which quotation marks are nothing special.
    mutating func splitLine(_ bytes: Bytes) {
        places.removeAll(keepingCapacity: true)
        splitPlain(bytes, from: 0, to: bytes.count)
    }

    @inline(__always)
    static func behindBreak(_ bytes: Bytes, at place: Int, to end: Int) -> Int {
        guard place < end else { return end }
        let isPair = bytes[place] == 0x0D && place + 1 < end && bytes[place + 1] == 0x0A
        return place + (isPair ? 2 : 1)
    }

    /// Eight bytes at a time: what is equal to the separator becomes a bit.
    @inline(__always)
    private mutating func splitPlain(_ bytes: Bytes, from start: Int, to end: Int) {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let wanted = UInt64(separator) &* 0x0101_0101_0101_0101
        var (place, field) = (start, start)
        while place + 8 <= end {
            let word = bytes.word(at: place) ^ wanted
            var hits = ~(((word & low) &+ low) | word | low)
            while hits != 0 {
                let hit = place + hits.trailingZeroBitCount >> 3
                places.append(field)
                places.append(hit)
                field = hit + 1
                hits &= hits &- 1
            }
            place += 8
        }
        while place < end {
            if bytes[place] == separator {
                places.append(field)
                places.append(place)
                field = place + 1
            }
            place += 1
        }
        places.append(field)
        places.append(end)
    }

    mutating func append(_ start: Int, _ end: Int) {
        places.append(start)
        places.append(end)
    }

    mutating func markStray() { isStray = true }
}
