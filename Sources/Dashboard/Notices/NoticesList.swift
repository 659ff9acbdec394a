import IncidentModel
import Terminal

/// What stands on the screen, in its order, as far as the filter lets it through.
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

    enum Part: Hashable {
        case notices(NoticeGroup)
        case hotline, monitoring, statements, parties
    }

    struct Section {
        let part: Part
        let things: [Thing]
    }

    /// Every part, whether there is something in it or not; the notices by their groups.
    let sections: [Section]
    let isFiltered: Bool

    init(_ incident: Incident, filter cursor: ListCursor?) {
        let isFiltered = cursor.map { !$0.filter.isEmpty } ?? false
        func section(_ part: Part, _ things: [Thing]) -> Section {
            guard isFiltered, let cursor else { return Section(part: part, things: things) }
            let shown = things.filter { thing in
                incident.item(thing.target).map { cursor.matches(Self.text(of: $0)) } ?? false
            }
            return Section(part: part, things: shown)
        }
        let groups = Dictionary(grouping: incident.notices) { NoticeGroup($0.audience) }
        self.isFiltered = isFiltered
        sections =
            NoticeGroup.allCases.map { group in
                section(.notices(group), groups[group, default: []].map(Thing.notice))
            } + [
                section(.hotline, incident.hotlines.map(Thing.hotline)),
                section(.monitoring, incident.monitoring.map(Thing.monitoring)),
                section(.statements, incident.statements.map(Thing.statement)),
                section(.parties, incident.parties.map(Thing.party)),
            ]
    }

    var rows: [RowID] { sections.flatMap(\.things).map { .item($0.target) } }

    /// What an item is found by.
    static func text(of item: Item) -> String {
        let fields: [Field] = [
            .title, .phone, .audience, .method, .speaker, .channel, .role, .provider, .filing,
        ]
        return fields.compactMap { item[$0].text }.joined(separator: " ")
    }
}
