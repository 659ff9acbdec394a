import ArgumentParser
import Formats
import IncidentModel
import NotificationRules
import StrictJSON

/// The checklist.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "List, add, change and tick checklist items.",
        subcommands: [List.self, Add.self, Set.self, Tick.self, Sign.self, Attach.self])

    /// The fields of an item.
    struct Fields: TypedFields {
        static let kind = ItemKind.check

        @Option(help: "What is to be done.") var title: String?
        @Option(
            help:
                "A word of a-z 0-9 . _ - such as prepare, contain, assess, notify, recover, learn.")
        var section: String?
        @Option(help: "open, in-progress, blocked, done or not-applicable.") var state: String?
        @Option(help: "Who does it.") var owner: String?
        @Option(
            help:
                "The last day for it: 2019-03-28, today, \"discovery + 10 d\", \"US-HIPAA-IND - 5 d\"."
        )
        var due: String?
        @Option(help: "How much is done, such as 3/9.") var progress: String?
        @Option(help: "daily, weekly, every 2 weeks, monthly, ...") var recurrence: String?
        @Option(help: "The ids of what has to be done before, separated by `;`.")
        var needs: String?
        @Option(help: "yes when it must be done.") var mandatory: String?
        @Option(help: "How many people have to sign.") var approvalsNeeded: String?
        @Option(help: "Who signed, separated by `;`.") var approvals: String?
        @Option(
            help: """
                What is left out, separated by `;`, such as "front desk: requested by dk, approved by rm, \
                until 2019-06-30".
                """)
        var exceptions: String?
        @Option(help: "What proves it, separated by `;`.") var evidence: String?
        @Option(help: "What it is blocked by.") var blocked: String?
        @Option(help: "When it was done.") var when: String?
        @Option(help: "What came of it.") var result: String?
        @Option(help: "The ids of the rules whose notices it leads to, separated by `;`.")
        var duties: String?
        @Option(help: "More about it.") var detail: String?
        @Option(help: "Where it comes from.") var source: String?
        @Option(help: "yes for what only counsel may show.") var privileged: String?

        var typed: [(field: Field, text: String?)] {
            [
                (.title, title), (.section, section), (.state, state), (.owner, owner),
                (.due, due), (.progress, progress), (.recurrence, recurrence), (.needs, needs),
                (.mandatory, mandatory), (.approvalsNeeded, approvalsNeeded),
                (.approvals, approvals), (.exceptions, exceptions), (.evidence, evidence),
                (.blocked, blocked), (.when, when), (.result, result), (.duties, duties),
                (.detail, detail), (.source, source),
                (.privileged, privileged),
            ]
        }
    }
}

extension CheckCommand {
    /// A due day hangs on a rule that there is.
    fileprivate static func expectKnownRule(_ due: Value?) throws {
        guard case .from(.duty(let name), _)? = due?.text.flatMap({ Due($0) }) else { return }
        if RuleID(name).flatMap(ActiveRules.book.rule) == nil { throw Problem.unknownRule }
    }

    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "List the items.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            // Due days that hang on duties have theirs from the rules.
            let items = try View(Session(global.wishes), incident.reference).incident.checklist
            return Answer(
                list: .array(items.map(\.json)), Dossier.checklist(items),
                none: "no checklist items")
        }
    }

    struct Add: AnsweringCommand {
        static let configuration = CommandConfiguration(abstract: "Add an item.")

        @OptionGroup var item: NewItem
        @OptionGroup var fields: Fields
        @Option(help: "An id of your own.") var id: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let (title, reference) = try item.words(besides: fields.title)
            let session = try Session(global.wishes)
            let incident = try session.incident(reference)
            let values = try fields.valuesForNew(
                named: title, at: View(session, incident.id.text).standpoint,
                defaults: [.section: "contain", .state: "open"])
            try Self.expectKnown(values, in: incident)
            let settled = try session.add(.check, named: title, id: id, values, to: incident)
            return try session.answer(settled, reference) { $0.checkJSON }
        }

        /// A list that comes as a whole may name what follows; whoever adds one item names what is there.
        private static func expectKnown(_ values: [Field: Value], in incident: Incident) throws {
            try CheckCommand.expectKnownRule(values[.due])
            let needs = (values[.needs]?.list ?? []).compactMap { ItemID($0) }
            let known = Swift.Set(incident.checklist.map(\.id))
            if let missing = needs.first(where: { !known.contains($0) }) {
                throw Problem.refused(.noSuchItem(Target(.check, missing)))
            }
        }
    }

    struct Set: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change fields of an item.",
            discussion: "An empty text takes a value away.")

        @Argument(help: "The id of the item.") var id: String
        @OptionGroup var incident: IncidentReference
        @OptionGroup var fields: Fields
        @Option(help: "A remark to append.") var note: String?
        @Option(help: "The last entry of the log that you saw.") var base: Int64?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let target = Target(.check, try Typed.itemID(id))
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let values = try fields.values(at: View(session, incident.id.text).standpoint)
            try CheckCommand.expectKnownRule(values.first { $0.field == .due }?.value)
            let settled = try session.edit(
                target, of: incident, fields: values,
                note: note, base: session.seen(base))
            return try session.answer(settled, incident.id.text) { $0.checkJSON }
        }
    }
}
