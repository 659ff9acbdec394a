import IncidentModel
import Terminal

/// View 2: what happened and was done, on an axis of time and as a list.
enum TimelineScreen: BoardScreen {
    static let addedKind: ItemKind? = .entry

    static func rows(in state: BoardState) -> [RowID] {
        TimelineContents(state)?.rows.ids ?? []
    }

    static func listHeight(in state: BoardState) -> Int {
        TimelineLayout(Chrome.body(of: state.size).size, TimelineContents(state)).listRows
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard case .item(let target) = row, let incident = state.incident else { return "" }
        if target.kind == .milestone {
            return Milestone.Name(rawValue: target.id.text)?.label ?? target.id.text
        }
        guard let item = incident.item(target) else { return "" }
        let fields: [Field] = [
            .title, .lane, .kind, .source, .detail, .tags, .techniques, .involved, .systems,
            .evidence,
        ]
        return fields.map { item[$0].summary }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func summary(of state: BoardState) -> SafeText {
        guard let incident = state.incident else { return "no incident is open" }
        if let cluster = state.timeline.cluster {
            return "\(cluster.count) entries of one sign: Esc shows all again"
        }
        let filter = state.cursors[.timeline, default: ListCursor()].filter
        let dated = incident.milestones.values.count { $0.when != nil }
        let entries = NumberWords.counted(incident.entries.count, "entry", "entries")
        let all: SafeText = "\(entries), \(NumberWords.counted(dated, "milestone"))"
        guard !filter.isEmpty, let shown = TimelineContents(state)?.rows.count else { return all }
        return "\(shown) of \(all)   filter: \(filter)"
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        canvas.fill()
        guard let contents = TimelineContents(state) else {
            canvas.write(EmptyWords.noIncident, row: 0, column: 2, role: .muted)
            return nil
        }
        let layout = TimelineLayout(canvas.size, contents)
        let (top, rest) = canvas.region.splitTop(layout.pictureRows)
        let (list, bottom) = rest.splitBottom(layout.detailRows)
        let picture =
            layout.pictureRows > 0 ? picture(of: contents, layout, columns: canvas.columns) : nil
        if let picture {
            canvas.inside(top) { picture.draw(on: &$0, layout) }
        }
        let place = canvas.inside(list) {
            TimelineList(contents: contents, state: state).draw(
                on: &$0, hasHeading: layout.hasHeading)
        }
        if layout.detailRows > 0 {
            canvas.inside(bottom) {
                TimelineDetails(contents: contents, state: state, picture: picture).draw(on: &$0)
            }
        }
        return place
    }

    static func picture(
        of contents: TimelineContents, _ layout: TimelineLayout, columns: Int
    ) -> TimelinePicture {
        TimelinePicture(
            contents, columns: max(0, columns - layout.gutter), rows: layout.sectionRows)
    }
}
