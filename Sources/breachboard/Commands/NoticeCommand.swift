import ArgumentParser
import Formats
import IncidentModel
import NotificationRules
import StrictJSON

/// Mailings and filings, and what goes with them.
struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Add, list and change notices, hotlines, monitoring offers and statements.",
        subcommands: [Add.self, List.self, Set.self])

    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the notices, and whom they account for.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            NoticeSheet(try View(Session(global.wishes), incident.reference)).answer
        }
    }
}

extension NoticeCommand {
    struct Add: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a notice; with --kind a hotline, a monitoring offer or a statement.",
            discussion: "The word behind `add` is the title, of a hotline its number.")

        @OptionGroup var item: NewItem
        @Option(help: "notice, hotline, monitoring or statement.") var kind: NoticeKind = .notice
        @OptionGroup var fields: NoticeFields
        @Option(help: "An id of your own.") var id: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let kind = kind.item
            let named: Field = kind == .hotline ? .phone : .title
            let (title, reference) = try item.words(
                besides: kind == .hotline ? fields.phone : fields.title)
            let session = try Session(global.wishes)
            let incident = try session.incident(reference)
            var values = try fields.valuesForNew(
                of: kind, named: title, as: named, at: session.standpoint(in: incident),
                defaults: kind == .notice ? [.state: "draft"] : [:])
            if let counted = try fields.counted(of: kind, at: session.standpoint(in: incident)) {
                values[.days] = .text(counted.text)
            }
            let settled = try session.add(kind, named: title, id: id, values, to: incident)
            return try session.answer(settled, reference) { $0.noticeJSON }
        }
    }

    struct Set: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change fields of a notice, a hotline, an offer or a statement.",
            discussion: "An empty text takes a value away.")

        @Argument(help: "The id of the notice.") var id: String
        @OptionGroup var incident: IncidentReference
        @Option(help: "notice, hotline, monitoring or statement, where an id is of several.")
        var kind: NoticeKind?
        @OptionGroup var fields: NoticeFields
        @Option(help: "The id of something that the letter holds; may be given several times.")
        var tick: [String] = []
        @Option(help: "The id of something that the letter does not hold.") var untick: [String] =
            []
        @Option(help: "A remark to append.") var note: String?
        @Option(help: "The last entry of the log that you saw.") var base: Int64?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let target = try NoticeKind.target(of: Typed.itemID(id), kind, in: incident)
            let standpoint = session.standpoint(in: incident)
            guard incident.item(target) != nil else {
                throw Problem.refused(.noSuchItem(target))
            }
            var values = try fields.values(of: target.kind, at: standpoint)
            values += try counted(on: target, in: incident, at: standpoint)
            values += try ticked(on: target, in: incident, session)
            let settled = try session.edit(
                target, of: incident, fields: values, note: note, base: session.seen(base))
            return try session.answer(settled, incident.id.text) { $0.noticeJSON }
        }

        /// What `--tally` adds to what was counted before.
        private func counted(
            on target: Target, in incident: Incident, at standpoint: Standpoint
        ) throws -> [(field: Field, value: Value)] {
            guard let more = try fields.counted(of: target.kind, at: standpoint),
                let item = incident.item(target)
            else { return [] }
            guard
                let changes = item.changes(counting: more, at: standpoint.now, in: standpoint.zone)
            else { throw Problem.badOption("--tally", .notANumber, column: nil) }
            return changes
        }

        private func ticked(
            on target: Target, in incident: Incident, _ session: Session
        ) throws -> [(field: Field, value: Value)] {
            guard !tick.isEmpty || !untick.isEmpty else { return [] }
            let view = try View(session, incident.id.text)
            let known = view.content(of: target.id)?.elements.map(\.id) ?? []
            if let unknown = tick.first(where: { !known.contains($0) }) {
                throw Problem.unknownContent(unknown, known)
            }
            let before = incident.item(target)?[.content].list ?? []
            let kept = before.filter { !untick.contains($0) }
            return [(.content, .list(kept + tick.filter { !kept.contains($0) }))]
        }
    }
}
