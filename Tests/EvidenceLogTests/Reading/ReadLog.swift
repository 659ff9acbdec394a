import EvidenceLog
import Foundation
import IncidentModel

/// A log that was read as a whole, its events kept.
struct ReadLog {
    struct Event: Hashable {
        let time: Int64?
        let line: Int
        let layout: Int
        let raw: [UInt8]
        let identity: UInt64
        let isWhole: Bool
    }

    private(set) var events: [Event] = []
    private(set) var layouts: [RecordLayout] = []
    private(set) var report = EvidenceReport()
    private(set) var format: EvidenceFormat?

    /// - Parameter piece: how long the pieces are that it is read in.
    init(
        _ bytes: [UInt8], _ format: EvidenceFormat? = nil, name: String = "", zone: Zone = .utc,
        mapping: ColumnMapping? = nil, piece: Int = 1 << 20, year: UnstatedYear? = nil
    ) throws {
        var reader = EvidenceReader(
            format: format, fileName: name, zone: zone, mapping: mapping, year: year)
        var events: [Event] = []
        func keep(_ event: ScannedEvent) {
            events.append(
                Event(
                    time: event.time, line: event.line, layout: event.layout,
                    raw: Array(event.raw), identity: event.identity,
                    isWhole: event.identityIsWhole))
        }
        try bytes.withUnsafeBytes { all in
            for start in stride(from: 0, to: all.count, by: piece) {
                let end = min(all.count, start + piece)
                try reader.take(UnsafeRawBufferPointer(rebasing: all[start..<end]), keep)
            }
        }
        try reader.finish(keep)
        self.events = events
        (layouts, report, self.format) = (reader.layouts, reader.report, reader.format)
    }

    init(
        _ text: String, _ format: EvidenceFormat? = nil, name: String = "", zone: Zone = .utc,
        mapping: ColumnMapping? = nil, year: UnstatedYear? = nil
    ) throws {
        try self.init(
            Array(text.utf8), format, name: name, zone: zone, mapping: mapping, year: year)
    }

    func record(_ place: Int) -> EvidenceRecord {
        EvidenceRecord(events[place].raw, layout: layouts[events[place].layout])
    }

    /// The times of the events, as people write them.
    var times: [String?] {
        events.map { event in
            event.time.map { time in
                let micros = time.quotientAndRemainder(dividingBy: 1_000)
                let text = Instant(milliseconds: micros.quotient).rfc3339
                return micros.remainder == 0 ? text : "\(text) \(micros.remainder) µs"
            }
        }
    }
}
