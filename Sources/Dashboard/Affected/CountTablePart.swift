import IncidentModel
import Terminal

/// Data elements by jurisdictions: people in each, with the sign of the basis; of the selected column
/// the shares as bars, where there is room.
struct CountTablePart: ScreenPart {
    private let scene: CaseScene
    private let rows: [RowID]
    private let broken: Set<CountScope>

    init(_ scene: CaseScene, rows: [RowID]) {
        self.scene = scene
        self.rows = rows
        broken = scene.state.file.remarks.contradicted
    }

    var need: BlockStack.Need {
        guard !rows.isEmpty else { return BlockStack.Need(least: 1, most: 1) }
        return BlockStack.Need(least: min(5, rows.count + 2), most: rows.count + 2)
    }

    private var counts: CountLedger { scene.incident.counts }
    private var selectedPlace: Jurisdiction? { rows.first.flatMap(\.scope)?.jurisdiction }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        guard !rows.isEmpty else {
            let filter = scene.state.cursor.filter
            let words = filter.isEmpty ? EmptyWords.none("counts") : EmptyWords.noMatch(filter)
            canvas.put(words, row: 0, from: 3, to: canvas.columns, role: .muted)
            return nil
        }
        let columns = CountTableColumns(
            of: counts, rows: rows, selected: selectedPlace, in: canvas.columns)
        let shares = ShareColumn(
            counts, of: selectedPlace, thresholds: scene.state.file.remarks.thresholds,
            columns: (columns.end + 2)..<max(columns.end + 2, canvas.columns - 1))
        drawHeader(columns, on: &canvas)
        shares?.drawHeader(on: &canvas)
        let height = max(0, canvas.rows - 2)
        var cursor: Position?
        for (line, place) in scene.state.cursor.visible(in: rows, height: height).enumerated() {
            guard let element = rows[place].scope.map(\.element) else { continue }
            draw(place, columns: columns, on: &canvas, row: 1 + line)
            shares?.draw(element, on: &canvas, row: 1 + line)
            let mark = RowMark(rows[place], in: scene.state, selected: selected)
            let cell = columns.shown.first { $0.place == selectedPlace }?.cells
            cursor = mark.draw(on: &canvas, row: 1 + line, cell: cell) ?? cursor
        }
        canvas.put(
            "people, not the sum: one person stands in several rows   · not counted",
            row: canvas.rows - 1, from: 3, to: canvas.columns - 1, role: .muted)
        return cursor
    }

    private func drawHeader(_ columns: CountTableColumns, on canvas: inout Canvas) {
        let hint: SafeText =
            columns.hidden > 0
            ? "\(columns.hidden) more: h l" : columns.shown.count > 1 ? "h l: column" : ""
        canvas.put(hint, row: 0, from: 3, to: CountTableColumns.labelEnd, role: .muted)
        for column in columns.shown {
            let name: SafeText = column.place.map { SafeText($0.code) } ?? "TOTAL"
            canvas.write(name, row: 0, endingAt: column.numberEnd, role: .heading)
            guard column.place == selectedPlace, column.place != nil else { continue }
            canvas.draw(.tick, row: 0, column: column.numberEnd + 1, role: .heading)
        }
    }

    /// Draws the row at a place of the list.
    private func draw(
        _ place: Int, columns: CountTableColumns, on canvas: inout Canvas, row: Int
    ) {
        let element = rows[place].scope?.element
        let label: SafeText = element.map { SafeText($0.label) } ?? "ANY"
        let all = RowID.scope(CountScope(element: element))
        let role = RowMark(all, in: scene.state, selected: nil).role()
        canvas.put(label, row: row, from: 3, to: CountTableColumns.labelEnd, role: role)
        for column in columns.shown {
            let scope = CountScope(element: element, jurisdiction: column.place)
            draw(
                column.revisions[place], of: scope, on: &canvas, row: row, end: column.numberEnd)
        }
    }

    private func draw(
        _ revision: CountRevision?, of scope: CountScope, on canvas: inout Canvas, row: Int,
        end: Int
    ) {
        guard let revision else {
            canvas.write("·", row: row, column: end - 1, role: .unknown)
            return
        }
        if !broken.isEmpty, broken.contains(scope) {
            canvas.draw(.contradiction, row: row, column: end + 2, role: .conflict)
        }
        guard revision.count != .some else {
            canvas.write("some", row: row, endingAt: end, role: .unknown)
            return
        }
        let fresh = scene.state.file.fresh
        let isFresh = !fresh.isEmpty && fresh[.count(scope)] != nil
        canvas.write(
            PeopleWords.number(revision.count), row: row, endingAt: end,
            role: isFresh ? .new : .text)
        canvas.write(revision.basis.mark, row: row, column: end + 1, role: revision.basis.role)
    }
}

/// The shares of one column of the table as bars, with the numbers at which duties begin as marks.
private struct ShareColumn {
    private let counts: CountLedger
    private let place: Jurisdiction?
    private let whole: PeopleCount
    private let bar: Range<Int>
    private let end: Int
    private let marks: [Int]

    private static let percentColumns = 10
    private static let mostColumns = 40

    /// Nil where there is no room, or nobody to have a share in.
    init?(
        _ counts: CountLedger, of place: Jurisdiction?, thresholds: [CountRemarks.Threshold],
        columns: Range<Int>
    ) {
        let width = min(Self.mostColumns, columns.count - Self.percentColumns)
        guard width >= 8,
            let whole = counts.standing(of: CountScope(jurisdiction: place))?.revision.count,
            let number = whole.value, number > 0
        else { return nil }
        self.counts = counts
        self.place = place
        self.whole = whole
        bar = columns.lowerBound..<(columns.lowerBound + width)
        end = bar.upperBound + Self.percentColumns
        marks = thresholds.map(\.people).filter { $0 < number }.map { people in
            Int(Double(people) / Double(number) * Double(width))
        }
    }

    func drawHeader(on canvas: inout Canvas) {
        let name: SafeText = place.map { SafeText($0.code) } ?? "TOTAL"
        canvas.put("of \(name)", row: 0, from: bar.lowerBound, to: end, role: .muted)
    }

    func draw(_ element: DataElement?, on canvas: inout Canvas, row: Int) {
        let scope = CountScope(element: element, jurisdiction: place)
        // All of them are all of them, however many that is.
        let count =
            element == nil
            ? whole.value.map(PeopleCount.exactly) : counts.standing(of: scope)?.revision.count
        guard let count, let share = Share(count, of: whole) else { return }
        canvas.bar(share, row: row, column: bar.lowerBound, columns: bar.count)
        for mark in marks {
            canvas.draw(
                .barThreshold, row: row, column: bar.lowerBound + mark, role: .barThreshold)
        }
        canvas.write(share.percent, row: row, endingAt: end)
    }
}

extension RowID {
    /// The scope that the row counts.
    var scope: CountScope? {
        if case .scope(let scope) = self { scope } else { nil }
    }
}
