/// Reads delimited text row by row, and mends what an open quotation mark has swallowed.
struct RowScanner {
    private(set) var splitter: RowSplitter
    /// How many columns a row has.
    let width: Int
    private let heading: [UInt8]
    /// Bytes of rows that a cut record had swallowed and that are still to come.
    private var swallowed = 0
    private var trial: RowSplitter

    init(separator: UInt8, width: Int, heading: [UInt8]) {
        splitter = RowSplitter(separator: separator)
        trial = RowSplitter(separator: separator)
        self.width = width
        self.heading = heading
    }

    mutating func forgetBytes() {
        splitter.forgetBytes()
        trial.forgetBytes()
    }

    @inline(__always)
    mutating func step(_ bytes: Bytes, from start: Int, isFinal: Bool) -> RecordStep {
        let step = findStep(bytes, from: start, isFinal: isFinal)
        if swallowed > 0 { noteSwallowed(step, from: start) }
        return step
    }

    private mutating func findStep(_ bytes: Bytes, from start: Int, isFinal: Bool) -> RecordStep {
        let end = min(bytes.count, start + RecordStep.longest)
        let isWhole = isFinal && end == bytes.count
        splitter.isLenient = false
        switch splitter.scan(bytes, from: start, to: end, isFinal: isWhole) {
        case .row(let stop, let next):
            var found = FoundRecord(start: start, end: stop, next: next)
            // The file ends in the middle of its last row.
            found.isCut = isWhole && next == stop && splitter.count < width
            guard splitter.isQuoted else { return plain(found, bytes) }
            return quoted(found, bytes, isFinal: isFinal)
        case .open: return open(bytes, from: start, to: end, isFinal: isFinal)
        case .more:
            guard bytes.count > start + RecordStep.longest else { return .more }
            return overlong(bytes, from: start, to: end, isFinal: isFinal)
        }
    }

    @inline(__always)
    private func plain(_ found: FoundRecord, _ bytes: Bytes) -> RecordStep {
        if found.end - found.start <= heading.count {
            let row = bytes.piece(found.start..<found.end)
            if row.isBlank { return .skip(next: found.next, lines: 1) }
            if row.isEqual(to: heading) { return .skip(next: found.next, lines: 1) }
        }
        var found = found
        found.isRecovered = swallowed > 0
        return .record(found)
    }

    private mutating func quoted(
        _ found: FoundRecord, _ bytes: Bytes, isFinal: Bool
    ) -> RecordStep {
        var found = found
        found.lines = max(1, bytes.lineBreaks(from: found.start, to: found.next))
        found.isRecovered = swallowed > 0
        if bytes.piece(found.start..<found.end).isEqual(to: heading) {
            return .skip(next: found.next, lines: found.lines)
        }
        guard splitter.isStray || splitter.count != width else { return .record(found) }
        if found.lines > 1 {
            let step = rescue(bytes, from: found.start, to: found.end, isFinal: isFinal)
            if let step { return step }
        }
        if splitter.isStray {
            found.hasStrayQuote = true
            return lenient(found, bytes, isFinal: isFinal)
        }
        return .record(found)
    }

    /// Takes quotation marks within a field as they are, where that makes as many fields as there should be.
    private mutating func lenient(
        _ found: FoundRecord, _ bytes: Bytes, isFinal: Bool
    ) -> RecordStep {
        guard splitter.count != width else { return .record(found) }
        splitter.isLenient = true
        let outcome = splitter.scan(
            bytes, from: found.start, to: min(bytes.count, found.next), isFinal: true)
        if outcome == .row(end: found.end, next: found.next), splitter.count == width {
            return .record(found)
        }
        splitter.isLenient = false
        _ = splitter.scan(bytes, from: found.start, to: found.end, isFinal: true)
        return .record(found)
    }
}

// MARK: What an open quotation mark has swallowed

extension RowScanner {
    private mutating func open(
        _ bytes: Bytes, from start: Int, to end: Int, isFinal: Bool
    ) -> RecordStep {
        if let step = rescue(bytes, from: start, to: end, isFinal: isFinal) { return step }
        var found = FoundRecord(start: start, end: end, next: end)
        found.lines = max(1, bytes.lineBreaks(from: start, to: end))
        found.isCut = true
        found.isRecovered = swallowed > 0
        // The last line break is no part of it.
        found.end = Self.withoutBreak(bytes, start, end)
        return .record(found)
    }

    private mutating func overlong(
        _ bytes: Bytes, from start: Int, to end: Int, isFinal: Bool
    ) -> RecordStep {
        if let step = rescue(bytes, from: start, to: end, isFinal: isFinal) { return step }
        guard let line = bytes.line(from: start, to: end, isFinal: false) else {
            return .tooLong(next: end)
        }
        return cut(bytes, from: start, at: line.next, swallowing: end)
    }

    /// Looks in the lines behind the first for one that is a whole record. Nil where there is none.
    private mutating func rescue(
        _ bytes: Bytes, from start: Int, to end: Int, isFinal: Bool
    ) -> RecordStep? {
        guard width > 1 else { return nil }
        var (place, budget) = (start, 2 * RecordStep.longest)
        while budget > 0, let line = bytes.line(from: place, to: end, isFinal: false) {
            place = line.next
            guard place < end else { return nil }
            let limit = min(bytes.count, place + RecordStep.longest)
            let isWhole = isFinal && limit == bytes.count
            switch trial.scan(bytes, from: place, to: limit, isFinal: isWhole) {
            case .row(let stop, _):
                budget -= stop - place
                if trial.count == width, !trial.isStray {
                    return cut(bytes, from: start, at: place, swallowing: end)
                }
            case .open: budget -= limit - place
            case .more:
                guard bytes.count > place + RecordStep.longest else { return .more }
                budget -= limit - place
            }
        }
        return nil
    }

    /// The record ends in front of `next`, where another begins.
    private mutating func cut(
        _ bytes: Bytes, from start: Int, at next: Int, swallowing end: Int
    ) -> RecordStep {
        var found = FoundRecord(start: start, end: next, next: next)
        found.isCut = true
        found.isRecovered = swallowed > 0
        found.lines = bytes.lineBreaks(from: start, to: next)
        found.end = Self.withoutBreak(bytes, start, next)
        swallowed = max(swallowed, end - start)
        splitter.forgetBytes()
        _ = splitter.scan(bytes, from: start, to: found.end, isFinal: true)
        splitter.forgetBytes()
        return .record(found)
    }

    private static func withoutBreak(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var end = end
        if end > start, bytes[end - 1] == 0x0A { end -= 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private mutating func noteSwallowed(_ step: RecordStep, from start: Int) {
        switch step {
        case .record(let found): swallowed -= found.next - start
        case .skip(let next, _), .refused(_, let next, _), .tooLong(let next):
            swallowed -= next - start
        case .more: break
        }
        swallowed = max(swallowed, 0)
    }
}
