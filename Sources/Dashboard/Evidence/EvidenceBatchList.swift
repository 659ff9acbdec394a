import IncidentModel
import Terminal

/// The batches of the evidence log, the chain of custody, and the saved searches, one under the other.
struct EvidenceBatchList {
    enum Row {
        case heading(SafeText)
        case batch(EvidenceBatch)
        case custody(CustodyEvent)
        case search(SavedSearch)

        var id: RowID {
            switch self {
            case .heading(let title): .section(title.description)
            case .batch(let batch): .item(Target(.evidence, batch.id))
            case .custody(let event): .item(Target(.custody, event.id))
            case .search(let search): .item(Target(.search, search.id))
            }
        }
    }

    let rows: [Row]
    private let incident: Incident?

    init(_ state: BoardState) {
        incident = state.incident
        var rows: [Row] = []
        for (title, part) in [
            ("batches", (incident?.batches ?? []).map(Row.batch)),
            ("chain of custody", (incident?.custody ?? []).map(Row.custody)),
            ("saved searches", (incident?.searches ?? []).map(Row.search)),
        ] as [(SafeText, [Row])] where !part.isEmpty {
            rows.append(.heading(title))
            rows += part
        }
        self.rows = rows
    }

    var summary: SafeText {
        let batches = NumberWords.counted(incident?.batches.count ?? 0, "batch", "batches")
        let custody = NumberWords.counted(incident?.custody.count ?? 0, "custody event")
        let searches = NumberWords.counted(
            incident?.searches.count ?? 0, "saved search", "saved searches")
        return "\(batches), \(custody), \(searches)   B shows the events"
    }

    func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        guard !rows.isEmpty else {
            canvas.inside(canvas.region.inset(rows: 0, columns: 2)) {
                _ = $0.writeWrapped(nothing(in: state), role: .muted)
            }
            return nil
        }
        let ids = rows.map(\.id)
        let selected = state.cursor.present(in: ids) ?? ids[ListCursor.start(in: ids)]
        var place: Position?
        for (line, index) in state.cursor.visible(in: ids, height: canvas.rows).enumerated() {
            draw(rows[index], state, row: line, on: &canvas)
            let mark = RowMark(ids[index], in: state, selected: selected)
            place = mark.draw(on: &canvas, row: line) ?? place
        }
        return place
    }

    private func nothing(in state: BoardState) -> SafeText {
        guard state.incident != nil else { return EmptyWords.noIncident }
        return EmptyEvidence.nothing(in: state) + "; a adds custody events and searches"
    }

    private func draw(_ row: Row, _ state: BoardState, row line: Int, on canvas: inout Canvas) {
        switch row {
        case .heading(let title):
            canvas.write(title, row: line, column: RowMark.columns, role: .heading)
        case .batch(let batch): draw(batch, state, row: line, on: &canvas)
        case .custody(let event): draw(event, state, row: line, on: &canvas)
        case .search(let search):
            let width = canvas.columns / 3
            canvas.put(
                SafeText(search.title), row: line, from: RowMark.columns, to: width - 1,
                role: .strong)
            canvas.put(SafeText(search.query), row: line, from: width, to: canvas.columns)
        }
    }

    /// Title, events, format, then what is out of the ordinary.
    private func draw(
        _ batch: EvidenceBatch, _ state: BoardState, row: Int, on canvas: inout Canvas
    ) {
        let width = canvas.columns / 3
        canvas.put(
            SafeText(batch.title), row: row, from: RowMark.columns, to: width - 1, role: .strong)
        guard !batch.isRedacted else {
            canvas.put(
                "redacted: its events are gone, imported by \(batch.added.actor)", row: row,
                from: width, to: canvas.columns, role: .muted)
            return
        }
        var words: [SafeText] = [
            SafeText(NumberWords.counted(batch.events, "event")), SafeText(batch.format),
        ]
        if let source = batch.source { words.append(SafeText(source)) }
        if batch.rejected > 0 { words.append("\(NumberWords.grouped(batch.rejected)) rejected") }
        if batch.duplicates > 0 {
            words.append("\(NumberWords.counted(batch.duplicates, "duplicate"))")
        }
        if let skew = batch.skew, skew.milliseconds != 0 { words.append("clock \(skew.text)") }
        words.append("by \(batch.added.actor)")
        canvas.put(words.joined(separator: ", "), row: row, from: width, to: canvas.columns)
    }

    private func draw(
        _ event: CustodyEvent, _ state: BoardState, row: Int, on canvas: inout Canvas
    ) {
        let width = canvas.columns / 3
        canvas.put(
            SafeText(event.title), row: row, from: RowMark.columns, to: width - 1, role: .strong)
        canvas.put(
            EvidenceDetail.words(of: event, in: state.zone), row: row, from: width,
            to: canvas.columns)
    }
}
