import ArgumentParser
import Formats
import IncidentModel
import StrictJSON

/// Mailings and filings.
struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice", abstract: "Add, list and change notice waves.",
        subcommands: [Add.self, List.self, Set.self])

    /// The fields of a notice.
    struct Fields: TypedFields {
        static let kind = ItemKind.notice

        @Option(help: "What it is.") var title: String?
        @Option(help: "individuals, regulator, media, public, substitute, agencies or partner.")
        var audience: String?
        @Option(help: "How it is told: letter, portal, ...") var method: String?
        @Option(help: "When it goes out, or went out.") var when: String?
        @Option(help: "draft, planned, sent or not-required.") var state: String?
        @Option(help: "How many were sent.") var sent: String?
        @Option(help: "How many came back.") var returned: String?
        @Option(help: "How many were sent again.") var resent: String?
        @Option(help: "More about it.") var detail: String?
        @Option(help: "Where it is known from.") var source: String?

        var typed: [(field: Field, text: String?)] {
            [
                (.title, title), (.audience, audience), (.method, method), (.when, when),
                (.state, state), (.sent, sent), (.returned, returned), (.resent, resent),
                (.detail, detail), (.source, source),
            ]
        }
    }

    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List the notices.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let incident = try Session(global.wishes).incident(incident.reference)
            return Answer(
                list: .array(incident.notices.map(\.json)),
                Dossier.notices(incident.notices, in: incident.zone), none: "no notices")
        }
    }
}

extension NoticeCommand {
    struct Add: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "Add a notice.")

        @OptionGroup var item: NewItem
        @OptionGroup var fields: Fields
        @Option(help: "An id of your own.") var id: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let (title, reference) = try item.words(besides: fields.title)
            let session = try Session(global.wishes)
            let incident = try session.incident(reference)
            let values = try fields.valuesForNew(
                named: title, at: session.standpoint(in: incident),
                defaults: [.state: "draft"])
            let settled = try session.add(.notice, named: title, id: id, values, to: incident)
            return try session.answer(settled, reference) { $0.noticeJSON }
        }
    }

    struct Set: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change fields of a notice.",
            discussion: "An empty text takes a value away.")

        @Argument(help: "The id of the notice.") var id: String
        @OptionGroup var incident: IncidentReference
        @OptionGroup var fields: Fields
        @Option(help: "A remark to append.") var note: String?
        @Option(help: "The last entry of the log that you saw.") var base: Int64?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let target = Target(.notice, try Typed.itemID(id))
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let settled = try session.edit(
                target, of: incident, fields: fields.values(at: session.standpoint(in: incident)),
                note: note, base: session.seen(base))
            return try session.answer(settled, incident.id.text) { $0.noticeJSON }
        }
    }
}
