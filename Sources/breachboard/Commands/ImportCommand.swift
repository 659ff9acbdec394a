import ArgumentParser
import Formats
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// Files of other programs, brought into an incident.
struct ImportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring files of other programs into an incident.",
        discussion: """
            Formats: atc-react (playbooks, with their actions beside them), thehive (case templates), catalyst \
            (playbooks), markdown (lists), iris (events of DFIR-IRIS as CSV, for the timeline); auto looks at the files. Folders may be given. Behind the files may stand \
            the reference of the incident. The same files again change nothing.
            """)

    static let formats =
        ImportFormat.allCases.map(\.rawValue) + [TimelineImport.format, "auto"]

    @Argument(help: "The format: atc-react, thehive, catalyst, markdown, iris or auto.") var format:
        String
    @Argument(
        help: ArgumentHelp(
            "The files or folders; then the reference of the incident where there are several.",
            valueName: "file"))
    var words: [String]
    @Flag(help: "Only say what would be imported.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        guard Self.formats.contains(format) else { throw Problem.unknownImport(Self.formats) }
        let (paths, reference) = split()
        let isTimeline = format == "auto" ? try TimelineImport.recognises(paths) : false
        if format == TimelineImport.format || isTimeline {
            let session = try Session(global.wishes)
            let incident = try session.incident(reference)
            return try TimelineImport(session: session, incident: incident)
                .answer(paths, isDry: dryRun)
        }
        let groups = try groups(of: paths)
        let files = groups.flatMap(\.files)
        let session = try Session(global.wishes)
        let reading = ChecklistReading(joining: groups.map { $0.format.read($0.files) })
            .brought(by: session.actor)
        let incident = try session.incident(reference)
        let work = ChecklistImport(session: session, incident: incident)
        let own = files.filter { !$0.isBeside }.map(\.bytes)
        let commands = FileCommands(own, of: incident.id)
        let changes = try session.store.changes(of: incident.id, after: .start)
        let isKnown = commands.areIn(changes, count: reading.drafts.count)
        let plan = ChecklistPlan(isKnown ? [] : reading.drafts, in: incident)
        if !dryRun, !isKnown { _ = try work.carryOut(reading.drafts, command: commands.id) }
        let answer = ImportAnswer(
            formats: groups.map(\.format), files: own.count, reading: reading, plan: plan,
            isKnown: isKnown,
            isDry: dryRun)
        return answer.answer(
            sheet: PlanSheet(plan: plan, incident: incident, deadlines: work.deadlines))
    }

    /// The last word is a reference where it is no file.
    private func split() -> (paths: [String], reference: String?) {
        guard words.count > 1, let last = words.last, !InputFile.exists(last) else {
            return (words, nil)
        }
        return (words.dropLast(), last)
    }

    /// The files by their format, in the order in which the formats come first.
    private func groups(of paths: [String]) throws -> [ImportGroup] {
        let all = ImportFormat.allCases.flatMap(\.endings)
        let named = ImportFormat(rawValue: format)
        let files = try ForeignFile.all(paths, endings: named?.endings ?? all)
        guard !files.isEmpty else {
            throw Problem.cannotReadFile(reason: "the folder has no file of the kind")
        }
        var groups: [ImportGroup] = []
        for file in files {
            guard let format = named ?? ImportFormat.recognised(file) else {
                throw Problem.unrecognisedFile(ImportFormat.allCases.map(\.rawValue))
            }
            if let place = groups.firstIndex(where: { $0.format == format }) {
                groups[place].files.append(file)
            } else {
                groups.append(ImportGroup(format: format, files: [file]))
            }
        }
        return groups.map { group in
            guard group.format == .atcReact else { return group }
            let beside = ForeignFile.beside(paths, endings: group.format.endings)
            return ImportGroup(format: group.format, files: group.files + beside)
        }
    }
}

/// Files of one format.
private struct ImportGroup {
    let format: ImportFormat
    var files: [ForeignFile]
}
