import Dashboard
import Formats
import IncidentModel
import NotificationRules
import Playbooks

/// The playbooks at hand: those of the program and counsel's own, which may replace ours by name.
struct PlaybookShelf {
    /// Where counsel's playbooks lie, one file each.
    let directory: String

    static let sizeLimit = 1 << 18

    init(directory: String? = nil) {
        self.directory =
            directory ?? Surroundings.variable("BREACHBOARD_PLAYBOOKS")
            ?? "\(Surroundings.configurationDirectory)/playbooks"
    }

    /// A playbook with where it comes from.
    struct Shelved {
        let playbook: Playbook
        /// Nil for one of the program.
        let file: String?
        let report: ImportReport
    }

    /// The program's in its order, then counsel's own by name; and the files that are none.
    func all() -> (shelved: [Shelved], unreadable: [String]) {
        var shelved = BuiltinPlaybooks.names.compactMap { name in
            BuiltinPlaybooks.bytes(named: name).flatMap { Self.shelved($0, file: nil, name: name) }
        }
        var unreadable: [String] = []
        for file in files {
            guard let own = own(file) else {
                unreadable.append(file)
                continue
            }
            shelved.removeAll { $0.playbook.name == own.playbook.name }
            shelved.append(own)
        }
        return (shelved, unreadable)
    }

    /// The playbook of a name, or of a file of the user's.
    func playbook(_ wanted: String) throws(Problem) -> Playbook {
        if wanted.contains("/") || wanted.hasSuffix(".yaml") || wanted.hasSuffix(".yml") {
            let bytes = try InputFile.bytes(of: wanted, limit: Self.sizeLimit)
            return try Self.usable(PlaybookReader.read(bytes, file: InputFile.name(of: wanted)))
        }
        let all = all().shelved
        guard let found = all.first(where: { $0.playbook.name == wanted }) else {
            throw .noSuchPlaybook(all.map(\.playbook.name))
        }
        return try Self.usable((found.playbook, found.report))
    }

    /// What a file has wrong would be missing on the board, and nobody would see it.
    private static func usable(
        _ read: (playbook: Playbook?, report: ImportReport)
    ) throws(Problem) -> Playbook {
        guard let playbook = read.playbook, read.report.rejected.isEmpty else {
            throw .badPlaybook(
                max(1, read.report.rejected.count), line: read.report.rejected.first?.line)
        }
        return playbook
    }

    private var files: [String] {
        [".yaml", ".yml"].flatMap { InputFile.names(in: directory, ending: $0) ?? [] }
    }

    private func own(_ file: String) -> Shelved? {
        do throws(Problem) {
            let bytes = try InputFile.bytes(of: "\(directory)/\(file)", limit: Self.sizeLimit)
            return Self.shelved(bytes, file: file, name: file)
        } catch {
            return nil
        }
    }

    private static func shelved(_ bytes: [UInt8], file: String?, name: String) -> Shelved? {
        let read = PlaybookReader.read(bytes, file: name)
        return read.playbook.map { Shelved(playbook: $0, file: file, report: read.report) }
    }
}

extension PlaybookShelf {
    /// What the board is told: of counsel's own only those that are sound.
    var message: Message {
        let (all, unreadable) = all()
        let sound = all.filter(\.report.rejected.isEmpty)
        return .playbooksArrived(
            sound.map(\.playbook), unreadable: unreadable.count + all.count - sound.count)
    }
}

/// What a playbook says that the rules do not know.
enum PlaybookLint {
    /// Rules that its steps are for, or are due by, and that there are not.
    static func unknownRules(of playbook: Playbook, in book: RuleBook) -> [(
        step: ItemID, rule: String
    )] {
        playbook.steps.flatMap { step in
            var rules = step.duties
            if case .from(.duty(let rule), _)? = step.due { rules.append(rule) }
            return rules.filter { rule in RuleID(rule).flatMap { book.rule($0) } == nil }.map {
                (step.name, $0)
            }
        }
    }
}
