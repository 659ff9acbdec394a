import ArgumentParser
import Formats
import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// Checklists that wait for their kind of incident.
struct PlaybookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "playbook", abstract: "List, show, apply and check playbooks.",
        discussion: """
            A playbook is a checklist for a kind of incident, with owners by role and dues that hang on milestones \
            and duties. Your own lie in ~/.config/breachboard/playbooks, one YAML file each; one of the same name \
            replaces ours.
            """,
        subcommands: [List.self, Show.self, Apply.self, Lint.self])

    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List the playbooks.")

        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let (all, unreadable) = PlaybookShelf().all()
            var table = TextTable()
            for one in all {
                let origin: SafeText = one.file.map { "\($0)" } ?? "built in"
                table.add(
                    "\(one.playbook.name)", "\(one.playbook.steps.count) steps", origin,
                    "\(one.playbook.title)")
            }
            return Answer(
                json: .array(all.map(\.json)),
                lines: table.lines + unreadable.map { "\($0): no playbook; see playbook lint" })
        }
    }

    struct Show: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "Show a playbook.")

        @Argument(help: "Its name, or a file.") var name: String
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let playbook = try PlaybookShelf().playbook(name)
            return Answer(json: playbook.json, lines: playbook.lines)
        }
    }

    struct Apply: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the steps of a playbook to the checklist of an incident.",
            discussion: """
                A step that is there already is not added again. Its role becomes the name of the party with that \
                role, where the incident has one.
                """)

        @Argument(help: "Its name, or a file.") var name: String
        @OptionGroup var incident: IncidentReference
        @Flag(help: "Only say what would be added.") var dryRun = false
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let playbook = try PlaybookShelf().playbook(name)
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let work = ChecklistImport(session: session, incident: incident)
            let plan = ChecklistPlan(playbook.steps, in: incident, resolvesRoles: true)
            let sheet = PlanSheet(plan: plan, incident: incident, deadlines: work.deadlines)
            let seqs = dryRun ? [] : try work.carryOut(playbook.steps, resolvesRoles: true)
            var json: JSONValue = [
                "playbook": .string(playbook.name), "reference": .string(incident.id.text),
                "dry_run": .bool(dryRun),
            ]
            for (key, count) in sheet.counts { json.set(key, to: .number(count)) }
            json.set("entries", to: .array(seqs.map { .number($0.number) }))
            json.set("items", to: sheet.json)
            return Answer(json: json, lines: sheet.lines + [sheet.sum(isDry: dryRun)])
        }
    }

    struct Lint: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a playbook file.",
            discussion: "Exits 2 when the file has something that cannot be meant.")

        @Argument(help: "The files.") var files: [String]
        @OptionGroup var rules: RuleFolder
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let book = try rules.book()
            let sheets = try files.map { try LintSheet($0, book: book) }
            let errors = sheets.reduce(0) { $0 + $1.errors }
            return Answer(
                json: ["files": .array(sheets.map(\.json)), "errors": .number(errors)],
                lines: sheets.flatMap(\.lines) + ["\(files.count) files, \(errors) errors"],
                status: errors > 0 ? .input : .fine)
        }
    }
}

/// What is wrong with one file.
private struct LintSheet {
    private let file: String
    private let steps: Int
    private let report: ImportReport
    private let unknown: [(step: ItemID, rule: String)]

    init(_ path: String, book: RuleBook) throws(Problem) {
        let bytes = try InputFile.bytes(of: path, limit: PlaybookShelf.sizeLimit)
        let read = PlaybookReader.read(bytes, file: InputFile.name(of: path))
        file = path
        steps = read.playbook?.steps.count ?? 0
        report = read.report
        unknown = read.playbook.map { PlaybookLint.unknownRules(of: $0, in: book) } ?? []
    }

    var errors: Int { report.rejected.count + unknown.count }

    var json: JSONValue {
        [
            "file": .string(file), "steps": .number(steps), "rejected": report.rejectedJSON,
            "unknown_rules": .array(
                unknown.map { ["id": .string($0.step.text), "rule": .string($0.rule)] }),
        ]
    }

    var lines: [SafeText] {
        report.rejected.map { "\(file)\($0.place): error: \($0.kind.words)" }
            + unknown.map { "\(file): error: \($0.step): there is no rule \($0.rule)" }
    }
}

extension PlaybookShelf.Shelved {
    fileprivate var json: JSONValue {
        [
            "name": .string(playbook.name), "title": .string(playbook.title),
            "summary": .string(playbook.summary), "steps": .number(playbook.steps.count),
            "file": .string(orNull: file), "problems": .number(report.rejected.count),
        ]
    }
}

extension Playbook {
    fileprivate var json: JSONValue {
        [
            "name": .string(name), "title": .string(title), "summary": .string(summary),
            "sources": .array(sources.map(JSONValue.string)),
            "items": .array(steps.map(\.json)),
        ]
    }

    fileprivate var lines: [SafeText] {
        var lines: [SafeText] = [
            "\(title)", "\(summary)", "from: \(sources.joined(separator: "; "))",
        ]
        var section: String?
        for step in steps {
            if step.section.word != section {
                section = step.section.word
                lines += ["", "\(step.section.word)"]
            }
            lines.append("  \(step.title)")
            let due = step.due.map { "due \($0.text)" }
            let duties = step.duties.isEmpty ? nil : "for \(step.duties.joined(separator: ", "))"
            let parts = [step.owner, due, duties, step[.source].text].compactMap { $0 }
            if !parts.isEmpty { lines.append("    \(parts.joined(separator: "; "))") }
        }
        return lines
    }
}

extension ChecklistDraft {
    /// The fields of the step by the names of the command line.
    fileprivate var json: JSONValue {
        var json: JSONValue = ["id": .string(name.text)]
        for rule in Schema.rules(of: .check) {
            switch self[rule.field] {
            case .text(let text): json.set(rule.field.rawValue, to: .string(text))
            case .list(let items):
                json.set(rule.field.rawValue, to: .array(items.map(JSONValue.string)))
            case .none, .revision: break
            }
        }
        return json
    }
}
