/// Finds the records of JSON that is not one object a line: of arrays, of objects over many lines, of what services
/// hand out around their records. It looks at no more of a document than a record is long, so a document may have
/// any length.
///
/// What is around the records is read leniently: commas may be missing or be too many. A record that is damaged costs
/// itself and not those behind it, as far as the mark of the path finds the next one.
struct DocumentScanner {
    private let path: RecordPath
    /// How many containers of the path are open.
    private var depth = 0
    private var skip = JSONSkip()
    /// Whether a value comes, and no name.
    private var isAtValue = true
    /// Whether that value is one that the path goes through.
    private var isOnPath = true
    /// Whether the outermost value has a place for records.
    private var hasPlace = false
    /// Whether the outermost value has not ended.
    private(set) var isUnfinished = false

    init(_ path: RecordPath) { self.path = path }

    mutating func step(_ bytes: Bytes, from start: Int, isFinal: Bool) -> RecordStep {
        if skip.isActive {
            let next = skip.pass(bytes, from: start)
            if !skip.isActive { endValue() }
            return passed(bytes, start, next, isFinal: isFinal)
        }
        let place = Self.behindSpace(bytes, from: start, isAtTop: depth == 0)
        guard place == start else { return passed(bytes, start, place, isFinal: isFinal) }
        return isAtValue
            ? value(bytes, at: start, isFinal: isFinal) : name(bytes, at: start, isFinal: isFinal)
    }

    /// A stretch of bytes that is done with. The line feed of a line break may not have come yet.
    private func passed(_ bytes: Bytes, _ start: Int, _ next: Int, isFinal: Bool) -> RecordStep {
        var next = next
        if next == bytes.count, !isFinal, next > start, bytes[next - 1] == 0x0D {
            next -= 1
            guard next > start else { return .more }
        }
        return .skip(next: next, lines: bytes.lineBreaks(from: start, to: next))
    }

    private static func behindSpace(_ bytes: Bytes, from start: Int, isAtTop: Bool) -> Int {
        var place = start
        while place < bytes.count {
            switch bytes[place] {
            // RFC 7464 has a record separator in front of each text.
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), 0x1E: place += 1
            default: return place
            }
        }
        return place
    }
}

// MARK: Around records

extension DocumentScanner {
    private var isAtRecord: Bool { isOnPath && depth == path.steps.count }

    private mutating func value(_ bytes: Bytes, at start: Int, isFinal: Bool) -> RecordStep {
        let byte = bytes[start]
        let isObject = byte == UInt8(ascii: "{")
        switch byte {
        case UInt8(ascii: "{") where isAtRecord:
            return record(bytes, at: start, isFinal: isFinal)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard isOnPath, depth < path.steps.count, path.steps[depth].isOfArray != isObject else {
                return refused(start)
            }
            return open(start)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return close(start, bytes[start])
        case UInt8(ascii: "\""), UInt8(ascii: "-"), 0x30...0x39, UInt8(ascii: "t"),
            UInt8(ascii: "f"), UInt8(ascii: "n"):
            return refused(start)
        default: return garbage(start)
        }
    }

    private mutating func open(_ start: Int) -> RecordStep {
        if depth == 0 { hasPlace = false }
        depth += 1
        isUnfinished = true
        if depth == path.steps.count { hasPlace = true }
        enter()
        return .skip(next: start + 1, lines: 0)
    }

    private mutating func enter() {
        isAtValue = depth == 0 || path.steps[depth - 1].isOfArray
        isOnPath = true
    }

    private mutating func close(_ start: Int, _ byte: UInt8) -> RecordStep {
        guard depth > 0, path.steps[depth - 1].isOfArray == (byte == UInt8(ascii: "]")) else {
            return garbage(start)
        }
        depth -= 1
        endValue()
        return depth == 0 && !hasPlace
            ? .refused(.wrongShape, next: start + 1, lines: 0) : .skip(next: start + 1, lines: 0)
    }

    private mutating func endValue() {
        enter()
        isUnfinished = depth > 0
    }

    private mutating func name(_ bytes: Bytes, at start: Int, isFinal: Bool) -> RecordStep {
        if bytes[start] == UInt8(ascii: "}") || bytes[start] == UInt8(ascii: "]") {
            return close(start, bytes[start])
        }
        var scan = JSONScan(bytes.piece(0..<min(bytes.count, start + RecordStep.longest)))
        scan.place = start
        do throws(JSONScan.Fault) {
            let name = try scan.string()
            scan.skipSpace()
            guard scan.take(UInt8(ascii: ":")) else { throw scan.fault }
            isAtValue = true
            isOnPath = isOfPath(scan.bytes.piece(name))
            return .skip(
                next: scan.place, lines: bytes.lineBreaks(from: start, to: scan.place))
        } catch {
            let isShort = bytes.count < start + RecordStep.longest
            return error == .ended && !isFinal && isShort ? .more : garbage(start)
        }
    }

    private func isOfPath(_ name: Bytes) -> Bool {
        switch path.steps[depth - 1] {
        case .anyMember: true
        case .member(let wanted): name.isEqual(to: Array(wanted.utf8))
        case .element: false
        }
    }

    /// A value that is no record: where records or their list should be it is told.
    private mutating func refused(_ start: Int) -> RecordStep {
        skip.begin()
        let isTold = isAtRecord || depth == 0
        return isTold
            ? .refused(.wrongShape, next: start, lines: 0) : .skip(next: start, lines: 0)
    }

    private mutating func garbage(_ start: Int) -> RecordStep {
        skip.begin(isGarbage: true)
        // The first byte may be one that ends garbage.
        return .refused(.notJSON, next: start + 1, lines: 0)
    }
}

// MARK: Records

extension DocumentScanner {
    private mutating func record(_ bytes: Bytes, at start: Int, isFinal: Bool) -> RecordStep {
        let end = min(bytes.count, start + RecordStep.longest)
        let isShort = end < start + RecordStep.longest
        var scan = JSONScan(bytes.piece(0..<end))
        scan.place = start
        do throws(JSONScan.Fault) {
            try scan.skipContainer()
        } catch {
            // A word may be cut in the middle, which then is malformed.
            let isAtEnd = error == .ended || error == .malformed && scan.place + 5 > end
            if isAtEnd, isShort, !isFinal { return .more }
            let kind: EvidenceReport.Kind =
                error == .tooDeep
                ? .tooDeep : !isAtEnd ? .notJSON : isShort ? .cut : .tooLong
            return damaged(kind, bytes, from: start, at: min(scan.place, end), isFinal: isFinal)
        }
        endValue()
        var found = FoundRecord(start: start, end: scan.place, next: scan.place)
        found.lines = bytes.lineBreaks(from: start, to: found.end)
        return .record(found)
    }

    /// - Parameter fault: where it cannot be read any further.
    private mutating func damaged(
        _ kind: EvidenceReport.Kind, _ bytes: Bytes, from start: Int, at fault: Int, isFinal: Bool
    ) -> RecordStep {
        let end = min(bytes.count, start + RecordStep.longest)
        if kind != .tooDeep, !path.mark.isEmpty, kind != .tooLong || path.isMarkOfLine {
            let from = path.isMarkOfLine ? start + 1 : max(start + 1, fault - path.mark.count)
            if let next = nextMark(bytes, from: from, to: end) {
                endValue()
                return .refused(
                    kind, next: next, lines: bytes.lineBreaks(from: start, to: next))
            }
            if !isFinal, end < start + RecordStep.longest { return .more }
        }
        skip.begin()
        return .refused(kind, next: start, lines: 0)
    }

    /// Where the next record begins: with the last byte of a mark of a line, the first one of others.
    private func nextMark(_ bytes: Bytes, from start: Int, to end: Int) -> Int? {
        let mark = path.mark
        var place = start
        while place + mark.count <= end {
            place = bytes.place(of: mark[0], from: place, to: end)
            guard place + mark.count <= end else { return nil }
            if bytes.piece(place..<(place + mark.count)).isEqual(to: mark) {
                return path.isMarkOfLine ? place + mark.count - 1 : place
            }
            place += 1
        }
        return nil
    }
}
