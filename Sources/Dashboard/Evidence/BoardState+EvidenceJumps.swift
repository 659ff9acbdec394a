import EvidenceLog
import IncidentModel
import IncidentStore
import Terminal

extension BoardState {
    /// Shows the evidence at an instant, in UTC milliseconds.
    ///
    /// - Parameter span: half-open; the list is narrowed to exactly the events in it: those of a cluster or a column
    ///   of the timeline. Nil leaves the list as it is narrowed.
    mutating func showEvidence(at milliseconds: Int64, within span: Range<Int64>? = nil) {
        go(to: .evidence)
        evidence.pane = .events
        if let span {
            cursors[.evidence, default: ListCursor()].filter = ""
            evidence.narrow(to: span)
        } else if let known = evidence.span, !known.contains(milliseconds) {
            evidence.widen()
        }
        evidence.place = evidence.index.firstPlace(from: milliseconds)
    }

    /// From the timeline to the evidence at the same instant: to the very event where the entry cites one.
    mutating func showEvidenceAtTimeline() {
        guard let contents = TimelineContents(self), let time = contents.cursor else { return }
        let cited = citedEvent(of: contents)
        showEvidence(at: time)
        if let cited, let place = evidence.index.place(of: cited, at: time) {
            evidence.place = place
            if let moved = evidence.index.time(at: place), let span = evidence.span,
                !span.contains(moved)
            {
                evidence.widen()
            }
        }
        evidence.row = EvidenceScreen.listHeight(in: self) / 2
    }

    private func citedEvent(of contents: TimelineContents) -> EvidenceID? {
        guard let selected = contents.selected, case .entry(let place) = contents.rows[selected]
        else { return nil }
        let links = contents.facts.index.entries[place].evidenceLinks
        guard let link = links.first,
            let number = evidence.batches.first(where: { $0.value.id == link.batch })?.key
        else { return nil }
        return EvidenceID(batch: number, row: link.row)
    }

    /// From the evidence to the timeline at the same instant: to the entry of the event where it has one.
    mutating func showTimelineAtEvidence() {
        guard let id = evidence.selected else { return }
        guard let time = evidence.time else {
            say("this event has no time", .warning)
            return
        }
        let entry = evidence.promoted[id]
        timeline.cluster = nil
        go(to: .timeline)
        guard let contents = TimelineContents(self), !contents.rows.isEmpty else { return }
        let before = contents.rows.lowerBound { contents.rows.start(of: $0) <= time } - 1
        let place =
            entry.flatMap { entry in
                contents.rows.firstIndex {
                    contents.rows.id(of: $0) == .item(Target(.entry, entry))
                }
            } ?? max(0, before)
        var cursor = cursors[.timeline, default: ListCursor()]
        cursor.place = place
        cursor.selected = contents.rows.id(of: contents.rows[place])
        cursors[.timeline] = cursor
        guard timeline.span != .fit, let moved = TimelineContents(self) else { return }
        let body = Chrome.body(of: size).size
        let layout = TimelineLayout(body, moved)
        timeline.centre(on: time, in: moved.view(columns: max(1, body.columns - layout.gutter)))
    }

    // MARK: Searches

    mutating func run(_ search: SavedSearch) {
        go(to: .evidence)
        evidence.pane = .events
        evidence.span = nil
        cursors[.evidence, default: ListCursor()].filter = search.query
        cursors[.evidence]?.selected = nil
    }

    /// Asks for the name of the search that is on.
    mutating func saveSearch() {
        let text = cursors[.evidence]?.filter ?? ""
        var form = Form.adding(.search, today: today)
        if let place = form.fields.firstIndex(where: { $0.name == .field(.query) }) {
            form.fields[place].editor = LineEditor(text)
        }
        mode = .form(form)
    }
}

extension BoardState {
    /// Whether what is added stands in the list that is shown, to be selected there.
    var listsItems: Bool { screen != .evidence || evidence.pane == .batches }
}
