import ArgumentParser
import IncidentStore
import NotificationRules
import Terminal

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

    /// The files of the folder, and the names of those that cannot be read; empty where there is none.
    func files() -> (texts: [(name: String, text: String)], unreadable: [String]) {
        var texts: [(name: String, text: String)] = []
        var unreadable: [String] = []
        for name in InputFile.names(in: directory, ending: ".yaml") ?? [] {
            do throws(Problem) {
                let bytes = try InputFile.bytes(of: "\(directory)/\(name)", limit: Self.sizeLimit)
                texts.append((name, String(decoding: bytes, as: UTF8.self)))
            } catch {
                unreadable.append(name)
            }
        }
        return (texts, unreadable)
    }

    /// The rules, and what is wrong with counsel's; whatever it is, the built-in ones stay.
    func load() -> LoadedRules {
        let (texts, unreadable) = files()
        guard !texts.isEmpty else {
            return LoadedRules(book: .builtin, problems: [], unreadable: unreadable)
        }
        let (book, problems) = RuleBook.builtin(overlaidWith: texts)
        return LoadedRules(book: book, problems: problems, unreadable: unreadable)
    }
}

/// Rules with what is wrong with counsel's own.
struct LoadedRules {
    let book: RuleBook
    let problems: [RuleProblem]
    /// Names of files.
    let unreadable: [String]

    /// A line for whoever relies on the rules; nil where nothing is wrong.
    var warning: SafeText? {
        let count = problems.count + unreadable.count
        guard count > 0 else { return nil }
        let first =
            unreadable.first.map { "\($0): cannot be read" as SafeText }
            ?? problems.first?.report ?? ""
        let more: SafeText = count > 1 ? " (+\(count - 1))" : ""
        return "your rules: \(first)\(more); breachboard rules lint"
    }
}

extension LoadedRules {
    /// Warns on standard error; the answer stands on the built-in rules then.
    func tell() {
        guard let warning else { return }
        Console.warn(Report(level: .warning, message: "\(warning)"))
    }
}

/// The rules of this run, and the hash that the log knows them by.
enum ActiveRules {
    static let loaded = RuleShelf().load()

    static var book: RuleBook { loaded.book }

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
        let loaded = shelf.load()
        loaded.tell()
        return loaded.book
    }
}
