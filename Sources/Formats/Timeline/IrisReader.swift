public import IncidentModel

/// Entries of a timeline that were read from a file, and what came of the rest.
public struct TimelineReading: Hashable, Sendable {
    public internal(set) var drafts: [EntryDraft] = []
    /// What they were called where they are from, beside them; nil in formats that name none.
    public private(set) var names: [ItemID?] = []
    public internal(set) var report = ImportReport()
    /// What else the file holds, and how much of each.
    public private(set) var leftOut: [String: Int] = [:]

    init() {}

    public init(joining readings: [TimelineReading]) {
        drafts = readings.flatMap(\.drafts)
        names = readings.flatMap(\.names)
        for reading in readings {
            report.join(reading.report)
            leftOut.merge(reading.leftOut) { $0 + $1 }
        }
    }

    /// Says of what was rejected that it is of this file.
    public mutating func nameFile(_ name: String) { report.nameFile(name) }

    mutating func take(_ draft: EntryDraft, named name: ItemID? = nil) {
        drafts.append(draft)
        names.append(name)
    }

    /// What does not look like a key is not repeated.
    mutating func leaveOut(_ what: String, _ count: Int) {
        let isKey =
            what.utf8.count <= 40
            && what.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
        leftOut[isKey && leftOut.count < 50 ? what : "other parts", default: 0] += count
    }
}

/// Reads events of DFIR-IRIS: the CSV file that it imports, and the one that it exports.
///
/// The export does not double the quotes within a cell and writes ` - ` for a line break; such a line is taken
/// apart where quote, comma and quote stand together. What IRIS has and a timeline has not is kept: indicators as
/// tags `ioc:`, categories of one's own as tags `category:`, raw data at the end of the detail.
public enum IrisReader {
    public static let sizeLimit = 16 << 20
    public static let rowLimit = 200_000

    /// Whether a file has one of the headers.
    public static func recognises(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(512), as: UTF8.self)
        return start.contains("event_date") && start.contains("event_title")
    }

    public static func read(_ bytes: [UInt8]) -> TimelineReading {
        var reading = TimelineReading()
        guard let text = ForeignText(bytes, limit: sizeLimit, report: &reading.report)?.text else {
            return reading
        }
        let firstLine = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
        let semicolons = firstLine.count { $0 == ";" }
        let isGerman = semicolons > firstLine.count { $0 == "," }
        var records = CSVRecords(text, separator: UInt8(ascii: isGerman ? ";" : ","))
        guard let head = records.next() else {
            reading.report.reject(.empty)
            return reading
        }
        guard let columns = IrisColumns(head.cells, report: &reading.report) else {
            reading.report.reject(.wrongShape, line: head.line)
            return reading
        }
        while let record = records.next() {
            guard reading.report.read < rowLimit else {
                reading.report.reject(.tooMany, line: record.line)
                break
            }
            reading.report.read += 1
            take(record, columns, into: &reading)
        }
        return reading
    }

    private static func take(
        _ record: CSVRecords.Record, _ columns: IrisColumns, into reading: inout TimelineReading
    ) {
        var cells = record.cells
        if record.flaw != nil || cells.count != columns.count {
            guard let parted = columns.parted(record.firstLine) else {
                let kind: ImportReport.Kind = record.flaw == nil ? .wrongShape : .badQuotes
                return reading.report.reject(kind, line: record.line, column: record.flaw)
            }
            reading.report.repair("row", .badQuotes, line: record.line)
            cells = parted
        }
        let event = IrisEvent(cells: cells, columns: columns, line: record.line)
        if let draft = event.draft(&reading.report) { reading.take(draft) }
    }
}
