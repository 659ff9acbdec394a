import IncidentModel
import NotificationRules

/// By what the duties are grouped.
enum DutyGrouping: Int, CaseIterable {
    case urgency, jurisdiction, recipient, law

    init(_ cursor: ListCursor) {
        self = Self.allCases[cursor.sort % Self.allCases.count]
    }

    var label: String {
        switch self {
        case .urgency: "what hurts next"
        case .jurisdiction: "jurisdiction"
        case .recipient: "recipient"
        case .law: "law"
        }
    }

    /// The name of the group that a duty belongs to.
    func group(of duty: Duty) -> String {
        switch self {
        case .urgency: Self.urgency(of: duty)
        case .jurisdiction: duty.jurisdiction.code
        case .recipient: duty.recipient.label
        case .law: duty.rule.law
        }
    }

    private static func urgency(of duty: Duty) -> String {
        guard duty.kind != .modifier else { return "delays" }
        return switch duty.status {
        case .overdue: "overdue"
        case .open: duty.due == nil ? "without a fixed date" : "running"
        case .possible: "possible"
        case .waiting: "waiting"
        case .pendingLaw: "not law yet"
        case .met, .metLate: "told"
        case .satisfiedBy, .noLongerTriggered, .decidedAgainst: "settled"
        }
    }
}

/// The rows of the duties: groups with their duties; what is settled is folded until it is asked for.
struct DutyRows {
    enum Row {
        case group(name: String, count: Int, isFolded: Bool)
        case duty(Duty)

        var id: RowID {
            switch self {
            case .group(let name, _, _): .section(name)
            case .duty(let duty): .duty(duty.id)
            }
        }
    }

    let rows: [Row]

    /// Groups that start folded: in `folded` they are shown.
    private static let quiet: Set<String> = ["settled", "not law yet"]

    init(_ state: BoardState) {
        let cursor = state.cursors[.deadlines, default: ListCursor()]
        let grouping = DutyGrouping(cursor)
        let duties = state.file.duties.filter { cursor.matches($0.searchText) }
        var names: [String] = []
        var groups: [String: [Duty]] = [:]
        for duty in duties {
            let name = grouping.group(of: duty)
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(duty)
        }
        let ordered = cursor.isReversed ? names.reversed() : names
        rows = ordered.flatMap { name -> [Row] in
            let members = groups[name, default: []]
            let isListed = cursor.folded.contains(name)
            let isFolded =
                cursor.filter.isEmpty && (Self.quiet.contains(name) ? !isListed : isListed)
            return [.group(name: name, count: members.count, isFolded: isFolded)]
                + (isFolded ? [] : members.map(Row.duty))
        }
    }

    /// The group that a row belongs to.
    func group(of row: RowID) -> String? {
        var current: String?
        for candidate in rows {
            if case .group(let name, _, _) = candidate { current = name }
            if candidate.id == row { return current }
        }
        return nil
    }
}
