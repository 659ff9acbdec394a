import Formats
import IncidentModel
import IncidentStore
import NotificationRules
import StrictJSON
import Terminal

/// The timeline, or the whole incident, in a format that others read.
enum TimelineOutput: String, CaseIterable {
    case iris, timesketch, html, breachboard

    struct Wishes {
        let reference: String?
        let withoutPrivileged: Bool
        /// Systems as tags, where the other side does not know them.
        let assetsAsTags: Bool
        let book: RuleBook
    }

    /// What was written, and what of it to tell.
    struct Made {
        let format: TimelineOutput
        let export: TimelineExport
        let origin: ExportOrigin
        /// Privileged entries that are in the file.
        let privileged: Int
    }

    func export(in session: Session, _ wishes: Wishes) throws -> Made {
        let view = try View(session, wishes.reference, book: wishes.book)
        let incident = view.incident
        let origin = ExportOrigin(
            reference: incident.id.text, title: incident.profile.title, log: "\(view.head.log)",
            seq: view.head.seq.number, head: "\(view.head.hash)")
        let entries = incident.entries.filter { !wishes.withoutPrivileged || !$0.isPrivileged }
        let items = entries.compactMap { incident.item(Target(.entry, $0.id)) }
        let part = Part(
            view: view, entries: entries, drafts: items.map { EntryDraft($0) },
            noted: items.count { !$0.notes.isEmpty }, origin: origin, wishes: wishes)
        return Made(
            format: self, export: write(part), origin: origin,
            privileged: entries.count(where: \.isPrivileged))
    }

    /// What is to be written.
    private struct Part {
        let view: View
        let entries: [TimelineEntry]
        let drafts: [EntryDraft]
        let noted: Int
        let origin: ExportOrigin
        let wishes: Wishes
    }

    private func write(_ part: Part) -> TimelineExport {
        let incident = part.view.incident
        switch self {
        case .iris:
            return IrisWriter(
                in: incident.zone, systems: part.wishes.assetsAsTags ? .tags : .assets
            ).export(part.drafts, noted: part.noted)
        case .timesketch:
            return TimesketchWriter(in: incident.zone).export(
                part.entries, milestones: Self.milestones(of: incident), noted: part.noted)
        case .html:
            let figure = TimelineFigure(
                entries: part.entries, milestones: Self.milestones(of: incident),
                deadlines: part.view.printedDeadlines, now: part.view.now, in: incident.zone)
            return HTMLWriter.export(figure, in: incident, from: part.origin, noted: part.noted)
        case .breachboard:
            let json = OwnWriter.json(
                part.view.whole.json, of: part.origin,
                withoutPrivileged: part.wishes.withoutPrivileged)
            return TimelineExport(text: json.printable + "\n", entries: part.entries.count)
        }
    }

    private static func milestones(of incident: Incident) -> [Milestone] {
        Milestone.Name.allCases.compactMap { incident.milestones[$0] }.filter { $0.when != nil }
    }
}

extension View {
    /// The clocks that still run or ran out, for a printed timeline.
    fileprivate var printedDeadlines: [TimelineFigure.Deadline] {
        unmet.compactMap { duty in
            guard let due = duty.due else { return nil }
            let moment = due.isOfHours ? Moment(due.instant, in: incident.zone) : Moment(due.day)
            return TimelineFigure.Deadline(
                title: duty.title, at: due.instant, words: moment.display(in: incident.zone),
                isOverdue: duty.status == .overdue)
        }
    }
}

extension TimelineOutput.Made {
    var sheet: ExportSheet {
        ExportSheet(
            format: format.rawValue, things: ("entries", "entries"), count: export.entries,
            origin: origin, privileged: privileged, losses: export.losses,
            more: [
                JSONMember(
                    "needed_assets", .array(export.neededAssets.map { .string($0) }))
            ],
            notes: notes, headline: "\(format.rawValue): what to know of the file")
    }

    private var notes: [String] {
        var notes = export.losses.map { "not carried: \($0.field) of \($0.count) entries" }
        if privileged > 0 { notes.append("privileged entries in it: \(privileged)") }
        if !export.neededAssets.isEmpty {
            let names = export.neededAssets.prefix(10).joined(separator: "; ")
            let more = export.neededAssets.count - 10
            notes.append(
                "IRIS takes the file once its case has these assets: \(names)"
                    + (more > 0 ? " and \(more) more" : "")
                    + "; --assets-as-tags writes them as tags instead")
        }
        return notes
    }
}
