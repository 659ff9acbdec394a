import IncidentModel
import Terminal

/// A part of a screen that shows several things at once.
protocol ScreenPart {
    /// How many rows it has use for.
    var need: BlockStack.Need { get }

    /// Fills the canvas, which has at least `need.least` rows; gives the place of a selected row.
    func draw(on canvas: inout Canvas, selected: RowID?) -> Position?
}

/// Parts one below the other, with the rows that each of them got.
struct PartColumn {
    let region: Region
    private let parts: [(part: any ScreenPart, rows: Int)]
    private let gap: Int

    init(_ parts: [any ScreenPart], in region: Region) {
        self.region = region
        let (heights, gap) = BlockStack.heights(of: parts.map(\.need), in: region.rows)
        self.parts = Array(zip(parts, heights))
        self.gap = gap
    }

    /// How many rows the part of that type got; nil where it does not stand in this column.
    func rows<Part: ScreenPart>(of type: Part.Type) -> Int? {
        parts.first { $0.part is Part }?.rows
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        var cursor: Position?
        var row = region.origin.row
        for (part, rows) in parts where rows > 0 {
            let place = canvas.inside(
                Region(row: row, column: region.origin.column, rows: rows, columns: region.columns)
            ) { part.draw(on: &$0, selected: selected) }
            cursor = cursor ?? place
            row += rows + gap
        }
        return cursor
    }
}
