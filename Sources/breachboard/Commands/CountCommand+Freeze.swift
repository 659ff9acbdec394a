import ArgumentParser
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

extension CountCommand {
    /// Ends the counting: a legal act.
    struct Freeze: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Freeze the counts: no list is taken any more.",
            discussion: """
                A legal act, which is not taken back; what turns out to be wrong is recorded as a revision. \
                Without the key nobody can tell any more who was on the lists, nor count another one beside them.
                """)

        @OptionGroup var incident: IncidentReference
        @Flag(help: "Destroy the key that the people of the lists were tagged with.")
        var destroyKey = false
        @Option(
            help: ArgumentHelp("The incident's reference, typed again.", valueName: "reference"))
        var confirm: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            guard confirm == incident.id.text else {
                throw Problem.people(.needsReference(incident.id))
            }
            let day = session.today(in: incident)
            let settled = try session.edit(
                .incident, of: incident, fields: [(.frozen, .text(day.text))], base: nil)
            let keyFile = PeopleKeyFile(
                of: incident.id, in: try session.store.head().log, command: nil)
            let isGone = destroyKey ? try keyFile.destroy() : false
            let words: SafeText =
                isGone
                ? "the key of the lists is destroyed"
                : destroyKey ? "there was no key here to destroy" : "the key of the lists is kept"
            return Answer(
                settled,
                item: ["frozen": .string(day.text), "key_destroyed": .bool(isGone)],
                lines: ["the counts of \(incident.id) are frozen", words])
        }
    }
}
