import Formats
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// The checklist in the format of another program.
enum ChecklistOutput: String, CaseIterable {
    case markdown, thehive

    /// What was written, and what of it to tell.
    struct Made {
        let format: ChecklistOutput
        let export: ChecklistExport
        let origin: ExportOrigin
        /// Privileged steps that are in the file.
        let privileged: Int
    }

    func export(
        of reference: String?, in session: Session, withoutPrivileged: Bool
    ) throws -> Made {
        let incident = try session.incident(reference)
        let head = try session.store.head()
        let origin = ExportOrigin(
            reference: incident.id.text, title: incident.profile.title, log: "\(head.log)",
            seq: head.seq.number, head: "\(head.hash)")
        let steps = incident.checklistDrafts.filter { !withoutPrivileged || !$0.isPrivileged }
        let names = Set(steps.map(\.name))
        let noted = incident.checklist.count { !$0.notes.isEmpty && names.contains($0.id) }
        let export =
            switch self {
            case .markdown: MarkdownWriter.export(steps, from: origin, noted: noted)
            case .thehive: TheHiveWriter.export(steps, from: origin, noted: noted)
            }
        return Made(
            format: self, export: export, origin: origin,
            privileged: steps.count(where: \.isPrivileged))
    }
}

extension ChecklistOutput.Made {
    var sheet: ExportSheet {
        ExportSheet(
            format: format.rawValue, things: ("steps", "items"), count: export.steps,
            origin: origin, privileged: privileged, losses: export.losses, notes: notes,
            headline: "\(format.rawValue) has no place for everything on the checklist")
    }

    private var notes: [String] {
        let lost = export.losses.map { loss in
            let words = loss.reason == .coarser ? "carried more coarsely" : "not carried"
            return "\(words): \(loss.field) of \(loss.count) steps"
        }
        return privileged > 0 ? lost + ["privileged steps in it: \(privileged)"] : lost
    }
}
