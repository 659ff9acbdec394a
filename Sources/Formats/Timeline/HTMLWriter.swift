public import IncidentModel

/// Writes a timeline as a fragment of HTML that stands by itself: a chart as inline SVG and a table of the
/// entries. No script, no style sheet, no link; well-formed XML, so that it goes into any page.
public enum HTMLWriter {
    public static func export(
        _ figure: TimelineFigure, in incident: Incident, from origin: ExportOrigin, noted: Int = 0
    ) -> TimelineExport {
        let lines =
            [
                "<section>", "<h2>\(title(of: incident))</h2>",
                "<p>Times of \(MarkupText.escaped(figure.zone.identifier)). "
                    + "\(MarkupText.escaped(origin.words)).</p>",
                TimelineDrawing(figure).svg,
                "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">",
                row(
                    ["When", "Lane", "Kind", "What", "Source", "Marks", "Known since"], cell: "th"),
            ] + figure.entries.map { row(of: $0, in: incident) } + ["</table>"]
            + deadlines(figure) + ["</section>"]
        var losses: [ChecklistExport.Loss] = []
        if noted > 0 {
            losses.append(ChecklistExport.Loss(field: "notes", count: noted, reason: .noPlace))
        }
        return TimelineExport(
            text: lines.joined(separator: "\n") + "\n", entries: figure.entries.count,
            losses: losses)
    }

    private static func title(of incident: Incident) -> String {
        let mark = incident.profile.isExercise ? "EXERCISE " : ""
        return MarkupText.escaped("\(mark)\(incident.id.text): \(incident.profile.title)")
    }

    private static func row(_ cells: [String], cell: String = "td") -> String {
        "<tr>" + cells.map { "<\(cell)>\($0)</\(cell)>" }.joined() + "</tr>"
    }

    private static func row(of entry: TimelineEntry, in incident: Incident) -> String {
        let zone = incident.zone
        let detail = entry.detail.map { "<br/>\(MarkupText.escaped($0))" } ?? ""
        let marks =
            entry.techniques + entry.tags + entry.people
            + entry.systems.map { incident.systemName($0) } + entry.evidence
            + (entry.isPrivileged ? ["privileged"] : [])
        return row([
            MarkupText.escaped(entry.when.display(in: zone)),
            MarkupText.escaped(entry.lane.label), entry.kind.label,
            MarkupText.escaped(entry.title) + detail, MarkupText.escaped(entry.source ?? ""),
            marks.map(MarkupText.escaped).joined(separator: "; "),
            MarkupText.escaped(
                "\(Moment(entry.added.at, in: zone).display(in: zone)), \(entry.added.actor.name)"),
        ])
    }

    private static func deadlines(_ figure: TimelineFigure) -> [String] {
        guard !figure.deadlines.isEmpty else { return [] }
        return ["<h3>Deadlines</h3>", "<ul>"]
            + figure.deadlines.map { deadline in
                "<li>\(MarkupText.escaped("\(deadline.words): \(deadline.title)"))"
                    + (deadline.isOverdue ? ", <strong>overdue</strong>" : "") + "</li>"
            } + ["</ul>", "<p>Computed; counsel to confirm.</p>"]
    }
}
