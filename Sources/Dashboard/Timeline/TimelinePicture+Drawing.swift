import IncidentModel
import Terminal

extension TimelinePicture {
    /// Rows above the sections: the density strip, where there is room for it, and the two of the axis.
    enum Head: Int, Sendable {
        case axis = 2
        case axisAndDensity = 3
    }

    /// Fills the canvas. Its last row is a rule that says where now is and what lies off the edges.
    func draw(on canvas: inout Canvas, _ layout: TimelineLayout) {
        let (gutter, head) = (layout.gutter, layout.head)
        let (left, plot) = canvas.region.splitLeft(gutter)
        canvas.inside(left) { drawGutter(on: &$0, head: head) }
        canvas.inside(plot) { drawPlot(on: &$0, head: head) }
        let free = drawRule(on: &canvas, gutter: gutter)
        guard layout.detailRows == 0 else { return }
        durations.draw(on: &canvas, row: canvas.rows - 1, between: free)
    }

    // MARK: Gutter

    private func drawGutter(on canvas: inout Canvas, head: Head) {
        let width = canvas.columns - 1
        canvas.verticalLine(column: width, rows: 0..<canvas.rows - 1)
        if head == .axisAndDensity {
            canvas.put(stripName(columns: width - 1), row: 0, from: 1, to: width, role: .muted)
        }
        let unit: SafeText = width > 14 ? "column" : "col"
        let axisRow = head.rawValue - 2
        canvas.put(
            "\(TimelineZoom.name(of: scale.step))/\(unit)", row: axisRow, from: 1, to: width,
            role: .muted)
        canvas.put(clockName(columns: width - 1), row: axisRow + 1, from: 1, to: width, role: .axis)
        var row = head.rawValue
        for section in sections {
            if section.isFolded {
                canvas.draw(.collapsed, row: row, column: 0, role: section.role)
            }
            canvas.put(section.label, row: row, from: 1, to: width, role: section.role)
            drawCount(of: section, on: &canvas, row: row)
            row += section.rows.count
        }
    }

    private func stripName(columns: Int) -> SafeText {
        let name: SafeText = countsEvents ? "events" : "entries"
        let long: SafeText = "\(name) / column"
        return long.width <= columns ? long : name
    }

    private func clockName(columns: Int) -> SafeText {
        origin.map { "T+ \($0.label)" } ?? zoneName(columns: columns)
    }

    /// The whole name where it has room, else its place without the continent.
    private func zoneName(columns: Int) -> SafeText {
        let name = zone.identifier
        guard name.utf8.count > columns else { return SafeText(name) }
        let place = name.split(separator: "/").last ?? ""
        return SafeText(String(place.map { $0 == "_" ? " " : $0 }))
    }

    private func drawCount(of section: Section, on canvas: inout Canvas, row: Int) {
        guard section.before > 0 else { return }
        let end = canvas.columns - 1
        let text = SafeText(String(section.before))
        let start = end - text.width - 1
        guard start > section.label.width + 1 else { return }
        canvas.draw(.offScreenLeft, row: row, column: start, role: .muted)
        canvas.write(text, row: row, column: start + 1, role: .muted)
    }

    // MARK: Plot

    private func drawPlot(on canvas: inout Canvas, head: Head) {
        let rows = 0..<max(0, canvas.rows - 1)
        let lanes = (head.rawValue - 1)..<max(head.rawValue - 1, rows.upperBound)
        drawBreaks(on: &canvas, rows: rows)
        if case .column(let column) = now {
            canvas.verticalLine(column: column, rows: lanes, symbol: .now, role: .now)
        }
        if head == .axisAndDensity { drawDensity(on: &canvas) }
        drawAxis(on: &canvas, row: head.rawValue - 2)
        var row = head.rawValue
        for section in sections {
            for (offset, marks) in section.rows.enumerated() where row + offset < rows.upperBound {
                draw(marks, on: &canvas, row: row + offset)
            }
            if section.after > 0 { drawAfter(section.after, on: &canvas, row: row) }
            row += section.rows.count
        }
    }

    private func drawBreaks(on canvas: inout Canvas, rows: Range<Int>) {
        for drawn in scale.breaks where !drawn.columns.isEmpty {
            for row in rows {
                canvas.draw(.gap, row: row, column: drawn.columns.lowerBound, role: .axis)
                canvas.draw(.gap, row: row, column: drawn.columns.upperBound - 1, role: .axis)
            }
        }
    }

    private func drawDensity(on canvas: inout Canvas) {
        EvidenceStrip.draw(density, on: &canvas)
        if let strip { canvas.select(row: 0, columns: strip..<strip + 1) }
    }

    private func drawAxis(on canvas: inout Canvas, row: Int) {
        for segment in scale.segments {
            canvas.horizontalLine(row: row + 1, columns: segment.columns, role: .axis)
        }
        for label in axis.context {
            canvas.write(label.text, row: row, column: label.column, role: .heading)
        }
        // A number that is cut would be another one.
        for drawn in scale.breaks where drawn.columns.count == drawn.gap.columns {
            canvas.put(
                SafeText(drawn.gap.name), row: row, from: drawn.columns.lowerBound + 1,
                to: drawn.columns.upperBound - 1, role: .muted)
        }
        for tick in axis.ticks {
            canvas.draw(.tick, row: row + 1, column: tick.column, role: .axis)
            guard !hidesChange(tick) else { continue }
            canvas.write(tick.text, row: row + 1, column: tick.column + 1, role: .axis)
        }
        for column in axis.marks where !Self.isLabelled(column, by: axis.ticks, offset: 1) {
            canvas.draw(.cross, row: row + 1, column: column, role: .axis)
        }
        drawChanges(on: &canvas, row: row)
        drawCursors(on: &canvas, row: row)
    }

    /// Clocks that change, on the ruler.
    private func drawChanges(on canvas: inout Canvas, row: Int) {
        for change in clockChanges {
            guard let column = scale.column(of: change.at) else { continue }
            canvas.draw(
                change.seconds > 0 ? .clockForward : .clockBack, row: row + 1, column: column,
                role: .strong)
        }
    }

    /// Whether the label of a tick would stand where the clocks change: the sign goes before it.
    private func hidesChange(_ tick: TimelineAxis.Label) -> Bool {
        clockChanges.contains { change in
            scale.column(of: change.at).map { Self.isLabelled($0, by: [tick], offset: 1) } ?? false
        }
    }

    /// Now and the time cursor, beside the labels of the axis rather than on them.
    private func drawCursors(on canvas: inout Canvas, row: Int) {
        if case .column(let column) = now, !Self.isLabelled(column, by: axis.ticks, offset: 1) {
            canvas.draw(.now, row: row + 1, column: column, role: .now)
        }
        guard case .column(let column)? = cursor else { return }
        let isNamed = Self.isLabelled(column, by: axis.context, offset: 0)
        let line = isNamed ? row + 1 : row
        if isNamed, Self.isLabelled(column, by: axis.ticks, offset: 1) {
            return canvas.select(row: line, columns: column..<column + 1)
        }
        canvas.draw(.expanded, row: line, column: column, role: .strong, selected: true)
    }

    private static func isLabelled(_ column: Int, by labels: [TimelineAxis.Label], offset: Int)
        -> Bool
    {
        labels.contains { (0..<$0.text.width).contains(column - $0.column - offset) }
    }

    private func draw(_ marks: [TimelineMark], on canvas: inout Canvas, row: Int) {
        for mark in marks {
            draw(mark.shape, of: mark, on: &canvas, row: row)
            guard let column = mark.labelColumn else { continue }
            let isInside = mark.shape.columns.contains(column)
            let text = isInside ? " \(mark.label) " : mark.label
            canvas.write(
                text, row: row, column: isInside ? column - 1 : column,
                role: mark.isSelected ? .strong : isInside ? mark.role : .text)
        }
    }

    private func draw(
        _ shape: TimelineMark.Shape, of mark: TimelineMark, on canvas: inout Canvas, row: Int
    ) {
        for column in shape.columns where !isBreakEdge(column) {
            canvas.draw(
                shape.symbol(at: column), row: row, column: column, role: mark.role,
                selected: mark.isSelected)
        }
    }

    private func isBreakEdge(_ column: Int) -> Bool {
        scale.breaks.contains {
            $0.columns.lowerBound == column || $0.columns.upperBound - 1 == column
        }
    }

    private func drawAfter(_ count: Int, on canvas: inout Canvas, row: Int) {
        let text = SafeText(String(count))
        canvas.write(text, row: row, endingAt: canvas.columns - 1, role: .muted)
        canvas.draw(.offScreenRight, row: row, column: canvas.columns - 1, role: .muted)
    }
}
