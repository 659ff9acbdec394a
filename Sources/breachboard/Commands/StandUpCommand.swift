import ArgumentParser
import Briefing
import Glibc
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// The stand-up without a terminal.
struct StandUpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standup",
        abstract: "Brief on what changed since the last stand-up, and record it.",
        discussion: """
            Privileged items are counted and not told. A stand-up that is recorded is frozen: its minutes come \
            from the log as it stood then.
            """,
        subcommands: [Show.self, List.self], defaultSubcommand: Show.self)
}

extension StandUpCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The briefing, or with --number the minutes of one that was recorded.")

        @OptionGroup var incident: IncidentReference
        @Option(
            help: ArgumentHelp(
                "What was recorded from that day on, or since the last stand-up.",
                valueName: "day|last"))
        var since = "last"
        @Option(
            help: ArgumentHelp("As it was known at the end of that day.", valueName: "day"))
        var asOf: String?
        @Flag(help: "Record it with the next number; it stays as it is.") var record = false
        @Option(
            help: ArgumentHelp("When the next update is to be given.", valueName: "moment"))
        var next: String?
        @Option(help: ArgumentHelp("The minutes of that stand-up.", valueName: "number"))
        var number: Int?
        @Option(
            help: ArgumentHelp("text or markdown; markdown is for minutes.", valueName: "format"))
        var format: Format = .text
        @Option(
            name: [.short, .customLong("output")],
            help: ArgumentHelp("Write the minutes to a new file, in Markdown.", valueName: "file"))
        var output: String?
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if number != nil, record || asOf != nil || since != "last" {
                throw ValidationError(
                    "a stand-up that was recorded has its period: --number stands alone")
            }
            if record, asOf != nil { throw ValidationError("what is past cannot be recorded") }
            if next != nil, !record { throw ValidationError("--next is for --record") }
            guard number == nil, !record else { return }
            if output != nil || format == .markdown {
                throw ValidationError("minutes are of what was recorded: --record, or --number")
            }
        }

        func run() throws {
            // Before anything is recorded, so that nothing is when the minutes cannot be written.
            if let output, access(output, F_OK) == 0 { throw Problem.fileExists }
            let session = try Session(global.wishes)
            let answer = try answer(in: session)
            guard let minutes = answer.minutes, output != nil || format == .markdown else {
                return try Console.show(answer.answer, asJSON: global.json)
            }
            guard let output else { return try Console.show(minutes.markdown) }
            try OutputFile.write(Array(minutes.markdown.utf8), to: output)
            let number = minutes.record.number
            try Console.show(
                Answer(
                    json: answer.answer.json,
                    lines: ["minutes of stand-up \(number) written"]), asJSON: global.json)
        }

        private func answer(in session: Session) throws -> StandUpAnswer {
            let book = StandUpBook(session, try session.incidentID(incident.reference))
            if let number { return try book.recorded(number) }
            let agenda = try book.agenda(since: since, asOf: asOf)
            guard record else { return StandUpAnswer(agenda: agenda, minutes: nil) }
            return try book.record(agenda, next: next)
        }
    }

    /// Those that were recorded.
    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the stand-ups that were recorded.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            var table = TextTable()
            for one in incident.standUps {
                table.add(
                    "\(one.number)", "\(one.when.rfc3339(in: incident.zone))",
                    "entries \(one.since.next) to \(one.head)", "by \(one.recorded.actor)",
                    "next \(one.next?.display(in: incident.zone) ?? "not said")")
            }
            let json = incident.standUps.map { one -> JSONValue in
                [
                    "number": .number(one.number), "when": .string(one.when.rfc3339),
                    "since": .number(one.since.number), "head": .number(one.head.number),
                    "hash": .string(one.hash), "author": .string(one.recorded.actor.name),
                    "taken": .array(one.taken.map { .number($0.number) }),
                    "next": .string(orNull: one.next?.text),
                    "seq": .number(one.recorded.seq.number),
                ]
            }
            return Answer(list: .array(json), table.lines, none: "no stand-up was recorded yet")
        }
    }
}
