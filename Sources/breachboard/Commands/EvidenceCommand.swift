import ArgumentParser
import EvidenceLog
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// The evidence log: imported logs, searched, and promoted from.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Search imported logs, and promote what matters.",
        discussion: """
            A search is words that a record has, each perhaps only begun: logon 10.0.0.5. "In quotation marks" they \
            stand so; -word and NOT word leave out; OR joins two; user:kh looks in a field, source:, actor: and \
            summary: in what the format has for it; batch:, from:, to:, on: and is:undated narrow. \
            `import` brings logs in.
            """,
        subcommands: [
            List.self, Search.self, Show.self, Promote.self, Batches.self, Skew.self, Save.self,
            Searches.self, Custody.self, Reindex.self,
        ])

    /// Which rows of a list are shown.
    struct Window: ParsableArguments {
        @Option(help: "So many events at most; 0 for all.") var limit = 1_000

        var most: Int? { limit > 0 ? limit : nil }
    }
}

extension EvidenceCommand {
    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List events by time.")

        @OptionGroup var incident: IncidentReference
        @Option(help: "Only of this batch.") var batch: String?
        @Option(help: ArgumentHelp("Not before this moment.", valueName: "moment"))
        var from: String?
        @Option(help: ArgumentHelp("Not behind this moment.", valueName: "moment"))
        var to: String?
        @OptionGroup var window: Window
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let terms = [("batch", batch), ("from", from), ("to", to)].compactMap { name, text in
                text.map { "\(name):\"\($0)\"" }
            }
            let query = try Self.query(
                terms.joined(separator: " "), at: session.standpoint(in: incident))
            let room = try EvidenceRoom(incident, in: session.store)
            return try Self.answer(room, query, window)
        }

        static func query(_ text: String, at standpoint: Standpoint) throws -> EvidenceQuery {
            do throws(QueryProblem) {
                return try EvidenceQuery(text, at: standpoint)
            } catch {
                throw Problem.evidence(.query(error))
            }
        }

        static func answer(
            _ room: EvidenceRoom, _ query: EvidenceQuery, _ window: Window
        ) throws -> Answer {
            let places = try room.places(of: query, atMost: window.most)
            let rows = try room.events(at: places)
            var table = TextTable()
            for row in rows { table.add(row.cells(in: room.incident.zone)) }
            let none =
                room.index.count == 0
                ? "no evidence yet: `breachboard import auto FILE` brings logs in"
                : "no events like that"
            var lines = table.lines
            if let most = window.most, rows.count == most {
                lines.append("the first \(most) only; --limit 0 shows all")
            }
            return Answer(list: .array(rows.map(\.json)), lines, none: none)
        }
    }

    struct Search: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Search the events.",
            discussion: "A search that begins with - stands behind `--`.")

        @Argument(help: "The search; left out with --saved.") var query: String?
        @OptionGroup var incident: IncidentReference
        @Option(help: ArgumentHelp("The search that was saved so.", valueName: "name"))
        var saved: String?
        @Flag(help: "Only how many there are.") var count = false
        @Option(help: "How many there are by source, actor, batch, day or hour.")
        var by: EvidenceHistogram.Key?
        @OptionGroup var window: Window
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            // With a saved search the one word is the reference.
            let reference = saved == nil ? incident.reference : query ?? incident.reference
            let incident = try session.incident(reference)
            let text = try saved.map { try Self.search($0, in: incident) } ?? query ?? ""
            let query = try List.query(text, at: session.standpoint(in: incident))
            let room = try EvidenceRoom(incident, in: session.store)
            guard count || by != nil else { return try List.answer(room, query, window) }
            let places = try room.places(of: query)
            guard let by else {
                return Answer(
                    json: ["count": .number(places.count), "of": .number(room.index.count)],
                    lines: ["\(places.count) of \(room.index.count) events"])
            }
            return try EvidenceHistogram(places, by: by, in: room).answer
        }

        private static func search(_ name: String, in incident: Incident) throws -> String {
            let wanted = name.lowercased()
            guard
                let found = incident.searches.first(where: {
                    $0.id.text.lowercased() == wanted || $0.title.lowercased() == wanted
                })
            else { throw Problem.evidence(.noSuchSearch(incident.searches.map(\.id))) }
            return found.query
        }
    }

    struct Show: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show an event with all its fields and its record.")

        @Argument(help: "The event, BATCH#ROW.") var event: String
        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let row = try EvidenceRoom(incident, in: session.store).row(named: event)
            return Answer(json: row.wholeJSON, lines: row.lines(in: incident.zone))
        }
    }
}

extension EvidenceRoom {
    /// Reads `BATCH#ROW`, also as a link writes it.
    func row(named text: String) throws -> ReadEvent {
        let name = text.hasPrefix("evidence:") ? text : "evidence:\(text)"
        guard let link = EvidenceLink(name), let row = try event(link) else {
            throw Problem.evidence(.noSuchEvent(text))
        }
        return row
    }
}
