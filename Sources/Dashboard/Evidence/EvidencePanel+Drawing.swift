import IncidentModel
import Terminal

extension EvidencePanel {
    func region(in room: Region) -> Region {
        switch self {
        case .columns: room.centred(rows: room.rows, columns: 50)
        case .searches: room.centred(rows: min(room.rows, 16), columns: 90)
        case .histogram: room.centred(rows: room.rows, columns: 90)
        }
    }

    func draw(_ state: BoardState, on canvas: inout Canvas) {
        let inner = canvas.box(title: title(in: state))
        canvas.inside(inner) { canvas in
            canvas.fill()
            switch self {
            case .columns: drawColumns(state, on: &canvas)
            case .searches: drawSearches(state, on: &canvas)
            case .histogram: drawHistogram(state, on: &canvas)
            }
        }
    }

    private func title(in state: BoardState) -> SafeText {
        switch self {
        case .columns: return "Columns"
        case .searches: return "Saved searches"
        case .histogram:
            guard let tally = state.evidence.tally, tally.total > 0 else { return "Sources" }
            let percent = tally.counted * 100 / tally.total
            let of: SafeText =
                "Sources of \(NumberWords.counted(tally.total, "event"))"
            return tally.isDone ? of : of + ", \(percent) % counted"
        }
    }

    /// The lines that fit, the chosen one among them.
    private func lines(of count: Int, in rows: Int) -> Range<Int> {
        let first = max(0, min(choice - rows + 1, count - 1))
        return first..<min(count, first + max(0, rows))
    }

    private func mark(_ line: Int, row: Int, on canvas: inout Canvas) {
        guard line == choice else { return }
        canvas.draw(.selected, row: row, column: 1, role: .strong)
        canvas.select(row: row)
    }

    private func drawColumns(_ state: BoardState, on canvas: inout Canvas) {
        let columns = state.columnChoices
        let batches = state.evidence.batches.count
        for (row, line) in lines(of: columns.count, in: canvas.rows).enumerated() {
            let column = columns[line]
            let isShown = column.isShown(batches: batches)
            canvas.draw(isShown ? .done : .open, row: row, column: 3, role: .strong)
            canvas.put(
                column.name, row: row, from: 5, to: canvas.columns - 9,
                role: isShown ? .text : .muted)
            let isFixed = column.content == .time
            canvas.write(
                isFixed ? "" : "\(column.width)", row: row, endingAt: canvas.columns - 2,
                role: .muted)
            mark(line, row: row, on: &canvas)
        }
    }

    private func drawSearches(_ state: BoardState, on canvas: inout Canvas) {
        let searches = state.incident?.searches ?? []
        guard !searches.isEmpty else {
            canvas.writeWrapped(
                "none yet: \\ searches, a s keeps what is searched for", role: .muted)
            return
        }
        let width = canvas.columns * 2 / 5
        for (row, line) in lines(of: searches.count, in: canvas.rows).enumerated() {
            canvas.put(
                SafeText(searches[line].title), row: row, from: 3, to: width - 1, role: .strong)
            canvas.put(
                SafeText(searches[line].query), row: row, from: width, to: canvas.columns - 1)
            mark(line, row: row, on: &canvas)
        }
    }

    // MARK: Histogram

    private func drawHistogram(_ state: BoardState, on canvas: inout Canvas) {
        guard let tally = state.evidence.tally, tally.counted > 0 else {
            let words: SafeText =
                state.evidence.search.isDone ? "counting" : "counts when the search is done"
            canvas.write(words, row: 0, column: 1, role: .muted)
            return
        }
        let batches = tally.batches.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        // Sources go on beneath the edge; batches always have some rows.
        let most = min(batches.count, max(1, canvas.rows / 4))
        let (top, bottom) = canvas.region.splitBottom(batches.count > 1 ? most + 2 : 0)
        canvas.inside(top) { drawSources(tally, on: &$0) }
        guard batches.count > 1 else { return }
        canvas.inside(bottom) { canvas in
            canvas.write("batches", row: 1, column: 1, role: .heading)
            for (row, batch) in batches.prefix(most).enumerated() {
                let name =
                    state.evidence.batches[batch.key].map { SafeText($0.title) } ?? "\(batch.key)"
                Self.draw(name, batch.value, of: tally.counted, row: row + 2, on: &canvas)
            }
        }
    }

    private func drawSources(_ tally: EvidenceTally, on canvas: inout Canvas) {
        for (row, line) in lines(of: tally.sources.count, in: canvas.rows).enumerated() {
            let share = tally.sources[line]
            let name: SafeText =
                share.source.isEmpty
                ? "(none)" : SafeText(String(share.source.unicodeScalars.prefix(200)))
            Self.draw(name, share.count, of: tally.counted, row: row, on: &canvas)
            mark(line, row: row, on: &canvas)
        }
    }

    /// Name, number, percent and bar.
    private static func draw(
        _ name: SafeText, _ count: Int, of whole: Int, row: Int, on canvas: inout Canvas
    ) {
        let label = canvas.columns / 3
        canvas.put(name, row: row, from: 3, to: label)
        let number = label + 11
        canvas.write(
            SafeText(NumberWords.grouped(count)), row: row, endingAt: number, role: .strong)
        let share = whole > 0 ? Double(count) / Double(whole) : 0
        canvas.write(percent(share), row: row, endingAt: number + 7, role: .text)
        canvas.bar(
            share, row: row, column: number + 8, columns: canvas.columns - number - 10)
    }

    /// `12 %`, `<1 %` for what is not nothing.
    private static func percent(_ share: Double) -> SafeText {
        let whole = Int((share * 100).rounded(.down))
        return share > 0 && whole == 0 ? "<1 %" : "\(whole) %"
    }
}
