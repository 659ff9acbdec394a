import EvidenceLog
import IncidentModel
import IncidentStore
import Terminal

/// Everything that is known of one event: its fields, where it came from, and the record as it stood in the file.
enum EvidenceDetail {
    /// Of a longer record the beginning is shown: a panel is read, not searched.
    static let shownBytes = 32_768
    /// Of a longer field.
    private static let shownScalars = 2_000
    /// Fields shown at most.
    private static let shownFields = 500
    /// A text ends after 4,096 columns; a revealed scalar may take eight.
    private static let pieceBytes = 480

    static func detail(of id: EvidenceID, in state: BoardState) -> Detail {
        let window = state.evidence
        let name = window.batchName(of: id)
        let title: SafeText = "\(name) #\(id.row)"
        guard let row = window.pages[id] else {
            let isGone = window.pages.missing.contains(id)
            return Detail(title: title, lines: [[Span(isGone ? "not in the store" : "reading")]])
        }
        var lines = times(of: row, in: state)
        lines += origin(of: row, in: state)
        lines += [[], [Span("Fields", .heading)]] + fields(of: row.record)
        lines += [[], [Span("Record, as it stood in the file", .heading)]] + raw(row.event.raw)
        lines += custody(of: id, in: state)
        return Detail(title: title, lines: lines)
    }

    // MARK: Time

    private static func times(of row: EvidenceRow, in state: BoardState) -> [[Span]] {
        let batch = state.evidence.batches[row.id.batch]
        let clock = state.evidenceClock
        guard let instant = state.evidence.instant(of: row.id) else {
            return [Detail.line("time", "the record states none that can be read", .unknown)]
        }
        let milliseconds = instant.milliseconds
        var lines = [
            Detail.line(
                "time",
                "\(clock.text(milliseconds, .full)) \(clock.name(at: milliseconds))", .strong)
        ]
        if clock.zone != .utc {
            let utc = EvidenceClock(zone: .utc)
            lines.append(Detail.line("", "\(utc.text(milliseconds, .full)) UTC", .muted))
        }
        if let skew = batch?.skew, skew.milliseconds != 0 {
            let correction = ClockSkew(milliseconds: -skew.milliseconds).text
            lines.append(
                Detail.line(
                    "clock", "was \(skew.text) ahead: the time is corrected by \(correction)",
                    .uncertain))
        }
        if let batch {
            lines.append(
                Detail.line(
                    "zone", "times that state none are read in \(batch.zone.identifier)", .muted))
            for sentence in batch.assumptions?.sentences(zone: batch.zone) ?? [] {
                lines.append(Detail.line("assumed", SafeText(sentence), .muted))
            }
        }
        return lines
    }

    // MARK: Origin

    private static func origin(of row: EvidenceRow, in state: BoardState) -> [[Span]] {
        guard let batch = state.evidence.batches[row.id.batch] else { return [] }
        let from: SafeText = batch.source.map { ", from \(SafeText($0))" } ?? ""
        var lines = [
            Detail.line("batch", "\(SafeText(batch.title)), \(batch.format)\(from)"),
            Detail.line("line", "\(row.event.line), event \(row.id.row) of the batch"),
            Detail.line("link", "evidence:\(batch.id)#\(row.id.row)", .muted),
            Detail.line("file", "SHA-256 \(batch.file)", .muted),
            Detail.line(
                "imported",
                "\(TimeWords.time(batch.added.at, in: state.zone, today: state.today)) by "
                    + "\(batch.added.actor)", .muted),
        ]
        if let entry = state.evidence.promoted[row.id],
            let item = state.incident?.item(Target(.entry, entry))
        {
            lines.append(
                Detail.line("timeline", "\(SafeText(item[.title].summary)) (\(entry))", .milestone))
        }
        return lines
    }

    private static func custody(of id: EvidenceID, in state: BoardState) -> [[Span]] {
        guard let batch = state.evidence.batches[id.batch] else { return [] }
        let events = (state.incident?.custody ?? []).filter { $0.batch == batch.id }
        guard !events.isEmpty else { return [] }
        return [[], [Span("Chain of custody", .heading)]]
            + events.map { event in
                [
                    Span(SafeText(event.title) + "  ", .strong),
                    Span(words(of: event, in: state.zone)),
                ]
            }
    }

    /// `7 Feb 2019 10:00 handed over, from A to B`.
    static func words(of event: CustodyEvent, in zone: Zone) -> SafeText {
        let kind = event.kind.rawValue.split(separator: "-").joined(separator: " ")
        let from: SafeText = event.from.map { ", from \(SafeText($0))" } ?? ""
        let to: SafeText = event.to.map { " to \(SafeText($0))" } ?? ""
        let digest: SafeText = event.digest.map { ", hash \(SafeText($0))" } ?? ""
        return "\(event.when.display(in: zone)) \(kind)" + from + to + digest
    }

    // MARK: Record

    private static func fields(of record: EvidenceRecord) -> [[Span]] {
        let shown = record.fields.prefix(shownFields).map { field in
            [
                Span(revealed(field.name, most: 60) + "  ", .fieldLabel),
                Span(revealed(field.value, most: shownScalars)),
            ]
        }
        let more = record.fields.count - shown.count
        return shown + (more > 0 ? [[Span("\(more) more fields", .muted)]] : [])
    }

    private static func revealed(_ text: String, most: Int) -> SafeText {
        guard text.utf8.count > most else { return .revealing(text) }
        let scalars = text.unicodeScalars.prefix(most)
        let isCut = scalars.endIndex < text.unicodeScalars.endIndex
        return .revealing(String(scalars)) + (isCut ? "…" : "")
    }

    /// Line by line, each in pieces that fit into a text; hidden characters are shown.
    private static func raw(_ record: [UInt8]) -> [[Span]] {
        let shown = record.prefix(shownBytes)
        var lines: [[Span]] = []
        for line in shown.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines += pieces(of: line).map { [Span($0)] }
        }
        let more = record.count - shown.count
        if more > 0 {
            lines.append([Span("\(NumberWords.grouped(more)) more bytes are kept", .muted)])
        }
        return lines
    }

    /// A character is not cut in two: a piece ends before a byte that begins one.
    private static func pieces(of line: ArraySlice<UInt8>) -> [SafeText] {
        var rest = line
        var pieces: [SafeText] = []
        while rest.count > pieceBytes {
            var end = rest.startIndex + pieceBytes
            while end > rest.startIndex + pieceBytes - 4, rest[end] & 0xC0 == 0x80 { end -= 1 }
            pieces.append(.revealing(String(decoding: rest[..<end], as: UTF8.self)))
            rest = rest[end...]
        }
        return pieces + [.revealing(String(decoding: rest, as: UTF8.self))]
    }
}
