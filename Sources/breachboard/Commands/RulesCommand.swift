import ArgumentParser
import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// The rules that duties follow from.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List, show and check the rules of notification.",
        discussion: """
            Your own rules lie in ~/.config/breachboard/rules, one YAML file for each jurisdiction; a rule of \
            the same id replaces a built-in one, a new id adds a rule.
            """,
        subcommands: [List.self, Show.self, Lint.self])

    /// Every rule in a line.
    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List the rules.")

        @Argument(help: "Only the rules of this jurisdiction, such as US-MA.")
        var jurisdiction: String?

        @OptionGroup var rules: RuleFolder
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let book = try rules.book()
            let wanted = try jurisdiction.map(RuleLookup.jurisdiction)
            let places = wanted.map { [$0] } ?? book.jurisdictions
            let listed = places.flatMap { book.rules(of: $0) }
            var table = TextTable()
            for rule in listed {
                table.add(
                    "\(rule.id)", "\(rule.clock.words(short: true))",
                    "\(rule.version.status.rawValue)", "\(rule.title)")
            }
            return Answer(
                json: .array(listed.map(\.json)),
                lines: listed.isEmpty ? ["no rules of that jurisdiction"] : table.lines)
        }
    }

    /// One rule, whole.
    struct Show: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "Show a rule.")

        @Argument(help: "The id of the rule, such as US-HIPAA-IND.") var rule: String

        @OptionGroup var rules: RuleFolder
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            guard let id = RuleID(rule.uppercased()), let rule = try rules.book().rule(id) else {
                throw Problem.unknownRule
            }
            return Answer(json: rule.json, lines: RuleSheet(rule).lines)
        }
    }

    /// Checks counsel's own files.
    struct Lint: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a folder of rule files.",
            discussion: "Exits 2 when a file has something that cannot be meant.")

        @Argument(help: "The folder.") var folder: String

        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            guard InputFile.names(in: folder, ending: "") != nil else {
                throw Problem.cannotReadFile(reason: "there is no such folder")
            }
            let shelf = RuleShelf(directory: folder)
            let files = shelf.files().texts
            let loaded = shelf.load()
            let (problems, unreadable) = (loaded.problems, loaded.unreadable)
            let errors = problems.count { $0.level == .error } + unreadable.count
            let warnings = problems.count { $0.level == .warning }
            let sum: SafeText = "\(files.count) files, \(errors) errors, \(warnings) warnings"
            return Answer(
                json: [
                    "files": .number(files.count),
                    "unreadable": .array(unreadable.map(JSONValue.string)),
                    "problems": .array(problems.map(\.json)),
                ],
                lines: unreadable.map { "\($0): error: cannot be read" } + problems.map(\.report)
                    + [sum],
                status: errors > 0 ? .input : .fine)
        }
    }
}

enum RuleLookup {
    static func jurisdiction(_ typed: String) throws(Problem) -> Jurisdiction {
        guard let place = Jurisdiction(typed) else {
            throw .badOption("JURISDICTION", .notAJurisdiction, column: nil)
        }
        return place
    }
}
