internal import IncidentModel

/// Finds the events in the text of a log.
struct EvidenceScan {
    private let format: EvidenceFormat?
    private let fileName: String
    private let mapping: ColumnMapping?
    /// Of dates whose day and month could be either way round, where the first rows do not tell.
    private let order: ColumnMapping.TimeForm
    var layouts: [RecordLayout] = []
    var plans: [RecordPlan] = []
    /// The layout of the records that come now.
    var current = 0
    var report = EvidenceReport()
    var maker: EventMaker
    var zeek = ZeekHeading()
    var zeekFields = RowSplitter(separator: 0x09)
    /// Of the next record, from 1.
    var line = 1
    private var document = DocumentScanner(RecordPath())
    private var rows = RowScanner(separator: 0x2C, width: 0, heading: [])
    private var kind = Kind.table
    private var skipping = Skipping.nothing

    /// How records are read.
    private enum Kind { case table, json, document, zeek, text }

    /// What of a record that is too long is still to be passed over.
    private enum Skipping { case nothing, line, lineFeed }

    init(
        format: EvidenceFormat?, fileName: String, mapping: ColumnMapping?,
        order: ColumnMapping.TimeForm, maker: EventMaker
    ) {
        self.format = format
        self.fileName = fileName
        self.mapping = mapping
        self.order = order
        self.maker = maker
    }

    var isRecognised: Bool { !layouts.isEmpty }

    /// Hands on the records that end in the bytes; gives how many bytes are done with.
    ///
    /// - Parameter isFinal: whether there are no more behind them.
    mutating func events(
        in bytes: Bytes, isFinal: Bool, _ body: (ScannedEvent) throws -> Void
    ) throws -> Int {
        var place = 0
        if !isRecognised {
            guard isFinal || bytes.count >= Recogniser.window else { return 0 }
            place = try recognise(bytes, isFinal: isFinal)
        }
        rows.forgetBytes()
        while place < bytes.count {
            if skipping != .nothing {
                place = skip(bytes, from: place)
                continue
            }
            switch step(bytes, from: place, isFinal: isFinal) {
            case .record(let found):
                try take(found, in: bytes, body)
                (place, line) = (found.next, line + found.lines)
            case .skip(let next, let lines): (place, line) = (next, line + lines)
            case .refused(let kind, let next, let lines):
                report.reject(kind, line: line)
                (place, line) = (next, line + lines)
            case .tooLong(let next):
                report.reject(.tooLong, line: line)
                skipping = .line
                place = next
            case .more: return place
            }
        }
        return place
    }

    private mutating func recognise(_ bytes: Bytes, isFinal: Bool) throws(EvidenceProblem) -> Int {
        let isWhole = isFinal && bytes.count <= Recogniser.window
        let recogniser = Recogniser(
            bytes: bytes.piece(0..<min(bytes.count, Recogniser.window)), isWhole: isWhole,
            format: format, fileName: fileName, mapping: mapping)
        let found = try recogniser.recognise()
        try checkLength([found.layout])
        layouts = [found.layout]
        plans = [found.plan]
        if found.plan.form == .any { plans[0].form = order }
        if let table = found.rows { rows = table }
        switch found.layout.shape {
        case .delimited: kind = .table
        case .jsonLines: kind = found.path == nil ? .json : .document
        case .zeek: kind = .zeek
        case .text: kind = .text
        }
        if let path = found.path { document = DocumentScanner(path) }
        line += found.lines
        return found.start
    }

    func checkLength(_ layouts: [RecordLayout]) throws(EvidenceProblem) {
        guard RecordLayout.text(of: layouts).utf8.count < RecordLayout.longestText else {
            throw .tooManyColumns
        }
    }

    @inline(__always)
    private mutating func step(_ bytes: Bytes, from place: Int, isFinal: Bool) -> RecordStep {
        kind == .table
            ? rows.step(bytes, from: place, isFinal: isFinal)
            : otherStep(bytes, from: place, isFinal: isFinal)
    }

    private mutating func otherStep(
        _ bytes: Bytes, from place: Int, isFinal: Bool
    ) -> RecordStep {
        switch kind {
        case .document: document.step(bytes, from: place, isFinal: isFinal)
        case .text: TextScanner.step(bytes, from: place, isFinal: isFinal)
        case .table, .json, .zeek: Self.lineStep(bytes, from: place, isFinal: isFinal)
        }
    }

    /// A record that is a line.
    private static func lineStep(_ bytes: Bytes, from start: Int, isFinal: Bool) -> RecordStep {
        let end = min(bytes.count, start + RecordStep.longest)
        let isWhole = isFinal && end == bytes.count
        guard let line = bytes.line(from: start, to: end, isFinal: isWhole) else {
            return bytes.count > start + RecordStep.longest ? .tooLong(next: end) : .more
        }
        guard !bytes.piece(start..<line.end).isBlank else {
            return .skip(next: line.next, lines: 1)
        }
        return .record(FoundRecord(start: start, end: line.end, next: line.next))
    }

    private mutating func skip(_ bytes: Bytes, from start: Int) -> Int {
        if skipping == .lineFeed {
            skipping = .nothing
            return bytes[start] == 0x0A ? start + 1 : start
        }
        let feed = bytes.place(of: 0x0A, from: start, to: bytes.count)
        let stop = bytes.place(of: 0x0D, from: start, to: feed)
        guard stop < bytes.count else { return stop }
        line += 1
        skipping = bytes[stop] == 0x0D ? .lineFeed : .nothing
        return stop + 1
    }

    mutating func note(_ kind: EvidenceReport.Kind) { report.repair("file", kind, line: 1) }

    /// At the end of the file.
    mutating func noteEnd() {
        report.settleDates()
        if document.isUnfinished { report.warn(.cut, line: line) }
    }

    @inline(__always)
    private mutating func take(
        _ found: FoundRecord, in bytes: Bytes, _ body: (ScannedEvent) throws -> Void
    ) throws {
        let raw = bytes.piece(found.start..<found.end)
        guard let made = try made(raw, found, in: bytes) else { return }
        note(made, raw, found)
        try body(
            ScannedEvent(
                time: made.time.microseconds, line: line, layout: current, raw: raw,
                identity: made.identity, identityIsWhole: made.isWhole))
    }

    /// Nil for what is no event.
    @inline(__always)
    private mutating func made(
        _ raw: Bytes, _ found: FoundRecord, in bytes: Bytes
    ) throws -> EventMaker.Made? {
        switch kind {
        case .table: return rowMade(raw, found, in: bytes)
        case .json, .document: return jsonMade(raw)
        case .text: return maker.makeText(raw, plans[current])
        case .zeek: return try zeekMade(raw)
        }
    }

    private mutating func jsonMade(_ raw: Bytes) -> EventMaker.Made? {
        do throws(JSONScan.Fault) {
            return try maker.makeJSON(raw, plans[current])
        } catch {
            let first = raw.trimmed.first ?? 0
            let isOther = error == .malformed && first != UInt8(ascii: "{") && JSONScan.isValue(raw)
            let kind: EvidenceReport.Kind =
                error == .tooDeep ? .tooDeep : isOther ? .wrongShape : .notJSON
            report.reject(kind, line: line)
            return nil
        }
    }

    @inline(__always)
    private mutating func rowMade(
        _ raw: Bytes, _ found: FoundRecord, in bytes: Bytes
    ) -> EventMaker.Made? {
        if rows.splitter.count != rows.width, !found.isCut {
            report.repair("row", .width, line: line)
        }
        guard plans[current].rule != .audit else {
            return maker.makeAudit(
                raw, plans[current], rows.splitter, in: bytes, isCut: found.isCut)
        }
        var made = maker.make(raw, plans[current]) { rows.splitter.field($0, in: bytes) }
        made.isCut = found.isCut
        return made
    }

    private mutating func note(_ made: EventMaker.Made, _ raw: Bytes, _ found: FoundRecord) {
        report.read += 1
        report.events += 1
        report.note(made.time, line: line)
        if made.isCut { report.repair("record", .cut, line: line) }
        if found.isRecovered { report.repair("record", .recovered, line: line) }
        if found.hasStrayQuote { report.repair("row", .strayQuote, line: line) }
        if made.hash.hasZero { report.repair("record", .nul, line: line) }
        if !made.hash.isASCII, !raw.isUTF8 { report.repair("record", .notUTF8, line: line) }
    }
}

extension EvidenceReport {
    @inline(__always)
    mutating func note(_ time: TimeFinding, line: Int) {
        if time.microseconds == nil {
            undated += 1
        } else if time.isStated {
            statedZone += 1
        } else {
            assumedZone += 1
        }
        if time.isBad { repair("time", .badValue, line: line) }
        if time.disagrees { warn(.timesDisagree, line: line) }
        if time.side != .none { take(time.side, line: line) }
        if time.isUnknownZone { warn(.unknownZone, line: line) }
        if let year = time.year { take(year: year) }
    }
}

extension UnsafeRawBufferPointer {
    var isUTF8: Bool {
        withMemoryRebound(to: UInt8.self) { bytes in
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.span)
                return true
            } catch {
                return false
            }
        }
    }
}
