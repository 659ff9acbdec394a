import ArgumentParser
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// Takes what one entry says out of the log.
struct RedactCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact", abstract: "Take the value of one entry out of the log, for ever.",
        discussion: """
            That there was an entry, whose, when and about what stays, and the log still proves itself. A new \
            entry says who redacted it and why. Copies and bundles that were made before keep the value.
            """)

    @Argument(help: "The number of the entry.") var seq: Int64
    @Option(help: "Why; it stays in the log.") var reason: String
    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        let session = try Session(global.wishes)
        guard seq > 0, seq < .max,
            let entry = try session.log.entries(after: Seq(seq - 1), atMost: 1).first,
            entry.seq == Seq(seq)
        else { throw Problem.proof(.noSuchEntry("\(seq)")) }
        let change = try entry.change()
        let target = change.target
        let order = Order(target: target, action: .redact(reason), base: Seq(seq))
        let settled = try Settled.all([order], try session.submit([order], to: entry.incident))
        let done: SafeText = "entry \(seq) of \(entry.incident), on \(target), is redacted"
        return Answer(
            settled, item: ["redacted": .number(seq), "id_stays": .bool(change.isNamedByTitle)],
            lines: [done] + (change.isNamedByTitle ? [Self.idStays] : []))
    }

    private static let idStays: SafeText =
        "its id was made from its title, and stays: the log would not be whole without it"
}

extension Change {
    /// Whether it adds an item whose id repeats the words of its title.
    fileprivate var isNamedByTitle: Bool {
        guard case .add(let fields) = action, let title = fields[.title]?.text else { return false }
        return target.id.isMade(from: title)
    }
}
