import IncidentModel
import Terminal

/// What stands before a row that can be selected: the selection, and whether others just changed it.
struct RowMark {
    let row: RowID
    let isSelected: Bool
    let isNew: Bool
    let isPending: Bool

    /// Columns before the text of a row.
    static let columns = 3

    init(_ row: RowID, in state: BoardState, selected: RowID?) {
        self.row = row
        isSelected = row == selected
        // The target of a count is a text that is made anew each time.
        let isQuiet = state.file.fresh.isEmpty && state.file.pending.isEmpty
        let target = isQuiet ? nil : row.target
        isNew = target.map { state.file.fresh[$0] != nil } ?? false
        isPending = target.map { state.file.isPending($0) } ?? false
    }

    /// The role of the row's main text.
    func role(or usual: Role = .text) -> Role {
        isPending ? .pending : isNew ? .new : usual
    }

    /// Marks a row that is drawn already; gives the place of the terminal's cursor when it is selected.
    ///
    /// - Parameter cell: the columns of the one cell of a table that is selected in the row.
    func draw(on canvas: inout Canvas, row line: Int, cell: Range<Int>? = nil) -> Position? {
        if isNew { canvas.draw(.new, row: line, column: 2, role: .new) }
        guard isSelected else { return nil }
        canvas.draw(.selected, row: line, column: 1, role: .strong)
        canvas.select(row: line, columns: cell)
        return canvas.screenPosition(row: line, column: 1)
    }
}

extension ListCursor {
    /// The selected row, the first that is no heading where none was chosen; nil where it has vanished.
    func present(in rows: [RowID]) -> RowID? {
        guard let selected else { return rows.isEmpty ? nil : rows[Self.start(in: rows)] }
        return rows.contains(selected) ? selected : nil
    }
}
