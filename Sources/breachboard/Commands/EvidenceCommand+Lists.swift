import ArgumentParser
import Formats
import IncidentModel
import StrictJSON
import Terminal

extension EvidenceCommand {
    struct Batches: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the batches: where each came from, and what was assumed.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let incident = try Session(global.wishes).incident(incident.reference)
            let lines = incident.batches.flatMap { $0.lines(in: incident) }
            return Answer(
                list: .array(incident.batches.map(\.json)), lines,
                none: "no evidence yet: `breachboard import auto FILE` brings logs in")
        }
    }

    struct Searches: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List the saved searches.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let incident = try Session(global.wishes).incident(incident.reference)
            var table = TextTable()
            for search in incident.searches {
                table.add(
                    SafeText(search.id.text), SafeText(search.title), SafeText(search.query),
                    SafeText(search.detail ?? ""))
            }
            return Answer(
                list: .array(incident.searches.map(\.json)), table.lines,
                none: "no saved searches")
        }
    }

    /// The chain of custody.
    struct Custody: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what was done with a piece of evidence, and list it.",
            subcommands: [Add.self, List.self], defaultSubcommand: List.self)

        struct Fields: TypedFields {
            static let kind = ItemKind.custody

            @Option(help: "What the piece is, in a line.") var title: String?
            @Option(
                help: ArgumentHelp(
                    "One of \(CustodyEvent.Kind.words.joined(separator: ", ")).",
                    valueName: "event"))
            var kind: String?
            @Option(help: "When.") var when: String?
            @Option(help: "Who gave it.") var from: String?
            @Option(help: "Who has it now.") var to: String?
            @Option(help: "The batch that was made of it.") var batch: String?
            @Option(help: "The hash that it had then.") var digest: String?
            @Option(help: "More about it.") var detail: String?

            var typed: [(field: Field, text: String?)] {
                [
                    (.title, title), (.kind, kind), (.when, when), (.from, from), (.to, to),
                    (.batch, batch), (.digest, digest), (.detail, detail),
                ]
            }
        }

        struct Add: AnsweringCommand {
            static let configuration = CommandConfiguration(abstract: "Add a custody event.")

            @OptionGroup var item: NewItem
            @OptionGroup var fields: Fields
            @OptionGroup var global: GlobalOptions

            func answer() throws -> Answer {
                let (title, reference) = try item.words(besides: fields.title)
                let session = try Session(global.wishes)
                let incident = try session.incident(reference)
                let here = session.standpoint(in: incident)
                let values = try fields.valuesForNew(
                    named: title, at: here,
                    defaults: [.kind: "received", .when: here.spellingOut("now", as: .moment)])
                if let batch = values[.batch]?.text,
                    !incident.batches.contains(where: { $0.id.text == batch })
                {
                    throw Problem.evidence(.noSuchBatch(incident.batches.map(\.id)))
                }
                let settled = try session.add(.custody, named: title, id: nil, values, to: incident)
                return try session.answer(settled, reference) { $0.custodyJSON }
            }
        }

        struct List: AnsweringCommand {
            static let configuration = CommandConfiguration(
                abstract: "List the custody events by time.")

            @OptionGroup var incident: IncidentReference
            @OptionGroup var global: GlobalOptions

            func answer() throws -> Answer {
                let incident = try Session(global.wishes).incident(incident.reference)
                var table = TextTable()
                for event in incident.custody { table.add(event.cells(in: incident.zone)) }
                return Answer(
                    list: .array(incident.custody.map(\.json)), table.lines,
                    none: "no custody events")
            }
        }
    }
}

extension EvidenceBatch {
    fileprivate func lines(in incident: Incident) -> [SafeText] {
        var table = TextTable(indent: 2)
        if isRedacted { return redactedLines(in: incident) }
        table.add("source", SafeText(source ?? "not said"))
        table.add("events", "\(events), \(duplicates) duplicates left out, \(rejected) not kept")
        table.add("format", SafeText(format))
        table.add("zone", "\(zone.identifier), where a time states none")
        for sentence in assumptions?.sentences(zone: zone) ?? [] {
            table.add("assumed", SafeText(sentence))
        }
        if let skew { table.add("clock", "ahead by \(skew.text): put right") }
        table.add("file", "SHA-256 \(file)")
        table.add("kept", "SHA-256 \(digest)")
        table.add("by", "\(added.actor), \(added.at.rfc3339(in: incident.zone))")
        for event in incident.custody where event.batch == id {
            table.add(
                "custody",
                SafeText(event.cells(in: incident.zone).map(\.description).joined(separator: "  ")))
        }
        return ["\(id)  \(title)"] + table.lines
    }

    /// Zeros would say that it was empty.
    private func redactedLines(in incident: Incident) -> [SafeText] {
        var table = TextTable(indent: 2)
        table.add("by", "\(added.actor), \(added.at.rfc3339(in: incident.zone))")
        return ["\(id)  redacted"] + table.lines
    }
}

extension CustodyEvent {
    fileprivate func cells(in zone: Zone) -> [SafeText] {
        let hands = [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap { $0 }
        return [
            SafeText(when.display(in: zone)), SafeText(kind.label), SafeText(title),
            SafeText(hands.joined(separator: " ")), SafeText(digest.map { "hash \($0)" } ?? ""),
        ]
    }
}
