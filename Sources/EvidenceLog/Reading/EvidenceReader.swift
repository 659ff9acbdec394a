public import IncidentModel
internal import TextBytes

/// Reads a log piece by piece, in bounded memory: a record has an upper length of 1 MiB, and is refused where it is
/// longer. Any split of the bytes into pieces gives the same events.
public struct EvidenceReader {
    private var text = TextBytes()
    private var scan: EvidenceScan
    /// Bytes of a record whose end has not come yet.
    private var pending: [UInt8] = []
    /// How many of them there have to be before they are looked at again.
    private var wanted = 0

    private static let smallest = 4_096

    /// - Parameters:
    ///   - format: nil to find out, by the first bytes.
    ///   - fileName: helps where the first bytes leave it open.
    ///   - zone: of times that state none.
    ///   - mapping: what the columns of a log of no known format mean.
    ///   - order: of dates whose day and month could be either way round, and of which the first rows do not tell.
    ///   - year: of times that state none; nil leaves them without a time.
    public init(
        format: EvidenceFormat? = nil, fileName: String = "", zone: Zone = .utc,
        mapping: ColumnMapping? = nil, order: ColumnMapping.TimeForm = .any,
        year: UnstatedYear? = nil
    ) {
        scan = EvidenceScan(
            format: format, fileName: fileName, mapping: mapping, order: order,
            maker: EventMaker(zone: zone, year: year))
        wanted = Recogniser.window
    }

    /// Once it is known.
    public var format: EvidenceFormat? { scan.layouts.first?.format }

    /// What the events name by number. Grows while a log is read that has several headings.
    public var layouts: [RecordLayout] { scan.layouts }

    public var report: EvidenceReport { scan.report }

    /// What the whole file shows of years that it does not state, where they were taken otherwise: it is to be read
    /// again by this. Known at its end.
    public var shownYear: UnstatedYear? { scan.maker.time.years.shown }

    /// Hands on the records that end in these bytes.
    ///
    /// Throws `EvidenceProblem` where the file is not read at all, and what the body throws.
    public mutating func take(
        _ bytes: UnsafeRawBufferPointer, _ body: (ScannedEvent) throws -> Void
    ) throws {
        var text = text
        defer { self.text = text }
        try text.take(bytes) { try takeText($0, body) }
    }

    /// Hands on what is left at the end of the file.
    public mutating func finish(_ body: (ScannedEvent) throws -> Void) throws {
        var text = text
        try text.finish { try takeText($0, body) }
        self.text = text
        switch text.form {
        case .utf16: scan.note(.utf16)
        case .marked: scan.note(.byteOrderMark)
        case .asIs, .unknown: break
        }
        let rest = pending
        pending = []
        try rest.withUnsafeBytes { _ = try scan.events(in: $0, isFinal: true, body) }
        scan.noteEnd()
        guard !scan.layouts.isEmpty else { throw EvidenceProblem.empty }
    }

    private mutating func takeText(
        _ bytes: Bytes, _ body: (ScannedEvent) throws -> Void
    ) throws {
        var place = 0
        // What is pending goes on with the first of the new bytes; as soon as it is done with, they are read where
        // they are.
        while !pending.isEmpty || !scan.isRecognised, place < bytes.count {
            let old = pending.count
            let piece = min(max(Self.smallest, wanted - old), bytes.count - place)
            pending.append(contentsOf: bytes.piece(place..<(place + piece)))
            place += piece
            guard pending.count >= wanted else { return }
            let done = try pending.withUnsafeBytes {
                try scan.events(in: $0, isFinal: false, body)
            }
            if done >= old, scan.isRecognised {
                place -= pending.count - done
                pending.removeAll(keepingCapacity: true)
            } else {
                pending.removeFirst(done)
                wanted = max(Self.smallest, 2 * pending.count)
            }
        }
        guard place < bytes.count else { return }
        let rest = bytes.piece(place..<bytes.count)
        let done = try scan.events(in: rest, isFinal: false, body)
        pending.append(contentsOf: rest.piece(done..<rest.count))
        wanted = max(Self.smallest, pending.count + Self.smallest)
    }
}
