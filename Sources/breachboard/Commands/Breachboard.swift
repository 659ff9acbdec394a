import ArgumentParser
// Not used here, but the parts of a standalone release are found through the main program's imports.
import Foundation
import Glibc
import IncidentStore
import TerminalNcurses

/// The program.
@main
struct Breachboard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breachboard",
        abstract: "An incident board for data breaches.",
        discussion:
            "Without a command it opens the board; without a terminal it prints the status.",
        version: "breachboard 0.1.0",
        subcommands: [
            BoardCommand.self, DemoCommand.self, StatusCommand.self, IncidentCommand.self,
            TimelineCommand.self, CountCommand.self, PeopleCommand.self, CheckCommand.self,
            NoticeCommand.self, StandUpCommand.self, PlaybookCommand.self, ImportCommand.self,
            EvidenceCommand.self, ChangesCommand.self, DutiesCommand.self, RulesCommand.self,
            ExportCommand.self,
            VerifyCommand.self,
            CheckpointCommand.self, RedactCommand.self, BackupCommand.self, CopyCommand.self,
            ThemesCommand.self, KeysCommand.self, CompletionsCommand.self,
        ] + forServers,
        defaultSubcommand: BoardCommand.self)

    /// What a program with PostgreSQL has more.
    private static var forServers: [any ParsableCommand.Type] {
        #if PostgreSQL
        [PostgresCommand.self]
        #else
        []
        #endif
    }

    @OptionGroup var global: GlobalOptions

    static func main() {
        StandardStreams.secure()
        Precautions.take()
        Glibc.exit(perform(WatchOptions.spellingOut(Array(CommandLine.arguments.dropFirst()))))
    }

    /// Carries out a command line and gives the exit code.
    private static func perform(_ arguments: [String]) -> Int32 {
        do {
            if Precautions.hasForeignRights { throw Problem.foreignRights }
            try HelpTopic.check(arguments)
            if let launch = LaunchReader.launch(of: arguments) {
                try launch.run()
            } else {
                var command = try parseAsRoot(arguments)
                try command.run()
            }
            return ExitStatus.fine.rawValue
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return settle(error, of: arguments)
        }
    }

    /// Help that was asked for is a result; everything else is a problem.
    private static func settle(_ error: any Error, of arguments: [String]) -> Int32 {
        let asJSON = arguments.contains("--json")
        guard exitCode(for: error).isSuccess else {
            return tell(problem(of: error, in: arguments), asJSON: asJSON)
        }
        do throws(Problem) {
            try Console.show(fullMessage(for: error) + "\n")
            return ExitStatus.fine.rawValue
        } catch {
            return tell(error, asJSON: asJSON)
        }
    }

    private static func tell(_ problem: Problem, asJSON: Bool) -> Int32 {
        Console.show(Report(problem), problem.exitStatus, asJSON: asJSON)
        return problem.exitStatus.rawValue
    }

    private static func problem(of error: any Error, in arguments: [String]) -> Problem {
        switch error {
        case let own as Problem: own
        case let store as StoreError: .store(store)
        case let terminal as TerminalError: .terminal(terminal)
        case BoardError.noDescriptors: .noDescriptors
        default:
            arguments.contains(where: hasSign)
                ? signedNumber(usageHint(for: error))
                : .usage(message(for: error), help: usageHint(for: error))
        }
    }

    /// The parser takes `-5` for an option, and misses the number.
    private static func hasSign(_ argument: String) -> Bool {
        argument.hasPrefix("-") && (argument.dropFirst().first?.isNumber ?? false)
    }

    private static func signedNumber(_ hint: String?) -> Problem {
        .usage(
            "a number with a minus sign is taken for an option",
            help: ["write numbers without a sign", hint].compactMap { $0 }.joined(separator: "; "))
    }

    /// The parser's last line, `See 'breachboard check set --help' for more information.`
    private static func usageHint(for error: any Error) -> String? {
        let line = fullMessage(for: error).split(separator: "\n").last { $0.contains("--help'") }
        guard let parts = line?.split(separator: "'"), parts.count > 1 else { return nil }
        // Who mistypes a command has not asked for the board.
        return parts[1] == "breachboard board --help"
            ? "see `breachboard --help`" : "see `\(parts[1])`"
    }
}
