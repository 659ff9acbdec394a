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
        let names = [".yaml", ".yml"].flatMap { InputFile.names(in: directory, ending: $0) ?? [] }
        for name in names {
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
        let together = Self.lint(texts, in: book)
        let bad = Set(together.filter { $0.level == .error }.map(\.file))
        guard !bad.isEmpty else {
            return LoadedRules(book: book, problems: problems + together, unreadable: unreadable)
        }
        // What does not fit together is not used: the built-in rules stand in its place.
        let good = texts.filter { !bad.contains($0.name) }
        return LoadedRules(
            book: RuleBook.builtin(overlaidWith: good).book, problems: problems + together,
            unreadable: unreadable)
    }

    /// What is wrong with the rules of the files among all others.
    private static func lint(
        _ texts: [(name: String, text: String)], in book: RuleBook
    ) -> [RuleProblem] {
        let own = texts.flatMap { RuleReader.read($0.text, file: $0.name).rules }
        return RuleLint.problems(in: own, against: book)
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
