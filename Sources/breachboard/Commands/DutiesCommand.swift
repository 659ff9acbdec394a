import ArgumentParser
import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// The duties of an incident, or of a facts file.
struct DutiesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "duties", abstract: "Show the duties to notify, with their arithmetic.",
        discussion: "Of an incident, or with --facts of a case that is written down in a file.")

    @OptionGroup var incident: IncidentReference

    @Option(help: ArgumentHelp("Facts in JSON instead of an incident.", valueName: "file"))
    var facts: String?

    @Option(
        help: ArgumentHelp(
            "As it was known at the end of that day, or at that instant.", valueName: "day"))
    var asOf: String?

    @Flag(help: "List the rules that ask for nothing, with their reasons.")
    var whyNot = false

    @OptionGroup var rules: RuleFolder

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        let book = try rules.book()
        guard let facts else {
            let session = try Session(global.wishes)
            return try View(session, incident.reference, asOf: asOf, book: book)
                .dutyList(whyNot: whyNot)
        }
        guard incident.reference == nil else { throw Problem.factsBesideIncident }
        return try answer(to: try FactsInput.read(facts, for: book), by: book)
    }

    private func answer(to facts: Facts, by book: RuleBook) throws -> Answer {
        let zone = facts.zone ?? .utc
        let now = try asOf.map { try AsOf($0, option: "--as-of").last(in: zone) }
        let time = try now ?? global.wishes.clock().now
        let reckoning = Reckoning(of: facts, by: book, at: time)
        let briefing = DutyBriefing(reckoning: reckoning, now: time, zone: zone)
        return Answer(
            json: reckoning.json, lines: ["Duties"] + briefing.lines(whyNot: whyNot),
            status: .fine)
    }
}

/// Reads a facts file.
enum FactsInput {
    /// Bytes; a file with more is none of ours.
    static let sizeLimit = 1 << 20

    /// Words that the rules do not know are told on standard error.
    static func read(_ path: String, for book: RuleBook) throws(Problem) -> Facts {
        let bytes = try InputFile.bytes(of: path, limit: sizeLimit)
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue.parse(bytes)
        } catch {
            throw .notJSON(line: error.line, column: error.column)
        }
        let (facts, problems) = FactsFile.read(json)
        guard problems.isEmpty else { throw .badFacts(problems) }
        let unknown = UnknownWord.all(in: json, for: book)
        if !unknown.isEmpty { Console.warn(Report(unknown)) }
        return facts
    }
}
