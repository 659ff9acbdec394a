import ArgumentParser
import IncidentModel
import StrictJSON
import Terminal

/// Opens, lists, shows, changes and closes incidents.
struct IncidentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident", abstract: "Open, list, show, change and close incidents.",
        subcommands: [New.self, List.self, Show.self, Set.self, Close.self])

    /// The fields of the incident itself.
    struct Fields: TypedFields {
        static let kind = ItemKind.incident

        @Option(help: "What it is called.") var title: String?
        @Option(help: "Whose incident it is.") var organisation: String?
        @Option(help: "sev1 to sev4; 1 is the worst.") var severity: String?
        @Option(help: "detect, contain, assess, notify, recover or closed.") var phase: String?
        @Option(help: "A zone such as America/New_York; days begin by it.") var zone: String?
        @Option(help: "yes for an exercise.") var exercise: String?
        @Option(help: "A few sentences.") var summary: String?
        @Option(
            help: ArgumentHelp(
                "What the organisation is in law, separated by `;`; your own behind x-.",
                discussion: EntityListing.text))
        var entities: String?
        @Option(help: "Facts that rules ask for by name, such as ransom_paid, separated by `;`.")
        var conditions: String?
        @Option(help: "no, yes, or key-taken: whether the data was encrypted, and the key safe.")
        var encryption: String?

        var typed: [(field: Field, text: String?)] {
            [
                (.title, title), (.organisation, organisation), (.severity, severity),
                (.phase, phase), (.zone, zone), (.exercise, exercise), (.summary, summary),
                (.entities, entities), (.conditions, conditions), (.encryption, encryption),
            ]
        }
    }
}

extension IncidentCommand {
    struct New: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "Open an incident.")

        @Option(help: "Its reference, such as BH-2019-01; it never changes.")
        var reference: String

        @OptionGroup var fields: Fields
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let values = try fields.valuesForNew(defaults: [.phase: "detect", .zone: "UTC"])
            guard let id = IncidentID(reference) else { throw Problem.badReference }
            let session = try Session(global.wishes, begins: true)
            let order = Order(target: .incident, action: .add(values))
            let settled = try Settled.all([order], try session.submit([order], to: id))
            let view = try View(session, id.text)
            return Answer(settled, item: view.status.json, lines: ["\(id): opened"])
        }
    }

    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List the incidents.")

        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            try Portfolio(try Session(global.wishes)).answer
        }
    }

    struct Show: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show everything about one incident.")

        @OptionGroup var incident: IncidentReference

        @Option(help: ArgumentHelp("As it was known at the end of that day.", valueName: "day"))
        var asOf: String?

        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            return try View(session, incident.reference, asOf: asOf).whole
        }
    }
}
