import IncidentModel
import NotificationRules
import Terminal

/// Which incidents are listed, and in what order.
struct PortfolioOrder {
    /// What the list is sorted by, in the order in which the sort key goes through them.
    enum Key: Int, CaseIterable {
        case reference, deadline, severity, people, discovery, lastChange

        init(_ cursor: ListCursor) {
            let all = Self.allCases
            self = all[((cursor.sort % all.count) + all.count) % all.count]
        }

        var label: SafeText {
            switch self {
            case .reference: "reference"
            case .deadline: "next deadline"
            case .severity: "severity"
            case .people: "people"
            case .discovery: "discovery"
            case .lastChange: "last change"
            }
        }
    }

    /// Places in the portfolio.
    let places: [Int]
    private let portfolio: [IncidentSummary]

    init(_ state: BoardState) {
        let portfolio = state.portfolio
        self.portfolio = portfolio
        let cursor = state.cursors[.incidents, default: ListCursor()]
        var places = Array(portfolio.indices)
        if !cursor.filter.isEmpty {
            let filter = FilterText(cursor.filter)
            places = places.filter {
                filter.matches(portfolio[$0].title) || filter.matches(portfolio[$0].id.text)
            }
        }
        let key = Key(cursor)
        if key != .reference {
            // The keys are taken once: a comparison of whole rows would cost most of a frame.
            let deadlines = NextDeadlines(state)
            let keys = places.map { (Self.rank(portfolio[$0], deadlines, by: key), $0) }
            places = keys.sorted { $0 < $1 }.map(\.1)
        }
        self.places = cursor.isReversed ? places.reversed() : places
    }

    /// The row that is selected, the first where none was chosen; nil where it is not listed.
    func selected(by cursor: ListCursor) -> RowID? {
        guard let selected = cursor.selected else {
            return places.first.map { .incident(portfolio[$0].id) }
        }
        return selected
    }

    /// Small for what comes first: the next, the worst, the most, the latest. What is not known comes last.
    private static func rank(
        _ summary: IncidentSummary, _ deadlines: NextDeadlines, by key: Key
    ) -> Int {
        switch key {
        case .reference: 0
        case .deadline:
            deadlines[summary.id].map { Int(clamping: $0.due.instant.milliseconds) } ?? .max
        case .severity: summary.severity.flatMap { Severity.allCases.firstIndex(of: $0) } ?? .max
        case .people: summary.people?.count.value.map { -$0 } ?? .max
        case .discovery: summary.discovery?.days.first.map { -$0.number } ?? .max
        case .lastChange: Int(clamping: -summary.changedAt.milliseconds)
        }
    }
}
