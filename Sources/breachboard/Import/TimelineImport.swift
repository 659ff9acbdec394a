import Formats
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// Brings events of other programs to the timeline of an incident, all of them in one transaction.
struct TimelineImport {
    static let format = "iris"

    let session: Session
    let incident: Incident

    /// Whether all the files are timelines of other programs.
    static func recognises(_ paths: [String]) throws -> Bool {
        guard !paths.isEmpty, paths.allSatisfy({ $0.hasSuffix(".csv") }) else { return false }
        return try paths.allSatisfy { path in
            guard !InputFile.isFolder(path) else { return false }
            return IrisReader.recognises(try EvidenceLogFile.beginning(of: path))
        }
    }

    func answer(_ paths: [String], isDry: Bool) throws -> Answer {
        let files = try ForeignFile.all(paths, endings: [".csv"])
        guard !files.isEmpty else {
            throw Problem.cannotReadFile(reason: "the folder has no file of the kind")
        }
        let readings = files.map { file in
            var reading = IrisReader.read(file.bytes)
            if files.count > 1 { reading.nameFile(file.name) }
            return reading
        }
        let reading = TimelineReading(joining: readings)
        let commands = FileCommands(files.map(\.bytes), of: incident.id)
        let changes = try session.store.changes(of: incident.id, after: .start)
        let isKnown = commands.areIn(changes, count: reading.drafts.count)
        let plan = EntryPlan(isKnown ? [] : reading.drafts, in: incident)
        if !isDry, !isKnown { try carryOut(plan, reading.drafts, command: commands.id) }
        return TimelineImportAnswer(
            files: files.count, reading: reading, plan: plan, isKnown: isKnown, isDry: isDry
        ).answer
    }

    /// Where somebody takes the name of an entry in between, that entry gets the next free one.
    private func carryOut(
        _ first: EntryPlan, _ drafts: [EntryDraft], command: (Int) -> CommandID
    ) throws {
        var plan = first
        for _ in 0..<20 {
            let orders = plan.additions.map { addition in
                Order(
                    target: addition.target, action: .add(addition.draft.fields),
                    id: command(addition.number))
            }
            guard !orders.isEmpty else { return }
            let outcomes = try session.submit(orders, to: incident.id)
            guard outcomes.contains(where: \.isNameTaken) else {
                _ = try Settled.all(orders, outcomes)
                return
            }
            plan = EntryPlan(drafts, in: try session.incident(incident.id.text))
        }
        guard let target = plan.additions.first?.target else { return }
        throw Problem.refused(.itemExists(target))
    }
}

/// What an import of a timeline came to.
struct TimelineImportAnswer {
    let files: Int
    let reading: TimelineReading
    let plan: EntryPlan
    /// Whether these very files are in already.
    let isKnown: Bool
    let isDry: Bool

    var answer: Answer {
        let report = reading.report
        let imported = plan.additions.count
        let json: JSONValue = [
            "format": .string(TimelineImport.format), "files": .number(files),
            "dry_run": .bool(isDry), "known": .bool(isKnown), "read": .number(report.read),
            "imported": .number(imported),
            "duplicates": .number(reading.drafts.count - imported),
            "repaired": report.repairedJSON, "rejected": report.rejectedJSON,
            "warnings": report.warningsJSON,
            "entries": .array(plan.additions.map { .string($0.target.id.text) }),
        ]
        let isFailed = reading.drafts.isEmpty && !report.rejected.isEmpty
        return Answer(json: json, lines: lines, status: isFailed ? .input : .fine)
    }

    private var lines: [SafeText] {
        let imported = plan.additions.count
        var lines: [SafeText] = isDry ? preview : []
        lines.append(
            "\(reading.report.read) events read, \(imported) \(isDry ? "to be imported" : "imported"), \(reading.drafts.count - imported) there already"
        )
        if isKnown { lines.append("  these files are in already; nothing changed") }
        return lines + reading.report.lines
    }

    private var preview: [SafeText] {
        var table = TextTable(indent: 2)
        for addition in plan.additions.prefix(200) {
            let draft = addition.draft
            table.add(
                "\(draft.when?.text ?? "")", "\(draft.lane.label)", "\(draft.kind.label)",
                "\(draft.title)")
        }
        return table.lines
    }
}
