import ArgumentParser
import Formats
import IncidentModel

/// How many people are affected, as a ledger of revisions.
struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "Record, list and confirm counts of affected people.",
        subcommands: [Set.self, List.self, Confirm.self, Freeze.self])

    /// Which people are counted.
    struct Scope: ParsableArguments {
        @Option(help: "Always `people`: persons, never records.") var of = "people"
        @Option(help: "Those with a data element, such as ssn.") var element: String?
        @Option(
            name: .customLong("in"),
            help: "Those who live there, such as US-MA, or unresolved.")
        var place: String?

        func scope() throws -> CountScope {
            guard of == "people" else {
                throw Problem.badOption("--of", .notOneOf(["people"]), column: nil)
            }
            let element = try element.map { word in
                guard let element = DataElement(word) else {
                    let words = DataElement.common.map(\.word)
                    throw Problem.badOption("--element", .notOneOf(words), column: nil)
                }
                return element
            }
            let place = try place.map { code in
                guard let place = Jurisdiction(code) else {
                    throw Problem.badOption("--in", .notAJurisdiction, column: nil)
                }
                return place
            }
            return CountScope(element: element, jurisdiction: place)
        }
    }
}

extension CountCommand {
    struct Set: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record a revision; earlier ones are kept.")

        @Argument(help: "A number, low..high, or some.") var value: String
        @OptionGroup var incident: IncidentReference
        @OptionGroup var scope: Scope
        @Option(help: "placeholder, estimate, lower-bound, upper-bound or confirmed.")
        var basis: String
        @Option(help: "Where the number comes from.") var source: String?
        @Option(help: ArgumentHelp("The day that it speaks of.", valueName: "day"))
        var asOf: String?
        @Option(help: "The last entry of the log that you saw.") var base: Int64?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let scope = try scope.scope()
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let revision = try revision(at: session.standpoint(in: incident))
            return try session.record(
                revision, for: scope, in: incident, base: try session.seen(base))
        }

        private func revision(at standpoint: Standpoint) throws -> CountRevision {
            _ = try Typed.value(of: value, as: .people, option: "VALUE")
            guard let count = PeopleCount(value) else {
                throw Problem.badOption("VALUE", .missing, column: nil)
            }
            let word = try Typed.value(of: basis, as: .word(CountBasis.words), option: "--basis")
            guard let basis = word.text.flatMap(CountBasis.init) else {
                throw Problem.badOption("--basis", .missing, column: nil)
            }
            let source = try source.map {
                try Typed.value(of: $0, as: .line, option: "--source").text
            }
            return CountRevision(
                count: count, basis: basis, source: source ?? nil,
                asOf: try asOf.map { try Typed.day($0, option: "--as-of", at: standpoint) })
        }
    }

    struct Confirm: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record the number that stands as confirmed.")

        @OptionGroup var incident: IncidentReference
        @OptionGroup var scope: Scope
        @Option(help: "Who or what confirms it; the source that stands if left out.")
        var source: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let scope = try scope.scope()
            let source = try source.map {
                try Typed.value(of: $0, as: .line, option: "--source").text
            }
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            guard let standing = incident.counts.standing(of: scope)?.revision,
                standing.count.value != nil
            else { throw Problem.noCountToConfirm(scope) }
            let revision = CountRevision(
                count: standing.count, basis: .confirmed, source: source ?? standing.source,
                asOf: standing.asOf)
            return try session.record(revision, for: scope, in: incident, base: nil)
        }
    }
}

extension Session {
    /// Adds a revision to the ledger of a scope, which its first revision opens.
    fileprivate func record(
        _ revision: CountRevision, for scope: CountScope, in incident: Incident, base: Seq?
    ) throws -> Answer {
        let target = Target.count(scope)
        let settled: [Settled]
        if incident.item(target) == nil {
            let order = Order(target: target, action: .add([.revision: .revision(revision)]))
            settled = try Settled.all([order], try submit([order], to: incident.id))
        } else {
            settled = try edit(
                target, of: incident, fields: [(.revision, .revision(revision))], base: base)
        }
        return try answer(settled, incident.id.text) { $0.countJSON }
    }
}
