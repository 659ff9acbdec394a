import ArgumentParser
import IncidentModel

/// What `notice` is about.
enum NoticeKind: String, ExpressibleByArgument, CaseIterable {
    case notice, hotline, monitoring, statement

    var item: ItemKind {
        switch self {
        case .notice: .notice
        case .hotline: .hotline
        case .monitoring: .monitoring
        case .statement: .statement
        }
    }

    /// The item of that id, of the kind that was asked for or the first that has one.
    static func target(
        of id: ItemID, _ kind: NoticeKind?, in incident: Incident
    ) throws -> Target {
        if let kind { return Target(kind.item, id) }
        let targets = allCases.map { Target($0.item, id) }
        return targets.first { incident.item($0) != nil } ?? Target(.notice, id)
    }
}

/// The fields of a notice, a hotline, a monitoring offer and a statement.
struct NoticeFields: TypedFields {
    static let kind = ItemKind.notice

    @Option(help: "What it is; of a statement, what was said.") var title: String?
    @Option(help: "individuals, regulator, media, public, substitute, agencies or partner.")
    var audience: String?
    @Option(help: "How it is told: letter, portal, ...") var method: String?
    @Option(help: "When it goes out, or went out; opens, is offered, was said.") var when: String?
    @Option(help: "draft, planned, sent or not-required.") var state: String?
    @OptionGroup var letters: LetterFields
    @OptionGroup var filing: FilingFields
    @OptionGroup var help: HelpFields
    @Option(help: "Who said it.") var speaker: String?
    @Option(help: "Where it was said: press release, web page, interview, ...") var channel: String?
    @Option(help: "More about it.") var detail: String?
    @Option(help: "Where it is known from.") var source: String?

    var phone: String? { help.phone }

    var typed: [(field: Field, text: String?)] {
        let first: [(field: Field, text: String?)] = [
            (.title, title), (.audience, audience), (.method, method), (.when, when),
            (.state, state),
        ]
        return first + letters.typed + filing.typed + help.typed + [
            (.speaker, speaker), (.channel, channel), (.detail, detail), (.source, source),
        ]
    }

    /// What `--tally` says was counted more; nil where it was not given.
    func counted(of kind: ItemKind, at standpoint: Standpoint) throws -> DayTally? {
        guard let text = letters.tally else { return nil }
        guard case .tally(let kinds, _) = Schema.rule(for: .days, of: kind)?.format else {
            throw Problem.badOption("--tally", .noSuchField(kind), column: nil)
        }
        let format = FieldFormat.tally(kinds, today: standpoint.today)
        let value = try Typed.value(of: text, as: format, option: "--tally")
        return value.text.map { DayTally(canonical: $0) }
    }
}

/// The numbers of a wave.
struct LetterFields: ParsableArguments {
    @Option(help: "How many are to be sent.") var planned: String?
    @Option(help: "How many were sent.") var sent: String?
    @Option(help: "How many came back.") var returned: String?
    @Option(help: "How many were sent again.") var resent: String?
    @Option(help: "How many people have no address.") var addressless: String?
    @Option(
        help:
            "Day by day instead of what stands there: `2019-04-05 sent 4870; 2019-04-12 returned 9`."
    )
    var days: String?
    @Option(
        help: "What was counted more: `returned 9`, `yesterday calls 31`, with or without a day.")
    var tally: String?
    @Option(help: "Where its people live, such as US-MA, separated by `;`.")
    var jurisdictions: String?
    @Option(help: "The ids of the rules that it fulfils, separated by `;`.") var duties: String?
    @Option(help: "The ids of what it holds, separated by `;`, instead of those ticked.")
    var content: String?

    var typed: [(field: Field, text: String?)] {
        [
            (.planned, planned), (.sent, sent), (.returned, returned), (.resent, resent),
            (.addressless, addressless), (.days, days), (.jurisdictions, jurisdictions),
            (.duties, duties), (.content, content),
        ]
    }
}

/// How an authority keeps a filing.
struct FilingFields: ParsableArguments {
    @Option(help: "The number under which the authority keeps it.") var filing: String?
    @Option(help: "Addenda, separated by `;`: `1 2019-05-02 Count raised to 12,000`.")
    var addenda: String?

    var typed: [(field: Field, text: String?)] { [(.filing, filing), (.addenda, addenda)] }
}

/// Hotline and monitoring.
struct HelpFields: ParsableArguments {
    @Option(help: "The number to call.") var phone: String?
    @Option(help: "Hours such as Mon-Fri 09:00-18:30.") var hours: String?
    @Option(help: "The zone of the hours, such as America/New_York.") var zone: String?
    @Option(help: "How many months of monitoring.") var months: String?
    @Option(help: "The data element that it is offered for, such as ssn.") var element: String?
    @Option(help: "Who provides it.") var provider: String?
    @Option(help: "How many people it is for.") var eligible: String?
    @Option(help: "How many have got the offer.") var offeredTo: String?
    @Option(help: "How many have enrolled by now.") var enrolled: String?
    @Option(help: "The last day to use a code.") var enrolBy: String?
    @Option(help: "The last day; reckoned from the months where it is not given.")
    var until: String?

    var typed: [(field: Field, text: String?)] {
        [
            (.phone, phone), (.hours, hours), (.zone, zone), (.months, months),
            (.element, element), (.provider, provider), (.eligible, eligible),
            (.offeredTo, offeredTo), (.enrolled, enrolled), (.enrolBy, enrolBy), (.until, until),
        ]
    }
}
