public import IncidentModel

/// Writes a timeline as the CSV file that Timesketch imports: one row for each instant, spans as two.
///
/// `message`, `datetime`, `timestamp` (microseconds) and `timestamp_desc` are its own columns, `tag` its list of
/// tags; the others become attributes of the event. Source: Timesketch, "Import from JSON or CSV", read 2026-11.
public struct TimesketchWriter {
    static let header = [
        "message", "datetime", "timestamp", "timestamp_desc", "tag", "moment", "lane", "kind",
        "source", "detail", "techniques", "people", "systems", "evidence", "author", "recorded_at",
    ]

    private let zone: Zone

    public init(in zone: Zone) { self.zone = zone }

    /// - Parameters:
    ///   - milestones: those with a moment; told as events of their own.
    ///   - noted: how many of the entries have notes, which are not written.
    public func export(
        _ entries: [TimelineEntry], milestones: [Milestone], noted: Int = 0
    ) -> TimelineExport {
        var rows: [(at: Instant, cells: [String])] = []
        for entry in entries { rows += self.rows(of: entry) }
        for milestone in milestones { rows += self.rows(of: milestone) }
        // Sorting that keeps the order of what is at one instant.
        let sorted = rows.enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }
        let text =
            CSVText.record(Self.header)
            + sorted.map { CSVText.record($0.element.cells) }.joined()
        var losses: [ChecklistExport.Loss] = []
        if !entries.isEmpty {
            losses.append(
                ChecklistExport.Loss(field: "history", count: entries.count, reason: .noPlace))
        }
        if noted > 0 {
            losses.append(ChecklistExport.Loss(field: "notes", count: noted, reason: .noPlace))
        }
        return TimelineExport(text: text, entries: entries.count, losses: losses)
    }

    private func rows(of entry: TimelineEntry) -> [(at: Instant, cells: [String])] {
        var tags = entry.tags + entry.techniques
        if entry.isPrivileged { tags.append("privileged") }
        return points(of: entry.when).map { at, words in
            (
                at,
                [
                    message(entry.title, entry.when), Self.datetime(at), Self.microseconds(at),
                    "\(entry.kind.label)\(words)", Self.tags(tags), entry.when.text,
                    entry.lane.label, entry.kind.rawValue, CellText.written(entry.source ?? ""),
                    CellText.written(entry.detail ?? ""), entry.techniques.joined(separator: "; "),
                    Self.list(entry.people), Self.list(entry.systems), Self.list(entry.evidence),
                    CellText.written(entry.added.actor.name), entry.added.at.rfc3339,
                ]
            )
        }
    }

    private func rows(of milestone: Milestone) -> [(at: Instant, cells: [String])] {
        guard let when = milestone.when else { return [] }
        return points(of: when).map { at, words in
            (
                at,
                [
                    message("Milestone: \(milestone.name.label)", when), Self.datetime(at),
                    Self.microseconds(at), "milestone\(words)", "milestone", when.text,
                    "milestone", "", CellText.written(milestone.source ?? ""),
                    CellText.written(milestone.detail ?? ""), "", "", "", "",
                    CellText.written(milestone.stamp.actor.name), milestone.stamp.at.rfc3339,
                ]
            )
        }
    }

    /// What is not known to the instant says so where people read.
    private func message(_ title: String, _ when: Moment) -> String {
        guard IrisText.needsWords(when) else { return CellText.written(title) }
        return CellText.written("\(title) (\(when.display(in: zone)))")
    }

    private func points(of when: Moment) -> [(Instant, String)] {
        let bounds = when.bounds(in: zone)
        guard when.precision == .interval else {
            let words = when.precision == .instant ? "" : ", start of \(Self.span(when.precision))"
            return bounds.earliest.map { [($0, words)] } ?? []
        }
        return [
            bounds.earliest.map { ($0, ", start") }, bounds.latest.map { ($0, ", end") },
        ].compactMap(\.self)
    }

    private static func span(_ precision: MomentPrecision) -> String {
        switch precision {
        case .year: "year"
        case .month: "month"
        case .day, .instant, .interval: "day"
        }
    }

    private static func datetime(_ at: Instant) -> String {
        let text = at.rfc3339.dropLast()
        return (text.contains(".") ? "\(text)000" : "\(text).000000") + "+00:00"
    }

    private static func microseconds(_ at: Instant) -> String {
        // Within the bounds of an instant this is far from the largest number.
        String(at.milliseconds * 1000)
    }

    private static func tags(_ tags: [String]) -> String {
        tags.map { CellText.written($0.replacingAll(",", with: " ")) }.joined(separator: ",")
    }

    private static func list(_ items: [String]) -> String {
        items.map(CellText.written).joined(separator: "; ")
    }
}
