import EvidenceLog
import IncidentModel
import IncidentStore
import Terminal

/// The events around the selected one, in the columns that were chosen.
struct EvidenceTable {
    private let state: BoardState
    private let shown: EvidenceShown
    private let clock: EvidenceClock

    init(_ state: BoardState, _ shown: EvidenceShown) {
        self.state = state
        self.shown = shown
        clock = state.evidenceClock
    }

    private var window: EvidenceWindow { state.evidence }

    func draw(on canvas: inout Canvas) -> Position? {
        let layout = EvidenceTableLayout(
            window.columns, batches: window.batches.count, width: canvas.columns)
        let (_, list) = canvas.region.splitTop(1)
        let ends = ends(of: window.visible(list.rows, of: shown))
        let clocks = ends.isEmpty ? [clock.name(at: nil)] : ends.map { clock.name(at: $0) }
        drawHeading(
            layout, clocks.first == clocks.last ? clocks.prefix(1) : clocks[...], on: &canvas)
        return canvas.inside(list) { canvas in
            drawRows(layout, on: &canvas) { time, width in
                guard clocks.first != clocks.last else { return nil }
                let years = ends.map { clock.text($0, .seconds).prefix(4) }
                return clock.named(time, width: width, mayDropYear: years.first == years.last)
            }
        }
    }

    /// The times of the first and the last event at some positions, as far as they have one.
    private func ends(of positions: Range<Int>) -> [Int64] {
        let times = positions.lazy.compactMap { window.index.time(at: shown[$0]) }
        return [times.first, times.last].compactMap(\.self)
    }

    private func drawHeading(
        _ layout: EvidenceTableLayout, _ clocks: ArraySlice<String>, on canvas: inout Canvas
    ) {
        for place in layout.places {
            let name: SafeText =
                place.column.content == .time
                ? "TIME (\(SafeText(clocks.joined(separator: ", "))))"
                : SafeText(place.column.name.description.uppercased())
            canvas.put(name, row: 0, from: place.start, to: place.end, role: .heading)
        }
    }

    /// - Parameter named: a time with the name of its clock, where that is needed and has room.
    private func drawRows(
        _ layout: EvidenceTableLayout, on canvas: inout Canvas,
        named: (_ time: Int64, _ width: Int) -> String?
    ) -> Position? {
        let selected = window.position(in: shown)
        let marks = Set(window.marks)
        var position: Position?
        for (row, place) in window.visible(canvas.rows, of: shown).enumerated() {
            let id = shown.id(place)
            let event = window.pages[id]
            for cell in layout.places {
                if cell.column.content == .time, let time = window.index.time(at: shown[place]),
                    let text = named(time, cell.end - cell.start)
                {
                    canvas.put(SafeText(text), row: row, from: cell.start, to: cell.end)
                    continue
                }
                draw(cell, of: event, id, at: shown[place], layout.clock, row: row, on: &canvas)
            }
            drawSigns(of: id, event, isMarked: marks.contains(id), row: row, on: &canvas)
            guard place == selected else { continue }
            canvas.draw(.selected, row: row, column: 1, role: .strong)
            canvas.select(row: row)
            position = canvas.screenPosition(row: row, column: 1)
        }
        return position
    }

    private func drawSigns(
        of id: EvidenceID, _ event: EvidenceRow?, isMarked: Bool, row: Int, on canvas: inout Canvas
    ) {
        if isMarked { canvas.draw(.bullet, row: row, column: 0, role: .new) }
        if window.promoted[id] != nil {
            canvas.draw(.milestone, row: row, column: 2, role: .milestone)
        } else if event?.cells.hidesCharacters ?? false {
            canvas.draw(.overdue, row: row, column: 2, role: .hidden)
        }
    }

    private func draw(
        _ cell: EvidenceTableLayout.Place, of event: EvidenceRow?, _ id: EvidenceID,
        at place: Int, _ fineness: EvidenceClock.Fineness, row: Int, on canvas: inout Canvas
    ) {
        let (text, role) = content(of: cell.column.content, event, id, at: place, fineness)
        canvas.put(text, row: row, from: cell.start, to: cell.end, role: role)
    }

    private func content(
        of content: EvidenceColumn.Content, _ event: EvidenceRow?, _ id: EvidenceID, at place: Int,
        _ fineness: EvidenceClock.Fineness
    ) -> (SafeText, Role) {
        switch content {
        case .time:
            guard let time = window.index.time(at: place) else { return ("no time", .unknown) }
            return (SafeText(clock.text(time, fineness)), .text)
        case .batch: return (window.batchName(of: id), .muted)
        case .line: return (event.map { "\($0.event.line)" } ?? "", .muted)
        case .source: return (event?.cells.source ?? "", .muted)
        case .actor: return (event?.cells.actor ?? "", .text)
        case .summary:
            if window.pages.missing.contains(id) { return ("not in the store", .unknown) }
            return (event?.cells.summary ?? "", .text)
        case .field(let name):
            return (event.map { EvidenceCells.cell($0.record[name] ?? "") } ?? "", .text)
        }
    }
}

extension EvidenceWindow {
    func batchName(of id: EvidenceID) -> SafeText {
        batches[id.batch].map { SafeText($0.title) } ?? "\(id.batch)"
    }
}

/// What is known of the selected event at the bottom of the view.
struct EvidencePreview {
    let state: BoardState

    func draw(on canvas: inout Canvas) {
        canvas.horizontalLine(row: 0)
        let window = state.evidence
        guard let id = window.selected else { return }
        let row = window.pages[id]
        canvas.put(
            origin(of: id, row), row: canvas.rows - 1, from: 1, to: canvas.columns, role: .muted)
        guard let row, canvas.rows > 2 else { return }
        let text = row.cells.summary.wrapped(to: max(1, canvas.columns - 2))
        for (line, part) in text.prefix(canvas.rows - 2).enumerated() {
            canvas.write(part, row: line + 1, column: 1)
        }
    }

    private func origin(of id: EvidenceID, _ row: EvidenceRow?) -> SafeText {
        let window = state.evidence
        var words: [SafeText] = [window.batchName(of: id)]
        words.append(row.map { "line \($0.event.line)" } ?? "row \(id.row)")
        if let skew = window.batches[id.batch]?.skew, skew.milliseconds != 0 {
            words.append("clock \(skew.text) ahead, corrected")
        }
        if let entry = window.promoted[id] { words.append("on the timeline: \(entry)") }
        return words.joined(separator: "   ")
    }
}
