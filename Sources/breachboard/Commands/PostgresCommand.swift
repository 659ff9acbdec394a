#if PostgreSQL
import ArgumentParser
import IncidentStorePostgres

/// What an administrator of a PostgreSQL server needs.
struct PostgresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postgres", abstract: "Set up a PostgreSQL server.",
        subcommands: [Roles.self])

    /// The script of the roles.
    struct Roles: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the SQL script that makes the roles viewer, responder and lead.")

        @OptionGroup var global: GlobalOptions

        func run() throws { try Console.show(PostgresRoles.script) }
    }
}
#endif
