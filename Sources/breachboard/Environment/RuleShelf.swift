import ArgumentParser
import IncidentStore
import NotificationRules

/// The rules at hand: those of the program, and counsel's own over them.
struct RuleShelf {
    /// Where counsel's rules lie, one file for each jurisdiction.
    let directory: String

    /// Bytes of one file.
    static let sizeLimit = 1 << 20

    init(directory: String? = nil) {
        self.directory =
            directory ?? Surroundings.variable("BREACHBOARD_RULES")
            ?? "\(Surroundings.configurationDirectory)/rules"
    }

    /// The files of the folder; empty where there is none.
    func files() throws(Problem) -> [(name: String, text: String)] {
        var files: [(name: String, text: String)] = []
        for name in InputFile.names(in: directory, ending: ".yaml") ?? [] {
            let bytes = try InputFile.bytes(of: "\(directory)/\(name)", limit: Self.sizeLimit)
            files.append((name, String(decoding: bytes, as: UTF8.self)))
        }
        return files
    }

    /// The rules, and what is wrong with counsel's; where anything is, the built-in ones stay.
    func load() -> (book: RuleBook, problems: [RuleProblem]) {
        do throws(Problem) {
            let files = try files()
            guard !files.isEmpty else { return (.builtin, []) }
            return RuleBook.builtin(overlaidWith: files)
        } catch {
            return (.builtin, [])
        }
    }
}

/// The rules of this run, and the hash that the log knows them by.
enum ActiveRules {
    static let book = RuleShelf().load().book

    /// Of every file in use, counsel's among them. Cost: about 2 ms, once.
    static let digest: Digest32? = Digest32.of(texts: book.texts(of: book.jurisdictions))
}

/// A folder of rules besides the usual one.
struct RuleFolder: ParsableArguments {
    @Option(help: ArgumentHelp("A folder of rules over the built-in ones.", valueName: "folder"))
    var rules: String?

    func book() throws(Problem) -> RuleBook {
        let shelf = RuleShelf(directory: rules)
        guard rules == nil || InputFile.names(in: shelf.directory, ending: "") != nil else {
            throw .cannotReadFile(reason: "there is no such folder")
        }
        return shelf.load().book
    }
}
