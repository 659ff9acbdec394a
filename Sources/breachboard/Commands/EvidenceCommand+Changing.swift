import ArgumentParser
import Dashboard
import EvidenceLog
import Formats
import IncidentModel
import IncidentStore
import StrictJSON

extension EvidenceCommand {
    /// Brings events to the timeline; each entry keeps the link to its event.
    struct Promote: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put events on the timeline, with links to them.")

        @Argument(help: "The events, BATCH#ROW.") var events: [String]
        @Option(help: "The lane of the entries.") var lane = "attacker"
        @Option(help: "happened, done, found, decided or said.") var kind = "happened"
        @Option(help: "What it is, in a line; the summary of the event, if not.") var title: String?
        @Flag(help: "Also an event that is on the timeline already.") var again = false
        @Option(help: ArgumentHelp("The incident, where there are several.", valueName: "ref"))
        var incident: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let present = try session.incident(incident)
            let room = try EvidenceRoom(present, in: session.store)
            let lane = try Typed.value(of: lane, for: .lane, of: .entry)
            let kind = try Typed.value(of: kind, for: .kind, of: .entry)
            // All of them are looked up before the first is written.
            let entries = try rows(in: room).map { row in
                var values = try row.entry(titled: title)
                values[.lane] = lane
                values[.kind] = kind
                return values
            }
            var settled: [Settled] = []
            for values in entries {
                settled += try session.add(
                    .entry, named: values[.title]?.text ?? "event", id: nil, values,
                    to: try session.incident(present.id.text))
            }
            return try session.answer(settled, present.id.text) { $0.entryJSON }
        }

        /// Each once, unless it is wanted again.
        private func rows(in room: EvidenceRoom) throws -> [ReadEvent] {
            var seen: Set<String> = []
            let rows = try events.map(room.row).filter { seen.insert($0.name).inserted || again }
            guard !again else { return rows }
            for row in rows {
                let before = room.incident.entries.first { entry in
                    entry.evidenceLinks.contains { $0 == row.link }
                }
                if let before { throw Problem.evidence(.promotedBefore(row.name, before.id)) }
            }
            return rows
        }
    }

    struct Skew: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Put the clock of a batch right: a recorded step, the events stay as they came.",
            discussion: """
                How far the clock was ahead of the true time, such as +00:03:20, or -2 h where it was behind (behind \
                `--`). 0 takes the correction back.
                """)

        @Argument(help: "The id of the batch.") var batch: String
        @Argument(help: "How far its clock was ahead.") var ahead: String
        @Option(help: "How that was found out.") var source: String?
        @Option(help: ArgumentHelp("The incident, where there are several.", valueName: "ref"))
        var incident: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let target = Target(.evidence, try Typed.itemID(batch))
            let value = try Typed.value(of: ahead, as: .skew, option: "AHEAD")
            let session = try Session(global.wishes)
            let present = try session.incident(incident)
            guard present.batches.contains(where: { $0.id == target.id }) else {
                throw Problem.evidence(.noSuchBatch(present.batches.map(\.id)))
            }
            let note = source.map { "clock ahead by \(value.text ?? ""): \($0)" }
            let settled = try session.edit(
                target, of: present, fields: [(.skew, value)], note: note)
            return try session.answer(settled, present.id.text) { $0.batchJSON }
        }
    }

    struct Save: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Save a search for everybody.")

        @Argument(help: "What it is called.") var name: String
        @Argument(help: "The search.") var query: String
        @Option(help: "Why it matters.") var detail: String?
        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let present = try session.incident(incident.reference)
            _ = try List.query(query, at: session.standpoint(in: present))
            var values: [Field: Value] = [
                .title: try Typed.value(of: name, for: .title, of: .search),
                .query: try Typed.value(of: query, for: .query, of: .search),
            ]
            if let detail {
                values[.detail] = try Typed.value(of: detail, for: .detail, of: .search)
            }
            let settled = try session.add(.search, named: name, id: nil, values, to: present)
            return try session.answer(settled, present.id.text) { $0.searchJSON }
        }
    }
}

extension ReadEvent {
    /// The fields of the entry that it becomes.
    fileprivate func entry(titled title: String?) throws -> [Field: Value] {
        guard let time, let link else { throw Problem.evidence(.noTime(name)) }
        let words = title ?? EventTitle.text(of: record.summary) ?? ""
        var values: [Field: Value] = [
            .when: .text(Moment(time).text),
            .title: try Typed.value(
                of: words.isEmpty ? "event \(name)" : words, for: .title, of: .entry),
            .evidence: .list([link.text]),
        ]
        let source = record.source.isEmpty ? batch.title : "\(record.source), \(batch.title)"
        values[.source] = try Typed.value(of: source, for: .source, of: .entry)
        if !record.actor.isEmpty, !record.actor.contains(where: \.isNewline) {
            values[.involved] = try Typed.value(
                of: record.actor.replacing(";", with: ","), for: .involved, of: .entry)
        }
        return values
    }
}
