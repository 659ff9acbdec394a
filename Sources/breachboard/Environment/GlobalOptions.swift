import ArgumentParser
import IncidentModel

/// The options that every command takes, before or behind its name.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The database: a file, or postgres://HOST/DATABASE.", valueName: "file"))
    var db: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Who acts.", valueName: "name"))
    var actor: String?

    @Flag(help: "Write JSON.")
    var json = false

    @Flag(help: "Write linear text; never the full screen.")
    var plain = false

    @Option(
        help: ArgumentHelp(
            "The time that counts as now, such as 2019-03-28T10:00-04:00.", valueName: "instant"))
    var now: String?

    @Option(help: ArgumentHelp("The theme of the board.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("auto, never, 16, 256 or true.", valueName: "depth"))
    var color: ColourChoice = .auto

    @Flag(help: "Change nothing.")
    var readOnly = false

    @Flag(help: "Leave the mouse to the terminal.")
    var noMouse = false
}

/// How many colours the board may use.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    /// What the terminal and `NO_COLOR` say.
    case auto
    case never
    case sixteen = "16"
    case indexed = "256"
    case direct = "true"
}

extension GlobalOptions {
    func clock() throws(Problem) -> Clock {
        guard let now else { return .system }
        do throws(MomentError) {
            return .fixed(try Instant(rfc3339: now))
        } catch {
            throw .badOption("--now", .notAMoment(error), column: error.column)
        }
    }

    func actingAs() throws(Problem) -> Actor {
        guard let actor = Actor(self.actor ?? Surroundings.loginName) else { throw .badActor }
        return actor
    }

    /// Whether nobody named a database, so that it is the one in the user's own folder.
    var usesDefaultDatabase: Bool { db == nil && Surroundings.variable("BREACHBOARD_DB") == nil }

    /// The file of the database, or the connection string of its server.
    func databasePath() throws(Problem) -> String {
        let path = db ?? Surroundings.variable("BREACHBOARD_DB") ?? Surroundings.databasePath
        guard !path.isEmpty else { throw .badOption("--db", .missing, column: nil) }
        return path
    }
}
