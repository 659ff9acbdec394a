/// One field of one kind of item: how it is called on a form, how it is written, whether it must be there.
public struct FieldRule: Hashable, Sendable {
    public let field: Field
    public let label: String
    public let format: FieldFormat
    public let isRequired: Bool

    init(_ field: Field, _ label: String, _ format: FieldFormat, required: Bool = false) {
        self.field = field
        self.label = label
        self.format = format
        self.isRequired = required
    }
}

/// Which fields each kind of item has, in the order of its form.
///
/// Forms, the command line, validation and the log all read this one table.
public enum Schema {
    public static func rules(of kind: ItemKind) -> [FieldRule] { tables[kind, default: []] }

    public static func rule(for field: Field, of kind: ItemKind) -> FieldRule? {
        rules(of: kind).first { $0.field == field }
    }

    /// The canonical value of a typed text.
    public static func value(
        of typed: String, for field: Field, of kind: ItemKind
    ) throws(FieldProblem) -> Value {
        guard let rule = rule(for: field, of: kind) else { throw .noSuchField(kind) }
        let value = try rule.format.value(of: typed)
        if rule.isRequired, value.isNone { throw .missing }
        return value
    }

    private static let tables = Dictionary(
        uniqueKeysWithValues: ItemKind.allCases.map { ($0, table(of: $0)) })

    private static func table(of kind: ItemKind) -> [FieldRule] {
        switch kind {
        case .incident: incident
        case .milestone: milestone
        case .entry: entry
        case .count: count
        case .check: check
        case .party: party
        case .asset: asset
        case .statement: statement
        case .notice: notice
        case .hotline: hotline
        case .monitoring: monitoring
        case .risk: risk
        case .duty: duty
        case .hold: hold
        case .list: list
        case .standup: standup
        case .evidence: evidence
        case .custody: custody
        case .search: search
        }
    }

    private static let incident = [
        FieldRule(.title, "Title", .line, required: true),
        FieldRule(.organisation, "Organisation", .line),
        FieldRule(.severity, "Severity", .word(Severity.words)),
        FieldRule(.phase, "Phase", .word(Phase.words), required: true),
        FieldRule(.zone, "Zone", .zone, required: true),
        FieldRule(.exercise, "Exercise", .flag),
        FieldRule(.summary, "Summary", .block),
        FieldRule(.entities, "Entities", .entities),
        FieldRule(.conditions, "Conditions", .list),
        FieldRule(.encryption, "Encryption", .word(Profile.Encryption.words)),
        FieldRule(.frozen, "Counts frozen", .day),
    ]

    private static let milestone = [
        FieldRule(.when, "When", .moment),
        FieldRule(.detail, "Detail", .line),
        FieldRule(.source, "Source", .line),
    ]

    private static let entry = [
        FieldRule(.when, "When", .moment, required: true),
        FieldRule(.lane, "Lane", .openWord(Lane.words), required: true),
        FieldRule(.kind, "Kind", .word(TimelineEntry.Kind.words), required: true),
        FieldRule(.title, "What", .line, required: true),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
        FieldRule(.tags, "Tags", .list),
        FieldRule(.techniques, "Techniques", .techniques),
        FieldRule(.involved, "People", .list),
        FieldRule(.systems, "Systems", .list),
        FieldRule(.evidence, "Evidence", .list),
        FieldRule(.privileged, "Privileged", .flag),
    ]

    private static let count = [
        FieldRule(.revision, "Revision", .revision, required: true)
    ]

    private static let check = [
        FieldRule(.title, "Item", .line, required: true),
        FieldRule(.section, "Section", .openWord(ChecklistSection.words), required: true),
        FieldRule(.state, "State", .word(ChecklistState.words)),
        FieldRule(.owner, "Owner", .line),
        FieldRule(.due, "Due", .due),
        FieldRule(.progress, "Progress", .progress),
        FieldRule(.recurrence, "Repeats", .recurrence),
        FieldRule(.missed, "Left out", .number),
        FieldRule(.needs, "Needs", .list),
        FieldRule(.duties, "For duties", .list),
        FieldRule(.mandatory, "Mandatory", .flag),
        FieldRule(.approvalsNeeded, "Signatures", .number),
        FieldRule(.approvals, "Signed by", .list),
        FieldRule(.exceptions, "Exceptions", .list),
        FieldRule(.evidence, "Evidence", .list),
        FieldRule(.blocked, "Blocked by", .line),
        FieldRule(.when, "Done on", .moment),
        FieldRule(.result, "Result", .line),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
        FieldRule(.privileged, "Privileged", .flag),
        FieldRule(.order, "Order", .line),
    ]

    private static let party = [
        FieldRule(.title, "Name", .line, required: true),
        FieldRule(.role, "Role", .line, required: true),
        FieldRule(.when, "Engaged", .moment),
        FieldRule(.contact, "Contact", .line),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
    ]

    private static let asset = [
        FieldRule(.title, "Name", .line, required: true),
        FieldRule(.kind, "Kind", .word(Asset.Kind.words), required: true),
        FieldRule(.status, "Status", .word(Asset.Status.words), required: true),
        FieldRule(.number, "How many", .number),
        FieldRule(.when, "When", .moment),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
    ]

    private static let statement = [
        FieldRule(.speaker, "Speaker", .line, required: true),
        FieldRule(.when, "When", .moment),
        FieldRule(.channel, "Channel", .line),
        FieldRule(.title, "Said", .line, required: true),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
    ]

    private static let notice = [
        FieldRule(.title, "Notice", .line, required: true),
        FieldRule(.audience, "Audience", .word(Notice.Audience.words), required: true),
        FieldRule(.method, "Method", .line),
        FieldRule(.when, "Date", .moment),
        FieldRule(.state, "State", .word(Notice.State.words), required: true),
        FieldRule(.planned, "Planned", .number),
        FieldRule(.sent, "Sent", .number),
        FieldRule(.returned, "Returned", .number),
        FieldRule(.resent, "Re-sent", .number),
        FieldRule(.addressless, "No address", .number),
        FieldRule(.days, "Day by day", .tally(DayTally.Kind.letters)),
        FieldRule(.jurisdictions, "Residents of", .list),
        FieldRule(.duties, "Fulfils", .list),
        FieldRule(.content, "Holds", .list),
        FieldRule(.filing, "Filing number", .line),
        FieldRule(.addenda, "Addenda", .addenda),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
    ]

    private static let hotline = [
        FieldRule(.phone, "Phone", .line, required: true),
        FieldRule(.hours, "Hours", .hours),
        FieldRule(.zone, "Zone", .zone),
        FieldRule(.when, "Open from", .moment),
        FieldRule(.days, "Calls by day", .tally(DayTally.Kind.telephone)),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
    ]

    private static let monitoring = [
        FieldRule(.title, "Offer", .line, required: true),
        FieldRule(.months, "Months", .number),
        FieldRule(.element, "For whom", .line),
        FieldRule(.provider, "Provider", .line),
        FieldRule(.when, "Offered", .moment),
        FieldRule(.eligible, "Eligible", .number),
        FieldRule(.offeredTo, "Offered to", .number),
        FieldRule(.enrolled, "Enrolled", .number),
        FieldRule(.enrolBy, "Enrol by", .day),
        FieldRule(.until, "Until", .day),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
    ]

    private static let duty = [
        FieldRule(.decision, "Decision", .word(DutyRecord.Decision.words)),
        FieldRule(.detail, "Reason", .block),
        FieldRule(.when, "Decided on", .day),
        FieldRule(.source, "Source", .line),
    ]

    private static let hold = [
        FieldRule(.title, "Agency", .line, required: true),
        FieldRule(.form, "Form", .word(LawEnforcementHold.Form.words), required: true),
        FieldRule(.when, "Asked on", .day, required: true),
        FieldRule(.number, "Days", .number),
        FieldRule(.lifted, "Lifted on", .day),
        FieldRule(.jurisdictions, "Laws of", .list),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.source, "Source", .line),
    ]

    private static let list = [
        FieldRule(.title, "List", .line, required: true),
        FieldRule(.rows, "Rows", .number, required: true),
        FieldRule(.number, "People", .number, required: true),
        FieldRule(.digest, "Kept", .line, required: true),
        FieldRule(.file, "File", .line, required: true),
        FieldRule(.key, "Key", .line, required: true),
        FieldRule(.replaces, "Corrects", .line),
    ]

    private static let standup = [
        FieldRule(.number, "Number", .number, required: true),
        FieldRule(.when, "Held", .moment, required: true),
        FieldRule(.since, "Since entry", .number, required: true),
        FieldRule(.head, "Up to entry", .number, required: true),
        FieldRule(.digest, "Hash of that entry", .line, required: true),
        FieldRule(.taken, "Taken in it", .list),
        FieldRule(.next, "Next update", .moment),
    ]

    private static let evidence = [
        FieldRule(.title, "Batch", .line, required: true),
        FieldRule(.source, "Source", .line),
        FieldRule(.skew, "Clock ahead by", .skew),
        FieldRule(.detail, "Detail", .block),
        FieldRule(.format, "Format", .line, required: true),
        FieldRule(.zone, "Zone assumed", .zone, required: true),
        FieldRule(.assumed, "Assumed", .list),
        FieldRule(.rows, "Events", .number, required: true),
        FieldRule(.duplicates, "Duplicates", .number),
        FieldRule(.rejected, "Rejected", .number),
        FieldRule(.file, "File", .line, required: true),
        FieldRule(.digest, "Kept", .line, required: true),
        FieldRule(.layout, "Layout", .block, required: true),
    ]

    private static let custody = [
        FieldRule(.title, "What", .line, required: true),
        FieldRule(.kind, "Event", .word(CustodyEvent.Kind.words), required: true),
        FieldRule(.when, "When", .moment, required: true),
        FieldRule(.from, "From", .line),
        FieldRule(.to, "To", .line),
        FieldRule(.batch, "Batch", .line),
        FieldRule(.digest, "Hash then", .line),
        FieldRule(.detail, "Detail", .block),
    ]

    private static let search = [
        FieldRule(.title, "Name", .line, required: true),
        FieldRule(.query, "Search", .line, required: true),
        FieldRule(.detail, "Why", .block),
    ]

    private static let risk = [
        FieldRule(.title, "Factor", .line, required: true),
        FieldRule(.level, "Level", .word(RiskFactor.Level.words), required: true),
        FieldRule(.finding, "Finding", .block),
        FieldRule(.source, "Source", .line),
    ]
}
