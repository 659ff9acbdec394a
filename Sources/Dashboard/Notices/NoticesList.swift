import IncidentModel
import Terminal

/// The rows of the screen with the headings between them.
struct NoticesList {
    enum Thing {
        case notice(Notice)
        case hotline(Hotline)
        case monitoring(MonitoringOffer)
        case statement(Statement)
        case party(Party)

        var target: Target {
            switch self {
            case .notice(let notice): Target(.notice, notice.id)
            case .hotline(let line): Target(.hotline, line.id)
            case .monitoring(let offer): Target(.monitoring, offer.id)
            case .statement(let statement): Target(.statement, statement.id)
            case .party(let party): Target(.party, party.id)
            }
        }
    }

    enum Heading {
        case notices, hotline, monitoring, statements, parties
    }

    enum Line {
        case heading(Heading)
        case row(Thing)
        /// Says that there is nothing of a kind.
        case empty(SafeText)
        case blank
    }

    let lines: [Line]

    init(_ incident: Incident, filter cursor: ListCursor?) {
        let isFiltered = cursor.map { !$0.filter.isEmpty } ?? false
        func part(_ heading: Heading, _ things: [Thing], none: SafeText) -> [Line] {
            let shown = things.filter { thing in
                guard isFiltered, let cursor, let item = incident.item(thing.target) else {
                    return true
                }
                return cursor.matches(Self.text(of: item))
            }
            if isFiltered, shown.isEmpty { return [] }
            let rows = shown.isEmpty ? [Line.empty(none)] : shown.map(Line.row)
            return [.heading(heading)] + rows + [.blank]
        }
        lines =
            part(.notices, incident.notices.map(Thing.notice), none: "none yet: a adds one")
            + part(.hotline, incident.hotlines.map(Thing.hotline), none: "no number to call yet")
            + part(
                .monitoring, incident.monitoring.map(Thing.monitoring), none: "none is offered yet")
            + part(.statements, incident.statements.map(Thing.statement), none: "none on record")
            + part(.parties, incident.parties.map(Thing.party), none: "none on record")
    }

    var rows: [RowID] {
        lines.compactMap { line in
            if case .row(let thing) = line { .item(thing.target) } else { nil }
        }
    }

    /// What an item is found by.
    static func text(of item: Item) -> String {
        let fields: [Field] = [.title, .phone, .audience, .method, .speaker, .role, .provider]
        return fields.compactMap { item[$0].text }.joined(separator: " ")
    }

    /// The line at the top of so many visible ones: as the list is scrolled, and the selected row in sight.
    func top(for cursor: ListCursor, selected: RowID?, height: Int) -> Int {
        let places = lines.indices.filter { if case .row = lines[$0] { true } else { false } }
        guard height > 0, lines.count > height, !places.isEmpty else { return 0 }
        // The heading of the first row comes with it.
        let first = max(0, places[min(max(0, cursor.offset), places.count - 1)] - 1)
        let target = selected?.target
        let current = places.first { place in
            if case .row(let thing) = lines[place] { thing.target == target } else { false }
        }
        let least = current.map { $0 - height + 1 } ?? 0
        return min(max(first, least), lines.count - height)
    }
}
