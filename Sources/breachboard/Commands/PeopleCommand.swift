import ArgumentParser
import IncidentModel
import IncidentStore
import PeopleCounting
import StrictJSON
import Terminal

/// Lists of affected people: counted, and forgotten.
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Count the people of a list, and keep none of them.",
        subcommands: [Import.self, List.self])

    struct Import: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count the people of a list into an incident.",
            discussion: """
                A list has one row for each person and document, and a heading. Rows of one person are found by \
                names, dates, numbers and addresses; people are counted by where they get post and by data \
                element. Of each person only keyed digests stay, by which another list can find the same person \
                again; the key lies outside of the database. The same file again changes nothing.
                """)

        @Argument(help: "The list: comma, semicolon, tab or bar between the columns.") var file:
            String
        @OptionGroup var incident: IncidentReference
        @Option(help: "What the list is called, such as 'vendor list 2'.") var title: String?
        @Option(
            help: ArgumentHelp(
                "The list that this one corrects: its people count no more.", valueName: "list"))
        var replaces: String?
        @Option(
            help: ArgumentHelp(
                "Prints the key, 64 hexadecimal digits; without it the key is a file of yours.",
                valueName: "command"))
        var keyCommand: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            if let day = incident.countsFrozenOn { throw Problem.people(.frozen(day)) }
            let progress = ProgressLine(isQuiet: global.json)
            defer { progress.clear() }
            let year = session.today(in: incident).year
            let (list, digest) = try PeopleListFile(file, showing: progress).read(latestYear: year)
            var work = try work(on: incident, session)
            if let known = work.known(digest) {
                let changes = try work.finish(known)
                return Answer(known: known, corrected: work.isCorrected(known), changes: changes)
            }
            let counted = try list.count { progress.show("finding people", part: $0) }
            return Answer(try work.run(counted, file: digest))
        }

        private func work(on incident: Incident, _ session: Session) throws -> PeopleImport {
            let replaces = try replaces.map { text in
                guard let id = ItemID(text), incident.standingLists.contains(where: { $0.id == id })
                else { throw Problem.people(.noSuchList(incident.standingLists.map(\.id))) }
                return id
            }
            let title = try title.map { try Typed.value(of: $0, as: .line, option: "--title").text }
            return PeopleImport(
                session: session, incident: incident, title: title.flatMap { $0 } ?? "people list",
                replaces: replaces,
                keyFile: PeopleKeyFile(
                    of: incident.id, in: try session.store.head().log, command: keyCommand))
        }
    }

    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the lists that were counted.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let incident = try Session(global.wishes).incident(incident.reference)
            let standing = Set(incident.standingLists.map(\.id))
            let lines = incident.lists.map { list -> SafeText in
                let note = standing.contains(list.id) ? "" : "  (corrected)"
                return "\(list.id)  \(list.title): \(list.rows) rows, \(list.people) people\(note)"
            }
            return Answer(
                list: .array(incident.lists.map { $0.json(isStanding: standing.contains($0.id)) }),
                lines, none: "no lists")
        }
    }
}
