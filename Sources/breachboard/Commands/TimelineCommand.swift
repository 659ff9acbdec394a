import ArgumentParser
import Formats
import IncidentModel
import StrictJSON

/// What happened, was done, found, decided or said.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Add, list and edit timeline entries.",
        subcommands: [Add.self, List.self, Edit.self])

    /// The fields of an entry.
    struct Fields: TypedFields {
        static let kind = ItemKind.entry

        @Option(
            help:
                "Such as 7 feb, yesterday 14:05, feb - mar 2019, ~ 3 march, 2019-02-07.")
        var when: String?
        @Option(help: "A word of a-z 0-9 . _ - such as attacker, detect, respond, notify.")
        var lane: String?
        @Option(help: "happened, done, found, decided or said.") var kind: String?
        @Option(help: "What it is, in a line.") var title: String?
        @Option(help: "More about it.") var detail: String?
        @Option(help: "Where it is known from.") var source: String?
        @Option(help: "A word to find it by; may be given several times.") var tag: [String] = []
        @Option(help: "An id of ATT&CK such as T1566.001; may be given several times.")
        var technique: [String] = []
        @Option(help: "Somebody who took part; may be given several times.")
        var person: [String] = []
        @Option(help: "A system, by its name or the id of an asset; may be given several times.")
        var system: [String] = []
        @Option(
            help: """
                What proves it, separated by `;`; evidence:BATCH#ROW is an event of the evidence log.
                """)
        var evidence: String?
        @Option(help: "yes for what only counsel may show.") var privileged: String?

        var typed: [(field: Field, text: String?)] {
            [
                (.when, when), (.lane, lane), (.kind, kind), (.title, title), (.detail, detail),
                (.source, source), (.tags, Self.joined(tag)),
                (.techniques, Self.joined(technique)), (.involved, Self.joined(person)),
                (.systems, Self.joined(system)), (.evidence, evidence), (.privileged, privileged),
            ]
        }

        /// An empty text, given alone, takes the values away.
        private static func joined(_ texts: [String]) -> String? {
            texts.isEmpty ? nil : texts.joined(separator: ";")
        }
    }
}

extension TimelineCommand {
    struct Add: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "Add an entry.")

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
                defaults: [.lane: "respond", .kind: "happened"])
            try EvidenceCitation.check(values[.evidence], in: incident)
            let settled = try session.add(.entry, named: title, id: id, values, to: incident)
            return try session.answer(settled, reference) { $0.entryJSON }
        }
    }

    struct Edit: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change fields of an entry.",
            discussion: "An empty text takes a value away.")

        @Argument(help: "The id of the entry.") var id: String
        @OptionGroup var incident: IncidentReference
        @OptionGroup var fields: Fields
        @Option(help: "A remark to append.") var note: String?
        @Option(help: "The last entry of the log that you saw.") var base: Int64?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let target = Target(.entry, try Typed.itemID(id))
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let values = try fields.values(at: session.standpoint(in: incident))
            try EvidenceCitation.check(
                values.first { $0.field == .evidence }?.value, in: incident)
            let settled = try session.edit(
                target, of: incident, fields: values, note: note, base: session.seen(base))
            return try session.answer(settled, incident.id.text) { $0.entryJSON }
        }
    }

    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List entries by time.")

        @OptionGroup var incident: IncidentReference
        @Option(help: "Only this lane.") var lane: String?
        @Option(help: ArgumentHelp("Not before this moment.", valueName: "moment"))
        var from: String?
        @Option(help: ArgumentHelp("Not behind this moment.", valueName: "moment"))
        var to: String?
        @Option(help: "Only entries with this tag.") var tag: String?
        @Option(help: "Only entries with this technique of ATT&CK, or a part of it.")
        var technique: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let technique = try technique.flatMap {
                try Typed.value(of: $0, as: .techniques, option: "--technique").list.first
            }
            let lane = try lane.flatMap {
                try Typed.value(of: $0, as: .openWord(Lane.words), option: "--lane").text
            }
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let (zone, here) = (incident.zone, session.standpoint(in: incident))
            let start = try from.map { try Typed.moment($0, option: "--from", at: here) }
            let end = try to.map { try Typed.moment($0, option: "--to", at: here) }
            let entries = incident.entries.filter { entry in
                (lane.map { Lane($0) == entry.lane } ?? true)
                    && (tag.map(entry.hasTag) ?? true)
                    && (technique.map(entry.hasTechnique) ?? true)
                    && !(start.map { entry.when.isOver(before: $0, in: zone) } ?? false)
                    && !(end.map { $0.isOver(before: entry.when, in: zone) } ?? false)
            }
            return Answer(
                list: .array(entries.map(\.json)), Dossier.timeline(entries, in: zone),
                none: incident.entries.isEmpty
                    ? "no timeline entries" : "no timeline entries like that")
        }
    }
}

extension Moment {
    /// Whether nothing that it can mean lies within the other or behind it.
    fileprivate func isOver(before other: Moment, in zone: Zone) -> Bool {
        let own = bounds(in: zone)
        guard let end = own.latest, let start = other.bounds(in: zone).earliest else {
            return false
        }
        // The end of a span lies behind it, that of an instant is the instant.
        return end < start || (end == start && own.earliest != end)
    }
}
