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
        let halves = Self.halves(of: size, isDouble: isDouble)
        let width = halves.last?.columns ?? 0
        let wanted = isDouble ? max(3, size.rows / 3) : 4
        var due = NextPart(scene, entries: NextEntry.all(in: scene, limit: wanted))
        var changes = LatestPart(scene, limit: wanted)
        let people = PeoplePart(scene, columns: width, isBrief: !isDouble)
        let check = ChecklistPart(scene)
        let milestones = MilestonesPart(scene, isDense: size.rows < 24)
        let stacks: [[any ScreenPart]] =
            isDouble
            ? [
                [milestones, check, AssetsPart(scene), FactsPart(scene)],
                [people, PlacesPart(scene), due, changes],
            ]
            : [[people, MilestoneLinePart(scene), due, check, changes]]
        var columns: [PartColumn] = []
        for (region, stack) in zip(halves, stacks) {
            let column = PartColumn(stack, in: region)
            if let rows = column.rows(of: NextPart.self) { due.shrink(to: rows) }
            if let rows = column.rows(of: LatestPart.self) { changes.shrink(to: rows) }
            columns.append(column)
        }
        self.columns = columns
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

    private static func halves(of size: Size, isDouble: Bool) -> [Region] {
        guard isDouble else { return [Region(size: size)] }
        // The left half has the longer words, and no bars that need the room; no wider than they are.
        let (left, rest) = Region(size: size).splitLeft(min(size.columns / 2, 90))
        return [left, rest.splitLeft(1).rest]
    }
}
