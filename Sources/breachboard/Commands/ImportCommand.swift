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
            For the checklist: atc-react (playbooks, with their actions beside them), thehive (case templates), catalyst \
            (playbooks), markdown (lists). For the timeline: iris (events of DFIR-IRIS as CSV), breachboard (the timeline of \
            what `export breachboard` writes). For the evidence log: \
            timesketch, plaso, hayabusa, m365 (unified audit log, Entra sign-ins), zeek, csv, jsonl (JSON objects one a \
            line, one after another, in an array, or in one like {"Records":[…]}) and text (syslog, web servers, what \
            begins with a time, W3C), of any size and also as .gz; with --evidence iris, too. auto looks at the files. Folders may be given. Behind the files may stand the reference \
            of the incident. The same files again change nothing.
            """)

    static let formats = ImportKind.names

    @Argument(
        help: ArgumentHelp(
            "One of \(ImportKind.names.joined(separator: ", ")).", valueName: "format"))
    var format: String
    @Argument(
        help: ArgumentHelp(
            "The files or folders; then the reference of the incident where there are several.",
            valueName: "file"))
    var words: [String]
    @Flag(help: "Only say what would be imported.") var dryRun = false
    @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        guard Self.formats.contains(format) else { throw Problem.unknownImport(Self.formats) }
        let (paths, reference) = split()
        let kind = try ImportKind(named: format, of: paths, wantsEvidence: evidence.isEvidence)
        let session = try Session(global.wishes)
        let incident = try session.incident(reference)
        switch kind {
        case .evidence(let format):
            let plan = try evidence.plan(format, isDry: dryRun, isQuiet: global.json)
            return try EvidenceImport(session: session, incident: incident, plan: plan)
                .answer(paths)
        case .timeline(let format):
            return try TimelineImport(format: format, session: session, incident: incident)
                .answer(paths, isDry: dryRun)
        case .checklists: return try steps(of: paths, session, incident)
        }
    }

    private func steps(
        of paths: [String], _ session: Session, _ incident: Incident
    ) throws -> Answer {
        let groups = try groups(of: paths)
        let files = groups.flatMap(\.files)
        let reading = ChecklistReading(joining: groups.map { $0.format.read($0.files) })
            .brought(by: session.actor)
        let work = ChecklistImport(session: session, incident: incident)
        let own = files.filter { !$0.isBeside }.map(\.bytes)
        let commands = FileCommands(own, of: incident.id)
        let changes = try session.store.changes(of: incident.id, after: .start)
        let isKnown = commands.areIn(changes, count: reading.drafts.count)
        let plan = ChecklistPlan(isKnown ? [] : reading.drafts, in: incident)
        if !dryRun, !isKnown { _ = try work.carryOut(reading.drafts, command: commands.id) }
        let answer = ImportAnswer(
            formats: groups.map(\.format), files: own.count, reading: reading, plan: plan,
            isKnown: isKnown, isDry: dryRun)
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
                throw Problem.unrecognisedFile(Self.formats)
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
