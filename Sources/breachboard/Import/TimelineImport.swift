import Formats
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// Brings events of other programs to the timeline of an incident, all of them in one transaction.
struct TimelineImport {
    let format: TimelineFormat
    let session: Session
    let incident: Incident

    func answer(_ paths: [String], isDry: Bool) throws -> Answer {
        let (reading, files) = try format.read(paths)
        let commands = FileCommands(files, of: incident.id)
        let changes = try session.store.changes(of: incident.id, after: .start)
        let isKnown = commands.areIn(changes, count: reading.drafts.count)
        let plan = isKnown ? EntryPlan([], in: incident) : Self.plan(reading, in: incident)
        if !isDry, !isKnown { try carryOut(plan, reading, command: commands.id) }
        let links = plan.additions.flatMap { $0.draft[.evidence].list }.compactMap {
            EvidenceLink($0)
        }
        let batches = Set(incident.batches.map(\.id))
        return TimelineImportAnswer(
            format: format, files: files.count, reading: reading, plan: plan,
            looseLinks: links.count { !batches.contains($0.batch) }, isKnown: isKnown,
            isDry: isDry
        ).answer
    }

    private static func plan(_ reading: TimelineReading, in incident: Incident) -> EntryPlan {
        EntryPlan(reading.drafts, named: reading.names, in: incident)
    }

    /// Where somebody takes the name of an entry in between, that entry gets the next free one.
    private func carryOut(
        _ first: EntryPlan, _ reading: TimelineReading, command: (Int) -> CommandID
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
            plan = Self.plan(reading, in: try session.incident(incident.id.text))
        }
        guard let target = plan.additions.first?.target else { return }
        throw Problem.refused(.itemExists(target))
    }
}

/// What an import of a timeline came to.
struct TimelineImportAnswer {
    let format: TimelineFormat
    let files: Int
    let reading: TimelineReading
    let plan: EntryPlan
    /// Links to events of the evidence log that this incident does not hold.
    let looseLinks: Int
    /// Whether these very files are in already.
    let isKnown: Bool
    let isDry: Bool

    var answer: Answer {
        let report = reading.report
        let imported = plan.additions.count
        let json: JSONValue = [
            "format": .string(format.rawValue), "files": .number(files),
            "dry_run": .bool(isDry), "known": .bool(isKnown), "read": .number(report.read),
            "imported": .number(imported),
            "duplicates": .number(reading.drafts.count - imported),
            "repaired": report.repairedJSON, "rejected": report.rejectedJSON,
            "warnings": report.warningsJSON,
            "left_out": .object(
                leftOut.map { JSONMember($0.key, .number($0.value)) }),
            "loose_links": .number(looseLinks),
            "entries": .array(plan.additions.map { .string($0.target.id.text) }),
        ]
        let isFailed = reading.drafts.isEmpty && !report.rejected.isEmpty
        return Answer(json: json, lines: lines, status: isFailed ? .input : .fine)
    }

    private var lines: [SafeText] {
        let imported = plan.additions.count
        var lines: [SafeText] = isDry ? preview : []
        lines.append(
            "\(reading.report.read) \(things) read, \(imported) \(isDry ? "to be imported" : "imported"), \(reading.drafts.count - imported) there already"
        )
        if isKnown { lines.append("  these files are in already; nothing changed") }
        return lines + reading.report.lines + notes
    }

    private var leftOut: [(key: String, value: Int)] {
        reading.leftOut.sorted { $0.key < $1.key }
    }

    private var notes: [SafeText] {
        var notes: [SafeText] = []
        if !leftOut.isEmpty {
            let parts = leftOut.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            notes.append("  note: only the timeline is read; not the rest of the file: \(parts)")
        }
        if looseLinks > 0 {
            notes.append(
                "  note: links to evidence that is not in this incident, kept as they are: \(looseLinks)"
            )
        }
        return notes
    }

    /// What the format calls its entries.
    private var things: String { format == .iris ? "events" : "entries" }

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
