import ArgumentParser
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

extension EvidenceCommand {
    struct Reindex: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the words that searches look up anew from the events.",
            discussion: """
                Where `verify` says that they are not those of the events; and for batches that are named, which came \
                in without a full text. The events stay as they are.
                """)

        @Argument(help: "Batches that have no words yet, by their ids.") var batches: [String] = []
        @Option(help: ArgumentHelp("The incident, where there are several.", valueName: "ref"))
        var incident: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let present = try session.incident(incident)
            let items = try batches.map(Typed.itemID)
            let kept = try session.store.batches(of: present.id).map(\.item)
            guard Set(kept).isSuperset(of: items) else {
                throw Problem.evidence(.noSuchBatch(kept))
            }
            guard let count = try session.log.reindex(adding: Set(items), of: present.id) else {
                throw Problem.evidence(.cannotReindex)
            }
            return Answer(
                json: ["events": .number(count)],
                lines: ["the words of \(count) events are made anew"])
        }
    }
}
