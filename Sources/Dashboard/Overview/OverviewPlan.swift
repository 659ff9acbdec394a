import IncidentModel
import Terminal

/// Which parts of the overview stand where, for one size.
struct OverviewPlan {
    /// Parts of a column with their rows, from left to right.
    private let columns: [PartColumn]
    private let next: [NextEntry]
    private let latest: [Change]
    private let cursor: ListCursor

    init(_ state: BoardState, _ incident: Incident, in size: Size) {
        let scene = CaseScene(state, incident)
        let isDouble = size.columns >= 78
        let regions = Self.columns(of: size, isDouble: isDouble)
        let wanted = isDouble ? max(3, size.rows / 3) : 4
        var due = NextPart(scene, entries: NextEntry.all(in: scene, limit: wanted))
        var changes = LatestPart(scene, limit: wanted)
        let people = PeoplePart(
            scene, columns: regions.last?.columns ?? 0, isBrief: !isDouble)
        let check = ChecklistPart(scene)
        let left: [any ScreenPart] = [
            MilestonesPart(scene, isDense: size.rows < 24), check, AssetsPart(scene),
            FactsPart(scene),
        ]
        let stacks =
            isDouble
            ? [left, [people, PlacesPart(scene), due, changes]]
            : [[people, MilestoneLinePart(scene), due, check, changes]]
        columns = zip(stacks, regions).map { PartColumn($0, in: $1) }
        // Only what is drawn can be selected.
        due.shrink(to: columns.compactMap { $0.rows(of: NextPart.self) }.first ?? 0)
        changes.shrink(to: columns.compactMap { $0.rows(of: LatestPart.self) }.first ?? 0)
        next = due.entries
        latest = changes.changes
        cursor = state.cursor
    }

    var rows: [RowID] { next.map(\.row) + latest.map { .change($0.seq) } }

    func draw(on canvas: inout Canvas) -> Position? {
        let selected = cursor.present(in: rows)
        var place: Position?
        for column in columns {
            let found = column.draw(on: &canvas, selected: selected)
            place = place ?? found
        }
        if let right = columns.dropFirst().first {
            canvas.verticalLine(column: right.region.origin.column - 1)
        }
        return place
    }

    private static func columns(of size: Size, isDouble: Bool) -> [Region] {
        guard isDouble else { return [Region(size: size)] }
        // The left half has the longer words, and no bars that need the room; no wider than they are.
        let (left, rest) = Region(size: size).splitLeft(min(size.columns / 2, 90))
        return [left, rest.splitLeft(1).rest]
    }
}
