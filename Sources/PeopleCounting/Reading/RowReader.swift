/// One row while it is read: the bytes of its fields without quotation marks, and where each ends.
struct RawRow {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    /// The line of the file on which it begins, from 1.
    var line = 1

    var count: Int { ends.count }

    /// The bytes of a field; none where the row is shorter.
    func field(_ place: Int) -> ArraySlice<UInt8> {
        guard place < ends.count else { return [] }
        return bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
    }

    var isEmpty: Bool { bytes.isEmpty && ends.count <= 1 }

    mutating func clear(at line: Int) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        self.line = line
    }
}

/// Splits delimited text (RFC 4180, with any of `, ; tab |`) into rows, piece by piece.
///
/// A row has an upper length. A quotation mark that swallows more than that is taken for an ordinary
/// character: its line is refused, and reading goes on behind it.
struct RowReader {
    enum Event {
        case row(RawRow)
        case problem(RowProblem, line: Int)
    }

    private enum State { case start, plain, quoted, quoteInQuoted }

    private var state = State.start
    private var row = RawRow()
    private var line = 1
    private var separator: UInt8
    /// The bytes of the row as they came, to be read again.
    private var raw: [UInt8] = []
    /// The rest of this line is not to be read.
    private var isSkipping = false
    private var wasReturn = false

    static let longestRow = 64 << 10
    static let mostColumns = 4_096

    init(separator: UInt8) { self.separator = separator }

    mutating func take(
        _ bytes: UnsafeRawBufferPointer, _ body: (Event) throws -> Void
    ) rethrows {
        for byte in bytes { try take(byte, body) }
    }

    mutating func finish(_ body: (Event) throws -> Void) rethrows {
        while state == .quoted, !raw.isEmpty { try reread(body) }
        if !row.bytes.isEmpty || !row.ends.isEmpty || state != .start { try endRow(body) }
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8, _ body: (Event) throws -> Void) rethrows {
        // The line feed of a CRLF ends nothing by itself.
        if wasReturn {
            wasReturn = false
            if byte == 0x0A { return }
        }
        if isSkipping {
            guard byte == 0x0A || byte == 0x0D else { return }
            isSkipping = false
            wasReturn = byte == 0x0D
            line += 1
            row.clear(at: line)
            raw.removeAll(keepingCapacity: true)
            state = .start
            return
        }
        raw.append(byte)
        switch state {
        case .start where byte == 0x22: state = .quoted
        case .start, .plain: try takePlain(byte, body)
        case .quoted:
            if byte == 0x22 {
                state = .quoteInQuoted
            } else {
                if byte == 0x0A { line += 1 }
                row.bytes.append(byte)
            }
        case .quoteInQuoted:
            if byte == 0x22 {
                row.bytes.append(byte)
                state = .quoted
            } else {
                state = .plain
                try takePlain(byte, body)
            }
        }
        if raw.count > Self.longestRow { try overflow(body) }
    }

    private mutating func takePlain(
        _ byte: UInt8, _ body: (Event) throws -> Void
    ) rethrows {
        switch byte {
        case separator:
            row.ends.append(row.bytes.count)
            state = .start
            if row.ends.count > Self.mostColumns { try refuse(.tooManyColumns, body) }
        case 0x0A, 0x0D:
            wasReturn = byte == 0x0D
            line += 1
            try endRow(body)
        default:
            row.bytes.append(byte)
            state = .plain
        }
    }

    private mutating func endRow(_ body: (Event) throws -> Void) rethrows {
        row.ends.append(row.bytes.count)
        if !row.isEmpty { try body(.row(row)) }
        row.clear(at: line)
        raw.removeAll(keepingCapacity: true)
        state = .start
    }

    private mutating func overflow(_ body: (Event) throws -> Void) rethrows {
        if state == .quoted || state == .quoteInQuoted {
            try reread(body)
        } else {
            try refuse(.tooLong, body)
        }
    }

    private mutating func refuse(
        _ problem: RowProblem, _ body: (Event) throws -> Void
    ) rethrows {
        try body(.problem(problem, line: row.line))
        isSkipping = true
    }

    /// Gives up the first line of what a quotation mark has swallowed, and reads the others.
    private mutating func reread(_ body: (Event) throws -> Void) rethrows {
        try body(.problem(.openQuote, line: row.line))
        let swallowed = raw
        line = row.line + 1
        row.clear(at: line)
        raw.removeAll(keepingCapacity: true)
        state = .start
        guard let end = swallowed.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            isSkipping = true
            return
        }
        wasReturn = swallowed[end] == 0x0D
        for byte in swallowed[(end + 1)...] { try take(byte, body) }
    }
}
