import IncidentModel
import Terminal

/// How many people, how sure that is, how it came about, and whom it concerns where.
enum AffectedScreen: BoardScreen {
    static var addedKind: ItemKind? { .count }

    /// The selection stays in one column of the table: its rows are the scopes of one jurisdiction.
    static func rows(in state: BoardState) -> [RowID] {
        guard let counts = state.incident?.counts else { return [] }
        let place = jurisdiction(of: state.cursors[.affected]?.selected, in: counts)
        let all = counts.elements
        guard !all.isEmpty || counts.people != nil || !counts.jurisdictions.isEmpty else {
            return []
        }
        let elements = all.filter { state.cursor.matches($0.label) }
        let scopes = elements.map { CountScope(element: $0, jurisdiction: place) }
        return ([CountScope(jurisdiction: place)] + scopes).map { .scope($0) }
    }

    static func listHeight(in state: BoardState) -> Int {
        guard let incident = state.incident else { return 1 }
        return AffectedPlan(state, incident, in: Chrome.body(of: state.size).size).tableRows
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        guard let incident = state.incident else {
            canvas.put(
                EmptyWords.noIncident, row: 1, from: 3, to: canvas.columns, role: .muted)
            return nil
        }
        return AffectedPlan(state, incident, in: canvas.size).draw(on: &canvas)
    }

    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? {
        switch act {
        case .moveLeft: moveColumn(by: -1, in: &state)
        case .moveRight: moveColumn(by: 1, in: &state)
        case .confirmCount: confirm(in: &state)
        case .freezeCounts: freeze(in: &state)
        default: return nil
        }
        return []
    }

    static func obstacle(to act: Act, in state: BoardState) -> SafeText? {
        if act == .freezeCounts, let day = state.incident?.countsFrozenOn {
            return "the counts were frozen on \(day.text), for good"
        }
        guard act == .confirmCount, let scope = selectedScope(in: state) else { return nil }
        guard let standing = state.incident?.counts.standing(of: scope)?.revision,
            standing.count != .some
        else { return "nothing to confirm: nobody has counted these; e gives a number" }
        guard standing.basis == .confirmed else { return nil }
        let number = PeopleWords.number(standing.count)
        return "\(number) is confirmed already; e gives another number"
    }

    static func summary(of state: BoardState) -> SafeText {
        let counts = state.incident?.items.keys.count { $0.kind == .count } ?? 0
        guard counts > 0 else { return "nothing is counted yet" }
        let revisions = state.incident?.counts.revisions(of: .people).count ?? 0
        let history = NumberWords.counted(revisions, "revision")
        let frozen = state.incident?.countsFrozenOn.map { ", frozen \(TimeWords.date($0))" } ?? ""
        let words: SafeText =
            "\(NumberWords.counted(counts, "count")), \(history) of all people\(frozen)"
        let broken = state.file.remarks.contradictions.count
        return broken == 0 ? words : words + ", \(ContradictionWords.counted(broken))"
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        guard case .scope(let scope) = row else { return "" }
        return scope.element?.label ?? "any"
    }

    private static func selectedScope(in state: BoardState) -> CountScope? {
        state.selectedRow.flatMap(\.scope)
    }

    private static func confirm(in state: inout BoardState) {
        guard let scope = selectedScope(in: state),
            let standing = state.incident?.counts.standing(of: scope)
        else { return }
        let last = state.incident?.counts.revisions(of: scope).last
        state.mode = .form(.confirming(standing.revision.count, of: scope, after: last))
    }

    private static func freeze(in state: inout BoardState) {
        guard let incident = state.incident else { return }
        state.mode = .form(.freezing(incident, today: state.today))
    }

    private static func moveColumn(by step: Int, in state: inout BoardState) {
        guard let counts = state.incident?.counts else { return }
        let places: [Jurisdiction?] = [nil] + counts.jurisdictions
        let selected = state.cursor.selected
        let present = jurisdiction(of: selected, in: counts)
        let column = (places.firstIndex(of: present) ?? 0) + step
        guard places.indices.contains(column) else { return }
        var element: DataElement?
        if case .scope(let scope)? = selected { element = scope.element }
        state.cursor.selected = .scope(CountScope(element: element, jurisdiction: places[column]))
    }

    private static func jurisdiction(of row: RowID?, in counts: CountLedger) -> Jurisdiction? {
        guard case .scope(let scope)? = row, let place = scope.jurisdiction,
            counts.jurisdictions.contains(place)
        else { return nil }
        return place
    }
}

/// Which parts of the screen stand where, for one size.
struct AffectedPlan {
    private let column: PartColumn
    private let rows: [RowID]
    private let cursor: ListCursor

    init(_ state: BoardState, _ incident: Incident, in size: Size) {
        let scene = CaseScene(state, incident)
        rows = AffectedScreen.rows(in: state)
        cursor = state.cursor
        let selected = cursor.present(in: rows)
        let isWide = size.columns >= 100
        let table = CountTablePart(scene, rows: rows)
        let steps = StepsPart(scene, hasChart: isWide, mostRows: size.rows < 20 ? 3 : 6)
        let headline = HeadlinePart(scene, mostLines: size.rows < 24 ? 1 : 2)
        let thresholds = ThresholdsPart(scene, isWide: isWide)
        let details = RevisionsPart(
            scene, selected: selected, hasChart: isWide, leastRows: size.rows < 24 ? 2 : 4)
        let parts: [any ScreenPart] =
            size.columns >= 78 && size.rows >= 15
            ? [headline, steps, table, thresholds, details]
            : [headline, table, details]
        column = PartColumn(parts, in: Region(size: size))
    }

    /// How many scopes the table shows.
    var tableRows: Int { max(1, (column.rows(of: CountTablePart.self) ?? 0) - 2) }

    func draw(on canvas: inout Canvas) -> Position? {
        column.draw(on: &canvas, selected: cursor.present(in: rows))
    }
}
