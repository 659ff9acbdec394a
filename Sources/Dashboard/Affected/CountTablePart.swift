import IncidentModel
import Terminal

/// Data elements by jurisdictions: people in each, with the sign of the basis.
struct CountTablePart: ScreenPart {
    private let scene: CaseScene
    private let rows: [RowID]
    private let places: [Jurisdiction]

    private static let labelEnd = 22
    private static let cellColumns = 11

    init(_ scene: CaseScene, rows: [RowID]) {
        self.scene = scene
        self.rows = rows
        places = scene.incident.counts.jurisdictions
    }

    var need: BlockStack.Need {
        guard !rows.isEmpty else { return BlockStack.Need(least: 1, most: 1) }
        return BlockStack.Need(least: min(5, rows.count + 2), most: rows.count + 2)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        guard !rows.isEmpty else {
            let filter = scene.state.cursor.filter
            let words = filter.isEmpty ? EmptyWords.none("counts") : EmptyWords.noMatch(filter)
            canvas.put(words, row: 0, from: 3, to: canvas.columns, role: .muted)
            return nil
        }
        let selectedPlace = rows.first.flatMap(\.scope)?.jurisdiction
        let columns = visibleColumns(in: canvas.columns, showing: selectedPlace)
        drawHeader(columns, on: &canvas)
        let height = max(0, canvas.rows - 2)
        var cursor: Position?
        for (line, place) in scene.state.cursor.visible(in: rows, height: height).enumerated() {
            guard let element = rows[place].scope.map(\.element) else { continue }
            draw(element, columns: columns, selected: selectedPlace, on: &canvas, row: 1 + line)
            let mark = RowMark(rows[place], in: scene.state, selected: selected)
            cursor = mark.draw(on: &canvas, row: 1 + line) ?? cursor
        }
        canvas.put(
            "people, not the sum: one person stands in several rows   · not counted",
            row: canvas.rows - 1, from: 3,
            to: canvas.columns - 1, role: .muted)
        return cursor
    }

    /// The total, and as many jurisdictions as there is room for, the selected one among them.
    private func visibleColumns(in width: Int, showing selected: Jurisdiction?) -> [Jurisdiction?] {
        let room = max(1, (width - Self.labelEnd - 1) / Self.cellColumns)
        guard places.count >= room else { return [nil] + places }
        let fitting = max(0, room - 1)
        let last = selected.flatMap { places.firstIndex(of: $0) }.map { $0 + 1 } ?? fitting
        let start = min(max(0, last - fitting), max(0, places.count - fitting))
        return [nil] + Array(places[start..<min(places.count, start + fitting)])
    }

    private func drawHeader(_ columns: [Jurisdiction?], on canvas: inout Canvas) {
        let hidden = places.count + 1 - columns.count
        if hidden > 0 {
            canvas.put("\(hidden) more: h l", row: 0, from: 3, to: Self.labelEnd, role: .muted)
        }
        for (place, column) in columns.enumerated() {
            let name: SafeText = column.map { SafeText($0.code) } ?? "TOTAL"
            let end = Self.labelEnd + (place + 1) * Self.cellColumns
            canvas.write(name, row: 0, endingAt: end - 2, role: .heading)
        }
    }

    private func draw(
        _ element: DataElement?, columns: [Jurisdiction?], selected: Jurisdiction?,
        on canvas: inout Canvas, row: Int
    ) {
        let label: SafeText = element.map { SafeText($0.label) } ?? "ANY"
        let all = RowID.scope(CountScope(element: element))
        let role = RowMark(all, in: scene.state, selected: nil).role()
        canvas.put(label, row: row, from: 3, to: Self.labelEnd, role: role)
        for (place, column) in columns.enumerated() {
            let end = Self.labelEnd + (place + 1) * Self.cellColumns
            let scope = CountScope(element: element, jurisdiction: column)
            drawCell(of: scope, on: &canvas, row: row, end: end)
            if column == selected, column != nil {
                canvas.draw(.tick, row: 0, column: end - 1, role: .heading)
            }
        }
    }

    private func drawCell(of scope: CountScope, on canvas: inout Canvas, row: Int, end: Int) {
        guard let revision = scene.incident.counts.standing(of: scope)?.revision else {
            canvas.write("·", row: row, column: end - 3, role: .unknown)
            return
        }
        guard revision.count != .some else {
            canvas.write("some", row: row, endingAt: end - 2, role: .unknown)
            return
        }
        let isFresh = scene.state.file.fresh[.count(scope)] != nil
        canvas.write(
            PeopleWords.number(revision.count), row: row, endingAt: end - 2,
            role: isFresh ? .new : .text)
        canvas.write(revision.basis.mark, row: row, column: end - 1, role: revision.basis.role)
    }
}

extension RowID {
    /// The scope that the row counts.
    var scope: CountScope? {
        if case .scope(let scope) = self { scope } else { nil }
    }
}
