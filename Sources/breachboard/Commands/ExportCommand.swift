import ArgumentParser
import Formats
import Glibc
import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// An incident in the format of another program.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write an incident in another format.",
        discussion: """
            Formats: ics (a calendar with one event for each deadline, and alarms), bundle (everything an \
            outsider needs to check the log: `verify --bundle`), proof (that the entry whose number stands in \
            the place of the reference is in the log: `verify --proof`), markdown (the checklist as a task list, which \
            `import markdown` reads again), thehive (the checklist as a case template), iris and timesketch (the timeline as CSV for those \
            systems; import iris reads it again), html (the timeline as a fragment of a page, with its chart), breachboard \
            (the whole incident as JSON, whose timeline import breachboard reads). What a format has no place \
            for is told on standard error.
            """)

    static let formats =
        ["ics"] + OutsideExport.allCases.map(\.rawValue) + ChecklistOutput.allCases.map(\.rawValue)
        + TimelineOutput.allCases.map(\.rawValue)

    @Argument(help: "The format, such as ics, bundle, markdown, iris, timesketch or html.")
    var format: String

    @OptionGroup var incident: IncidentReference

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Write to a new file; - is standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Leave out the steps and entries that are privileged.")
    var withoutPrivileged = false

    @Flag(help: "For iris: systems as tags, which IRIS takes whether its case knows them or not.")
    var assetsAsTags = false

    @OptionGroup var rules: RuleFolder

    @OptionGroup var key: SecretKey

    @OptionGroup var global: GlobalOptions

    /// Nil for standard output.
    private var path: String? { output == "-" ? nil : output }

    func run() throws {
        guard Self.formats.contains(format) else { throw Problem.unknownExport(Self.formats) }
        let session = try Session(global.wishes)
        if let outside = OutsideExport(rawValue: format) { return try write(outside, session) }
        if let checklist = ChecklistOutput(rawValue: format) {
            return try write(checklist, session)
        }
        if let timeline = TimelineOutput(rawValue: format) { return try write(timeline, session) }
        let view = try View(session, incident.reference, book: try rules.book())
        let (text, events) = DeadlineCalendar(view).file
        // A calendar without an event is none by its standard.
        guard events > 0 else { throw Problem.nothingToExport }
        guard let path else { return try Console.show(text) }
        try OutputFile.write(Array(text.utf8), to: path)
        let answer = Answer(
            json: ["format": .string(format), "events": .number(events)],
            lines: ["\(events) events written"])
        try Console.show(answer, asJSON: global.json)
    }

    private func write(_ outside: OutsideExport, _ session: Session) throws {
        guard let output else { throw Problem.proof(.needsFile(format)) }
        let file = try outside.file(
            of: incident.reference, in: session, signedBy: try key.key())
        guard path != nil else {
            return try StandardStreams.write(file.bytes, to: STDOUT_FILENO)
        }
        try OutputFile.write(file.bytes, to: output)
        try Console.show(file.answer, asJSON: global.json)
    }

    private func write(_ timeline: TimelineOutput, _ session: Session) throws {
        let wishes = TimelineOutput.Wishes(
            reference: incident.reference, withoutPrivileged: withoutPrivileged,
            assetsAsTags: assetsAsTags, book: try rules.book())
        let made = try timeline.export(in: session, wishes)
        try write(made.export.text, made.sheet)
    }

    private func write(_ checklist: ChecklistOutput, _ session: Session) throws {
        let made = try checklist.export(
            of: incident.reference, in: session, withoutPrivileged: withoutPrivileged)
        try write(made.export.text, made.sheet)
    }

    /// To standard output, with what to know of it on standard error; or to a file, with an answer.
    private func write(_ text: String, _ sheet: ExportSheet) throws {
        guard let path else {
            try Console.show(text)
            if let report = sheet.report { Console.show(report, .fine, asJSON: global.json) }
            return
        }
        try OutputFile.write(Array(text.utf8), to: path)
        try Console.show(sheet.answer, asJSON: global.json)
    }
}
