import Briefing
import IncidentModel
public import Terminal

/// What is different between two times, as a list to be scrolled; Enter opens what a line is about.
public struct DifferencePanel: Hashable, Sendable {
    public let title: SafeText
    public let lines: [DifferenceWords.Line]
    /// The selected line.
    var choice: Int
    private(set) var offset = 0

    init(title: SafeText, _ words: DifferenceWords) {
        self.title = title
        lines = words.lines
        choice = lines.firstIndex { !$0.isHeading } ?? 0
    }

    var chosen: RowID? { lines.indices.contains(choice) ? lines[choice].row : nil }

    /// Selects another line, no heading where there are others.
    mutating func move(by step: Int, height: Int) {
        guard !lines.isEmpty else { return }
        let target = min(max(0, choice + step), lines.count - 1)
        let (below, above) = (Array(target..<lines.count), Array((0...target).reversed()))
        let order = step > 0 ? below + above : above + below
        choice = order.first { !lines[$0].isHeading } ?? target
        // The heading above the first line is shown with it.
        let top = lines[..<choice].allSatisfy(\.isHeading) ? 0 : choice
        offset = max(min(offset, top), choice - max(1, height) + 1)
    }

    static func height(in size: Size) -> Int { max(1, Chrome.body(of: size).rows - 2) }

    func region(in room: Region) -> Region {
        room.centred(rows: max(1, lines.count) + 2, columns: 116)
    }

    func draw(on canvas: inout Canvas) {
        let inner = canvas.box(title: title)
        canvas.inside(inner) { canvas in
            canvas.fill()
            if lines.isEmpty {
                canvas.write("nothing was changed", row: 0, column: 1, role: .muted)
            }
            for (row, line) in lines.dropFirst(offset).prefix(canvas.rows).enumerated() {
                draw(line, row: row, isChosen: row + offset == choice, on: &canvas)
            }
            if lines.count > offset + canvas.rows {
                canvas.draw(.arrowDown, row: canvas.rows - 1, column: canvas.columns - 1)
            }
        }
    }

    private func draw(
        _ line: DifferenceWords.Line, row: Int, isChosen: Bool, on canvas: inout Canvas
    ) {
        guard !line.isHeading else {
            canvas.put(line.text, row: row, from: 1, to: canvas.columns - 1, role: .heading)
            return
        }
        let room = canvas.columns - 5 - line.text.width
        let remark = line.remark.width <= max(room, canvas.columns / 3) ? line.remark : ""
        let end = canvas.columns - 2
        canvas.write(remark, row: row, endingAt: end, role: .muted)
        canvas.put(
            line.text, row: row, from: 3, to: remark.isEmpty ? end : end - remark.width - 2)
        guard isChosen else { return }
        canvas.draw(.selected, row: row, column: 1, role: .strong)
        canvas.select(row: row)
    }
}
