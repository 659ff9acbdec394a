import EvidenceLog
import IncidentModel
import IncidentStore
import Terminal

/// View 8: every event of the imported logs, by time; and the batches that they came in.
enum EvidenceScreen: BoardScreen {
    static func rows(in state: BoardState) -> [RowID] {
        switch state.evidence.pane {
        case .events: state.evidence.selected.map { [.event($0)] } ?? []
        case .batches: EvidenceBatchList(state).rows.map(\.id)
        }
    }

    static func listHeight(in state: BoardState) -> Int {
        let body = Chrome.body(of: state.size).size
        return switch state.evidence.pane {
        case .events: EvidenceLayout(body).listRows
        case .batches: max(0, body.rows - 1)
        }
    }

    static func searchText(of row: RowID, in state: BoardState) -> String {
        switch row {
        case .event(let id): state.evidence.pages[id]?.record.summary ?? ""
        case .item(let target): state.incident?.item(target)?[.title].text ?? ""
        default: ""
        }
    }

    static func summary(of state: BoardState) -> SafeText {
        let window = state.evidence
        guard window.pane == .events else { return EvidenceBatchList(state).summary }
        let shown = window.shown
        let all = window.index.count
        let position = shown.isEmpty ? 0 : window.position(in: shown) + 1
        let place: SafeText =
            "\(NumberWords.grouped(position)) of \(NumberWords.counted(shown.count, "event"))"
        let whole: SafeText = shown.count == all ? "" : " (\(NumberWords.grouped(all)) in all)"
        let marks: SafeText =
            window.marks.isEmpty ? "" : "   \(NumberWords.grouped(window.marks.count)) marked"
        return place + whole + marks + narrowing(of: state)
    }

    /// By what the list is narrowed: the search with what it found, and the span.
    private static func narrowing(of state: BoardState) -> SafeText {
        let window = state.evidence
        var words = SafeText()
        if !window.search.text.isEmpty {
            words += "   \(window.search.words): \(SafeText(window.search.text).truncated(to: 40))"
        }
        if let span = window.span {
            let clock = state.evidenceClock
            words +=
                "   \(clock.text(span.lowerBound, .seconds)) to "
                + "\(clock.text(span.upperBound - 1, .seconds)): Esc shows all"
        }
        return words
    }

    static func findings(in state: BoardState) -> SafeText {
        state.evidence.search.text.isEmpty ? "" : state.evidence.search.words
    }

    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position? {
        canvas.fill()
        guard state.evidence.pane == .events else {
            return EvidenceBatchList(state).draw(state, on: &canvas)
        }
        let layout = EvidenceLayout(canvas.size)
        let (top, rest) = canvas.region.splitTop(layout.stripRows)
        let (list, bottom) = rest.splitBottom(layout.previewRows)
        let shown = state.evidence.shown
        guard !shown.isEmpty else {
            let words = EmptyEvidence.nothing(in: state)
            canvas.inside(rest.inset(rows: 0, columns: 2)) {
                _ = $0.writeWrapped(words, role: .muted)
            }
            return nil
        }
        if layout.stripRows > 0 { canvas.inside(top) { drawStrip(state, shown, on: &$0) } }
        let place = canvas.inside(list) { EvidenceTable(state, shown).draw(on: &$0) }
        if layout.previewRows > 0 {
            canvas.inside(bottom) { EvidencePreview(state: state).draw(on: &$0) }
        }
        return place
    }

    private static func drawStrip(
        _ state: BoardState, _ shown: EvidenceShown, on canvas: inout Canvas
    ) {
        EvidenceStrip(state.evidence, shown, columns: canvas.columns)?
            .draw(on: &canvas, state.evidenceClock, selected: state.evidence.time)
    }
}

/// How the body of the view is divided: strip, list, preview.
struct EvidenceLayout: Hashable {
    let stripRows: Int
    let listRows: Int
    let previewRows: Int

    init(_ size: Size) {
        stripRows = size.rows >= 14 ? 2 : size.rows >= 8 ? 1 : 0
        previewRows = size.rows >= 24 ? 4 : size.rows >= 14 ? 2 : 0
        // One row is the heading.
        listRows = max(0, size.rows - stripRows - previewRows - 1)
    }
}

/// What the view says that has nothing to show.
enum EmptyEvidence {
    static func nothing(in state: BoardState) -> SafeText {
        guard let incident = state.incident else { return EmptyWords.noIncident }
        let window = state.evidence
        if let failure = window.failure { return "the evidence cannot be read: \(failure)" }
        guard !incident.batches.isEmpty else {
            return
                "no evidence yet: breachboard import auto FILE \(incident.id) reads a log"
        }
        guard window.source != nil else { return "reading the evidence" }
        if let problem = window.search.problem { return problem }
        if !window.search.isCurrent || !window.search.isDone { return "searching" }
        if !window.search.text.isEmpty { return EmptyWords.noMatch(window.search.text) }
        if window.span != nil { return "no events in this stretch: Esc shows all" }
        return "the batches hold no events: B lists them"
    }
}
