import ArgumentParser
import IncidentModel

/// One incident at a glance.
struct StatusCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show one incident at a glance.",
        discussion: "Exits 1 when a deadline or a mandatory item is overdue.")

    @OptionGroup var incident: IncidentReference

    @Option(help: ArgumentHelp("As it was known at the end of that day.", valueName: "day"))
    var asOf: String?

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        let session = try Session(global.wishes)
        return try View(session, incident.reference, asOf: asOf).status
    }
}
