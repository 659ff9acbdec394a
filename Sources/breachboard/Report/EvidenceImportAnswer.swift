import EvidenceLog
import Formats
import IncidentModel
import StrictJSON
import Terminal

/// What became of one log.
struct EvidenceImportResult {
    let name: String
    /// The batch; nil where nothing new was in it, and for a dry run.
    let item: ItemID?
    let format: EvidenceFormat?
    let zone: Zone
    let assumptions: BatchAssumptions
    /// SHA-256 of the file.
    let file: String
    let report: EvidenceReport
    let span: TimeSpan
    let events: Int
    /// Nil for a dry run, which asks nobody.
    let duplicates: Int?
}

/// What an import of logs came to.
struct EvidenceImportAnswer {
    var results: [EvidenceImportResult] = []
    /// Files that did not come in, where there were several.
    var failures: [EvidenceImportFailure] = []
    let isDry: Bool

    var isEmpty: Bool { results.isEmpty && failures.isEmpty }

    var answer: Answer {
        let batches = results.map(\.json)
        var json: JSONValue = [
            "dry_run": .bool(isDry), "files": .number(results.count + failures.count),
            "read": .number(results.reduce(0) { $0 + $1.report.read }),
            "imported": .number(isDry ? 0 : results.reduce(0) { $0 + $1.events }),
            "duplicates": .number(results.reduce(0) { $0 + ($1.duplicates ?? 0) }),
            "repaired": .array(results.flatMap(\.repairs)),
            "rejected": .array(results.flatMap(\.rejections)),
            "warnings": .array(results.flatMap(\.warnings)),
        ]
        json.set("batches", to: .array(batches))
        json.set("failed", to: .array(failures.map(\.json)))
        let isFailed = results.allSatisfy { $0.report.events == 0 }
        return Answer(
            json: json,
            lines: results.flatMap { $0.lines(isDry: isDry) } + failures.flatMap(\.lines),
            status: failures.first?.problem.exitStatus ?? (isFailed ? .input : .fine))
    }
}

extension EvidenceImportResult {
    fileprivate var json: JSONValue {
        [
            "batch": .string(orNull: item?.text), "file": .string(file),
            "format": .string(orNull: format?.rawValue), "zone_assumed": .string(zone.identifier),
            "zone_stated": .number(report.statedZone), "zone_taken": .number(report.assumedZone),
            "year_taken": .number(report.assumedYear), "years": years,
            "year_from": assumptions.json["year_from"] ?? .null, "assumed": assumptions.json,
            "undated": .number(report.undated), "events": .number(events),
            "first": .string(orNull: Self.time(span.first)),
            "last": .string(orNull: Self.time(span.last)),
            "cut": .number(report.cut), "recovered": .number(report.recovered),
            "rejected_count": .number(report.rejectedCount),
        ]
    }

    private var years: JSONValue {
        .array((report.years.map { [$0.lowerBound, $0.upperBound] } ?? []).map { .number($0) })
    }

    fileprivate var repairs: [JSONValue] {
        report.repaired.map {
            [
                "line": .number($0.line), "field": .string($0.field),
                "kind": .string($0.kind.rawValue), "count": .number($0.count),
            ]
        }
    }

    fileprivate var rejections: [JSONValue] {
        report.rejected.map {
            ["line": .number($0.line), "column": .null, "kind": .string($0.kind.rawValue)]
        }
    }

    fileprivate var warnings: [JSONValue] {
        report.warnings.map {
            [
                "line": .number($0.line), "kind": .string($0.kind.rawValue),
                "count": .number($0.count),
            ]
        }
    }

    fileprivate func lines(isDry: Bool) -> [SafeText] {
        var lines = [headline(isDry: isDry)]
        if let first = Self.time(span.first), let last = Self.time(span.last) {
            lines.append("  from \(first) to \(last)")
        }
        lines += assumptions.sentences(zone: zone).map { SafeText("  \($0)") }
        if report.undated > 0 { lines.append("  \(report.undated) events without a time") }
        for repair in report.repaired {
            lines.append(
                "  put right: \(repair.field): \(repair.kind.words), \(repair.count), first in line \(repair.line)"
            )
        }
        for rejection in report.rejected.prefix(20) {
            lines.append("  not imported: line \(rejection.line): \(rejection.kind.words)")
        }
        if report.rejectedCount > 20 {
            lines.append("  and \(report.rejectedCount - 20) more")
        }
        for warning in report.warnings {
            lines.append(
                "  note: \(warning.kind.words), \(warning.count), first in line \(warning.line)")
        }
        return lines
    }

    private func headline(isDry: Bool) -> SafeText {
        let format = format?.rawValue ?? "no format"
        if isDry {
            return "\(name) (\(format)): \(report.read) records, \(events) events; nothing changed"
        }
        guard let item else {
            let known = duplicates ?? 0
            return known > 0
                ? "\(name) (\(format)): nothing new: all \(known) events are in already"
                : "\(name) (\(format)): no event in it; nothing changed"
        }
        return
            "batch \(item) (\(format)): \(report.read) records, \(events) events imported, \(duplicates ?? 0) duplicates left out"
    }

    /// As RFC 3339; nil where there is none, or no calendar reaches it.
    private static func time(_ microseconds: Int64?) -> String? {
        microseconds.map { Instant(milliseconds: $0 / 1_000).rfc3339 }
    }
}

extension EvidenceReport.Kind {
    var words: String {
        switch self {
        case .tooLong: "too long"
        case .tooMany: "too many fields"
        case .notJSON: "no JSON"
        case .wrongShape: "another shape than the format has"
        case .tooDeep: "nested too deep"
        case .badValue: "a value that cannot be meant"
        case .missing: "missing"
        case .notUTF8: "bytes that are no UTF-8"
        case .utf16: "UTF-16"
        case .byteOrderMark: "a byte order mark"
        case .nul: "zero bytes"
        case .width: "more or fewer fields than the heading"
        case .strayQuote: "quotation marks within a field"
        case .cut: "cut off before its end"
        case .recovered: "recovered from a record that had swallowed it"
        case .repeatedHeading: "the heading again"
        case .timesDisagree: "two times that disagree"
        case .dateOrder: "dates whose day and month could be either way round"
        case .unknownZone: "an unknown zone"
        }
    }
}
