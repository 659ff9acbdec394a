import ArgumentParser
import IncidentModel
import NotificationRules

extension IncidentCommand {
    struct Set: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change fields and milestones of an incident.",
            discussion: "An empty text takes a value away.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var fields: Fields

        @Option(
            help: ArgumentHelp(
                "A milestone and its moment, such as detection=2019-02-07 or closed=today.",
                valueName: "name=moment"))
        var milestone: [String] = []

        @Option(help: "Where the milestones are known from.")
        var source: String?

        @Option(help: "A remark to append.") var note: String?
        @Option(help: "The last entry of the log that you saw.") var base: Int64?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let values = try fields.values()
            let source = try source.map { text in
                try Typed.value(of: text, for: .source, of: .milestone)
            }
            let session = try Session(global.wishes)
            let base = try session.seen(base)
            let incident = try session.incident(incident.reference)
            let here = session.standpoint(in: incident)
            let milestones = try milestone.map { try MilestoneSetting($0, at: here) }
            let orders = milestones.flatMap { $0.orders(in: incident, source: source, base: base) }
            let settled = try session.edit(
                .incident, of: incident, fields: values, note: note, base: base, more: orders)
            let view = try View(session, incident.id.text)
            return Answer(settled, item: view.status.json)
        }
    }

    struct Close: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close an incident: its phase, and the milestone of that name.")

        @OptionGroup var incident: IncidentReference

        @Option(help: ArgumentHelp("When it was closed; today if left out.", valueName: "moment"))
        var on: String?

        @Flag(help: "Close it although duties are overdue. Mandatory items have to be settled.")
        var force = false

        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            try refuseOpenEnds(of: try View(session, incident.id.text))
            let here = session.standpoint(in: incident)
            let moment = try Typed.moment(on ?? "today", option: "--on", at: here)
            let closed = MilestoneSetting(name: .closed, value: .text(moment.text))
            let settled = try session.edit(
                .incident, of: incident, fields: [(.phase, .text(Phase.closed.rawValue))],
                more: closed.orders(in: incident, source: nil, base: nil))
            let view = try View(session, incident.id.text)
            return Answer(settled, item: view.status.json)
        }

        private func refuseOpenEnds(of view: View) throws {
            let all = OpenEnds(of: view.incident, duties: view.duties)
            let ends = force ? all.insurmountable : all
            guard view.incident.profile.phase == .closed || ends.isEmpty else {
                throw Problem.openEnds(ends)
            }
        }
    }
}

/// A milestone and the moment that it is to have.
struct MilestoneSetting {
    let name: Milestone.Name
    let value: Value

    init(name: Milestone.Name, value: Value) {
        self.name = name
        self.value = value
    }

    /// Reads `detection=2019-02-07`; nothing behind the sign takes the moment away.
    init(_ typed: String, at standpoint: Standpoint) throws {
        let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let word = String(parts[0].map { $0 == "_" || $0 == " " ? "-" : $0 })
        guard let name = Milestone.Name(rawValue: word), parts.count == 2 else {
            throw Problem.badOption("--milestone", .notOneOf(Milestone.Name.words), column: nil)
        }
        self.name = name
        value = try Typed.value(
            of: standpoint.reading(String(parts[1]), as: .moment), as: .moment,
            option: "--milestone \(word)")
    }

    /// A milestone that is not there yet is added, another gets its fields set.
    func orders(in incident: Incident, source: Value?, base: Seq?) -> [Order] {
        let target = Target.milestone(name)
        guard let item = incident.item(target) else {
            var fields: [Field: Value] = [.when: value]
            if let source { fields[.source] = source }
            return [Order(target: target, action: .add(fields))]
        }
        let fields = [(Field.when, Optional(value)), (.source, source)]
        return fields.compactMap { field, value in
            value.map {
                Order(
                    target: target, action: .set(field, $0), base: base ?? item.base(of: field))
            }
        }
    }
}
